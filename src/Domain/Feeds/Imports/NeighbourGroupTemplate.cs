using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.NeighbourGroups;

namespace GovernanceApi.Domain.Feeds.Imports;

public sealed record ImportedNeighbourGroup(NeighbourGroupFacts Facts) : ImportedRow;

/// <summary>Rows that become neighbour groups. A steward is named by account, or by the name and the duty phone given for the public card.</summary>
public sealed class NeighbourGroupTemplate(IReadOnlyList<ImportColumn> columns, ImportSettings settings, RegisterLookups lookups) : RowTemplate(columns, ImportField.GroupName)
{
    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var division = row.Find(ImportField.Division, settings.Division, CellErrors.DivisionUnknown,
            key => lookups.Divisions.TryGetValue(key, out var found) ? found : (DivisionCode?)null);
        var name = row.Line(ImportField.GroupName, NeighbourGroup.NameLength, required: true);
        var compound = row.Line(ImportField.CompoundName, Territory.Compounds.Compound.NameLength, required: true) is { } text && division is { } within
            ? row.Compound(text, ImportField.CompoundName, within, lookups.Compounds) : null;
        var grid = compound is null ? null : GridOf(row, compound);
        var households = row.CountUpTo(ImportField.Households, NeighbourGroup.MostHouseholds, required: true);
        if (households == 0)
        {
            row.Fail(ImportField.Households, CellErrors.NumberInvalid);
        }

        var doors = row.Line(ImportField.Doors, NeighbourGroup.DoorsLength);
        var steward = Steward(row);
        var key = compound is null || name is null ? null : $"{compound.Id}/{CellText.Key(name)}";
        return row.Errors.Count > 0
            ? new RowReading(null, key, row.Errors)
            : new RowReading(new ImportedNeighbourGroup(new NeighbourGroupFacts(compound!.Id, grid!.Value, name!, households!.Value, doors, steward)), key, []);
    }

    /// <summary>The grid of the row; where it names none, the only one that the compound lies in.</summary>
    private Guid? GridOf(Cells row, KnownCompound compound)
    {
        if (row.Text(ImportField.GridCode, required: false) is null)
        {
            // The sub-grids of a divided grid are the ones that count.
            if (compound.Grids.Where(g => g.Level == compound.Grids.Max(x => x.Level)).ToList() is [var only])
            {
                return only.Id;
            }

            row.Fail(ImportField.GridCode, compound.Grids.Count == 0 ? CellErrors.CompoundWithoutGrid : CellErrors.Required);
            return null;
        }

        if (row.Code(ImportField.GridCode, required: true) is not { } code)
        {
            return null;
        }

        if (!lookups.Grids.TryGetValue(code.Value, out var grid) || compound.Grids.All(g => g.Id != grid))
        {
            row.Fail(ImportField.GridCode, CellErrors.GridUnknown);
            return null;
        }

        return grid;
    }

    private StewardIdentity? Steward(Cells row)
    {
        var user = row.Line(ImportField.UserName, 64);
        var name = row.Line(ImportField.PersonName, StewardIdentity.NameLength);
        var phone = row.Phone(ImportField.DutyPhone);
        if (user is not null)
        {
            if (lookups.Accounts.TryGetValue(user.ToLowerInvariant(), out var account))
            {
                return StewardIdentity.Account(account, phone);
            }

            row.Fail(ImportField.UserName, CellErrors.AccountUnknown);
            return null;
        }

        if (name is null && phone is null)
        {
            return null;
        }

        var named = StewardIdentity.Named(name, phone);
        if (named.IsError)
        {
            row.Fail(name is null ? ImportField.PersonName : ImportField.DutyPhone, CellErrors.Required);
        }

        return named.IsError ? null : named.Value;
    }
}
