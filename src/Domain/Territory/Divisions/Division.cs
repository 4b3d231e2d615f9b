using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Divisions;

/// <summary>
/// A node of the five-level administrative tree, from province to community. Reference data: codes are published once
/// a year and change, so a code lives from a date to a date and may name its successor.
/// </summary>
public sealed class Division
{
    public const int NameLength = 60;

    private Division()
    {
    }

    public Division(DivisionCode code, string name, DivisionCode? parentCode, DateOnly? validFrom)
    {
        Code = code;
        Name = name;
        Level = code.Level;
        ParentCode = parentCode;
        ValidFrom = validFrom;
    }

    public DivisionCode Code { get; private set; }

    public string Name { get; private set; } = "";

    public DivisionLevel Level { get; private set; }

    /// <summary>Null for a province.</summary>
    public DivisionCode? ParentCode { get; private set; }

    /// <summary>First day of use; null for codes older than the data.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Last day on which the code is in use; null while it is.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The code that took over.</summary>
    public DivisionCode? ReplacedBy { get; private set; }

    /// <summary>Retires the code; what was filed under it keeps it.</summary>
    public void Retire(DateOnly lastDay, DivisionCode? replacedBy)
    {
        ValidTo = lastDay;
        ReplacedBy = replacedBy;
    }
}
