using ErrorOr;
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

    public bool InUse(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || to >= day);

    /// <summary>Retires the code; what was filed under it keeps it, and who looks it up afterwards is told the successor.</summary>
    public ErrorOr<Success> Retire(DateOnly lastDay, Division? successor)
    {
        if (ValidTo is not null)
        {
            return DivisionErrors.Retired;
        }

        if (ValidFrom > lastDay)
        {
            return DivisionErrors.EndsBeforeItBegan;
        }

        // A successor that is in use for good cannot lead back here: there are no circles.
        if (successor is not null && (successor.Code == Code || successor.Level != Level || successor.ValidTo is not null || !successor.InUse(lastDay.AddDays(1))))
        {
            return DivisionErrors.SuccessorInvalid;
        }

        ValidTo = lastDay;
        ReplacedBy = successor?.Code;
        return Result.Success;
    }
}

public static class DivisionErrors
{
    public static readonly Error NotFound = Error.NotFound("territory.division_not_found", "There is no such division.");

    public static readonly Error Retired = Error.Conflict("territory.division_retired", "The code has been retired already.");

    public static readonly Error EndsBeforeItBegan = Error.Conflict("territory.division_ends_before_it_began", "A code is in use for a day at least.");

    public static readonly Error SuccessorInvalid =
        Error.Conflict("territory.division_successor_invalid", "The successor is another division of the same level that is in use from the next day on.");

    public static readonly Error HasChildren = Error.Conflict("territory.division_has_children", "Divisions below it are in use after that day: retire them first.");

    public static readonly Error ParentMissing = Error.Conflict("territory.division_parent_missing", "The division above it does not exist.");
}
