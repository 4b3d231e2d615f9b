using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Feeds.Imports;

public sealed record ImportedMember(MemberFacts Facts) : ImportedRow;

/// <summary>What stands in the alliance already, as far as rows refer to it.</summary>
/// <param name="Divisions">Of the batch's division and below, by <see cref="CellText.Key"/>.</param>
/// <param name="Compounds">By the key of their names; of demands.</param>
/// <param name="Known">Keys of the names of the county's members, or of the titles of the own member's offerings.</param>
public sealed record AllianceLookups(IReadOnlyDictionary<string, DivisionCode> Divisions, ILookup<string, KnownCompound> Compounds, IReadOnlySet<string> Known);

/// <summary>Rows that become members of the alliance.</summary>
public sealed class MemberTemplate(IReadOnlyList<ImportColumn> columns, bool date1904, AllianceLookups lookups) : RowTemplate(columns, ImportField.MemberName)
{
    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var name = row.Line(ImportField.MemberName, AllianceMember.NameLength, required: true);
        var isNew = name is not null && !lookups.Known.Contains(CellText.Key(name));
        var kind = row.Word(ImportField.MemberKind, AllianceWords.Kinds, CellErrors.MemberKindUnknown, required: isNew);
        var introduction = row.Block(ImportField.Introduction, AllianceMember.IntroductionLength, required: false);
        var community = Community(row);
        var qualification = Qualification(row);
        var key = name is null ? null : CellText.Key(name);
        return row.Errors.Count > 0
            ? new RowReading(null, key, row.Errors)
            : new RowReading(new ImportedMember(new MemberFacts(name!, kind, introduction, community, qualification)), key, []);
    }

    private DivisionCode? Community(Cells row)
    {
        if (row.Word(ImportField.DualCheckIn, lookups.Divisions, CellErrors.DivisionUnknown) is not { } community)
        {
            return null;
        }

        if (community.Level == DivisionLevel.Community)
        {
            return community;
        }

        row.Fail(ImportField.DualCheckIn, CellErrors.NotACommunity);
        return null;
    }

    /// <summary>All three of its texts, or none.</summary>
    private Qualification? Qualification(Cells row)
    {
        const int Longest = Alliance.Members.Qualification.TextLength;
        var any = new[] { ImportField.QualificationName, ImportField.QualificationNumber, ImportField.QualificationIssuer, ImportField.QualificationUntil }
            .Any(f => row.Text(f, required: false) is not null);
        var name = row.Line(ImportField.QualificationName, Longest, any);
        var number = row.Line(ImportField.QualificationNumber, Longest, any);
        var issuer = row.Line(ImportField.QualificationIssuer, Longest, any);
        var until = row.Day(ImportField.QualificationUntil, date1904);
        return name is null || number is null || issuer is null ? null : new Qualification(name, number, issuer, until);
    }
}
