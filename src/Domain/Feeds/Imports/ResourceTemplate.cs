using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Resources;

namespace GovernanceApi.Domain.Feeds.Imports;

public sealed record ImportedResource(ResourceFacts Facts) : ImportedRow;

/// <summary>Rows that become drafts of offerings.</summary>
public sealed class ResourceTemplate(IReadOnlyList<ImportColumn> columns, ImportSettings settings, bool date1904, AllianceLookups lookups) : RowTemplate(columns, ImportField.Title)
{
    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var title = row.Line(ImportField.Title, ResourceOffering.TitleLength, required: true);
        var isNew = title is not null && !lookups.Known.Contains(CellText.Key(title));
        var text = row.Block(ImportField.Text, ResourceOffering.TextLength, required: isNew);
        var category = row.Word(ImportField.ServiceCategory, AllianceWords.Categories, CellErrors.ServiceCategoryUnknown, required: isNew);
        var theme = row.Word(ImportField.Theme, AllianceWords.Themes, CellErrors.ThemeUnknown);
        var division = row.Word(ImportField.Division, lookups.Divisions, CellErrors.DivisionUnknown);
        var (from, until) = DemandTemplate.Term(row, date1904, required: isNew);
        var conditions = row.Block(ImportField.Conditions, ResourceOffering.ConditionsLength, required: false);
        var regulated = row.Word(ImportField.Regulated, AllianceWords.Regulated, CellErrors.RegulatedUnknown);
        var number = row.Line(ImportField.QualificationNumber, Qualification.TextLength, required: isNew && regulated is not (null or RegulatedWork.None));
        var point = row.Location();
        var key = title is null ? null : CellText.Key(title);
        return row.Errors.Count > 0
            ? new RowReading(null, key, row.Errors)
            : new RowReading(
                new ImportedResource(new ResourceFacts(title!, division, settings.Division, category, theme, text, conditions, from, until, regulated, number, point)), key, []);
    }
}
