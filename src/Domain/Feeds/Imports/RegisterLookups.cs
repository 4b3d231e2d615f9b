using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>What stands in the registers of the batch's division already, as far as cells refer to it.</summary>
/// <param name="Divisions">By <see cref="CellText.Key"/>; a name that two divisions share is left out.</param>
/// <param name="Compounds">By the key of their names.</param>
/// <param name="Grids">That serve, by code.</param>
/// <param name="Accounts">User names in lower case; looked at by those kinds only that name accounts.</param>
public sealed record RegisterLookups(
    IReadOnlyDictionary<string, DivisionCode> Divisions, ILookup<string, KnownCompound> Compounds, IReadOnlyDictionary<string, Guid> Grids,
    IReadOnlyDictionary<string, Guid> Accounts);

/// <param name="Grids">Those it lies in and whose end is not set, with their level.</param>
public sealed record KnownCompound(Guid Id, DivisionCode Division, IReadOnlyList<(Guid Id, int Level)> Grids);

/// <summary>How cells refer to what stands in a register.</summary>
internal static class RegisterCells
{
    /// <summary>The division a row is about; the batch's own for a blank cell.</summary>
    public static DivisionCode? Division(this Cells row, ImportSettings settings, IReadOnlyDictionary<string, DivisionCode> divisions) =>
        row.Find(ImportField.Division, settings.Division, CellErrors.DivisionUnknown, key => divisions.TryGetValue(key, out var found) ? found : (DivisionCode?)null);

    /// <summary>The community a row belongs to; the batch's own for a blank cell, where that is one.</summary>
    public static DivisionCode? Community(this Cells row, ImportSettings settings, IReadOnlyDictionary<string, DivisionCode> divisions)
    {
        if (row.Division(settings, divisions) is not { } division)
        {
            return null;
        }

        if (division.Level != DivisionLevel.Community)
        {
            row.Fail(ImportField.Division, CellErrors.NotACommunity);
            return null;
        }

        return division;
    }

    /// <summary>The one compound of this name, in the row's division where it gives one.</summary>
    public static KnownCompound? Compound(this Cells row, string name, ImportField field, DivisionCode within, ILookup<string, KnownCompound> compounds)
    {
        switch (compounds[CellText.Key(name)].Where(c => within.Covers(c.Division)).ToList())
        {
            case [var only]:
                return only;
            case []:
                row.Fail(field, CellErrors.CompoundUnknown);
                return null;
            default:
                row.Fail(field, CellErrors.CompoundAmbiguous);
                return null;
        }
    }

    public static GridCode? Code(this Cells row, ImportField field, bool required)
    {
        if (row.Text(field, required) is not { } text)
        {
            return null;
        }

        var code = GridCode.Parse(CellText.Key(text));
        if (code.IsError)
        {
            row.Fail(field, CellErrors.GridCodeInvalid);
        }

        return code.IsError ? null : code.Value;
    }

    /// <summary>Both degrees, or neither.</summary>
    public static GeoPoint? Location(this Cells row)
    {
        var (longitude, latitude) = (row.Number(ImportField.Longitude), row.Number(ImportField.Latitude));
        if (longitude is null && latitude is null)
        {
            return null;
        }

        if (longitude is not { } east || latitude is not { } north)
        {
            row.Fail(longitude is null ? ImportField.Longitude : ImportField.Latitude, CellErrors.Required);
            return null;
        }

        var point = GeoPoint.Create((double)east, (double)north);
        if (point.IsError)
        {
            row.Fail(east is < -180 or > 180 ? ImportField.Longitude : ImportField.Latitude, CellErrors.CoordinateInvalid);
        }

        return point.IsError ? null : point.Value;
    }
}
