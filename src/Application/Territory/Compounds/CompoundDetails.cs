using GovernanceApi.Application.Common;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;

namespace GovernanceApi.Application.Territory.Compounds;

/// <summary>A housing estate.</summary>
/// <param name="DivisionCode">The community, 12 digits.</param>
/// <param name="Households">Resident households.</param>
/// <param name="Location">A point inside it.</param>
/// <param name="DwellingUnits">Units of housing, lived in or not; null while nobody has counted them.</param>
/// <param name="PropertyArea">Built area of all units in m², two decimal places; null while unknown.</param>
public sealed record CompoundDetails(
    Guid Id, int Revision, string Name, CompoundKind Kind, string DivisionCode, string? DivisionName, string Address, int Households, GeoPoint? Location,
    int? DwellingUnits, decimal? PropertyArea) : IRevisioned;

/// <summary>What changed: the compound and its new revision (its ETag).</summary>
public sealed record CompoundReceipt(Guid Id, int Revision) : IRevisioned;

internal static class CompoundProjection
{
    public static IQueryable<CompoundDetails> ToDetails(this IQueryable<Compound> compounds) => compounds.Select(c =>
        new CompoundDetails(c.Id, c.Revision, c.Name, c.Kind, c.Division.Value, null, c.Address, c.Households, c.Location, c.DwellingUnits, c.PropertyArea));

    /// <summary>Names come from the cache, not from a join.</summary>
    public static CompoundDetails Named(this CompoundDetails compound, TerritoryNames names) =>
        compound with { DivisionName = names.Division(DivisionCode.From(compound.DivisionCode)) };
}
