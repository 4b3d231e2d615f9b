using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Compounds;

public enum CompoundKind
{
    /// <summary>封闭管理的成熟小区.</summary>
    GatedMature,

    /// <summary>开放或零散的居民区.</summary>
    OpenOrScattered,
}

/// <summary>小区: a housing estate, the basic unit of urban governance.</summary>
public sealed class Compound : AggregateRoot, IHasArea
{
    public const int NameLength = 80;
    public const int AddressLength = 200;

    private Compound(Guid id)
        : base(id)
    {
    }

    public string Name { get; private set; } = "";

    public CompoundKind Kind { get; private set; }

    /// <summary>The community it lies in.</summary>
    public DivisionCode Division { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>常住户.</summary>
    public int Households { get; private set; }

    /// <summary>房屋套数: units of housing, lived in or not; null while nobody has counted them.</summary>
    public int? DwellingUnits { get; private set; }

    /// <summary>专有部分建筑面积 of all units in m², two decimal places; null while unknown.</summary>
    public decimal? PropertyArea { get; private set; }

    /// <summary>A point inside it, by preference its main gate.</summary>
    public GeoPoint? Location { get; private set; }

    public DivisionCode? Area => Division;

    public static Compound Register(
        Guid id, string name, CompoundKind kind, DivisionCode division, string address, int households, GeoPoint? location,
        int? dwellingUnits = null, decimal? propertyArea = null)
    {
        var compound = new Compound(id)
        {
            Name = name,
            Kind = kind,
            Division = division,
            Address = address,
            Households = households,
            Location = location,
            DwellingUnits = dwellingUnits,
            PropertyArea = propertyArea,
        };
        compound.Raise(new CompoundRegistered(division.Value, kind));
        return compound;
    }

    /// <summary>Sets the plain facts; nothing happens when none of them changes.</summary>
    public void Correct(string name, CompoundKind kind, string address, int households, GeoPoint? location, int? dwellingUnits, decimal? propertyArea)
    {
        if ((name, kind, address, households, location, dwellingUnits, propertyArea) == (Name, Kind, Address, Households, Location, DwellingUnits, PropertyArea))
        {
            return;
        }

        (Name, Kind, Address, Households, Location) = (name, kind, address, households, location);
        (DwellingUnits, PropertyArea) = (dwellingUnits, propertyArea);
        Raise(new CompoundCorrected(kind));
    }
}

public static class CompoundErrors
{
    public static readonly Error NotFound = Error.NotFound("territory.compound_not_found", "There is no such compound.");
}

public sealed record CompoundRegistered(string DivisionCode, CompoundKind Kind) : DomainEvent("compound.registered");

public sealed record CompoundCorrected(CompoundKind Kind) : DomainEvent("compound.corrected");
