using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Units;

public enum UnitKind
{
    /// <summary>职能部门.</summary>
    Department,

    /// <summary>物业企业.</summary>
    PropertyCompany,

    /// <summary>街道乡镇.</summary>
    Township,
    Other,
}

/// <summary>A body that work can be dispatched to.</summary>
public sealed class Unit : AggregateRoot, IHasArea
{
    public const int NameLength = 80;

    private Unit(Guid id)
        : base(id)
    {
    }

    public string Name { get; private set; } = "";

    public UnitKind Kind { get; private set; }

    /// <summary>The division it serves.</summary>
    public DivisionCode Division { get; private set; }

    /// <summary>The desk's number, not a person's; null when unknown.</summary>
    public PhoneNumber? Phone { get; private set; }

    /// <summary>False once it takes no more work; its past keeps its name.</summary>
    public bool Active { get; private set; } = true;

    public DivisionCode? Area => Division;

    public static Unit Register(Guid id, string name, UnitKind kind, DivisionCode division, PhoneNumber? phone)
    {
        var unit = new Unit(id) { Name = name, Kind = kind, Division = division, Phone = phone };
        unit.Raise(new UnitRegistered(kind, division.Value));
        return unit;
    }

    /// <summary>Sets the plain facts; nothing happens when none of them changes.</summary>
    public void Correct(string name, UnitKind kind, PhoneNumber? phone, bool active)
    {
        if (name == Name && kind == Kind && phone == Phone && active == Active)
        {
            return;
        }

        (Name, Kind, Phone, Active) = (name, kind, phone, active);
        Raise(new UnitCorrected(kind, active));
    }
}

public static class UnitErrors
{
    public static readonly Error NotFound = Error.NotFound("territory.unit_not_found", "There is no such unit.");
}

public sealed record UnitRegistered(UnitKind Kind, string DivisionCode) : DomainEvent("unit.registered");

public sealed record UnitCorrected(UnitKind Kind, bool Active) : DomainEvent("unit.corrected");
