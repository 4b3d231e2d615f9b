using GovernanceApi.Application.Common;
using GovernanceApi.Domain.GridTasks.Plans;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>How often a plan comes round.</summary>
/// <param name="Every">Weekly: every n-th week, 1 to 52; 1 when left out.</param>
/// <param name="Weekdays">Weekly: 1 Monday to 7 Sunday.</param>
/// <param name="MonthDay">Monthly: 1 to 31, in a shorter month its last day; null for the last day of every month.</param>
public sealed record PatrolRecurrence(RecurrenceKind Kind, int? Every, IReadOnlyList<int>? Weekdays, int? MonthDay)
{
    internal ErrorOr.ErrorOr<Recurrence> ToDomain() => Kind switch
    {
        RecurrenceKind.Weekly => Recurrence.Weekly(Every ?? 1, Weekdays),
        RecurrenceKind.Monthly => Recurrence.Monthly(MonthDay),
        _ => Recurrence.Daily,
    };

    internal static PatrolRecurrence Of(Recurrence r) => new(r.Kind, r.Every, r.Weekdays, r.MonthDay);
}

/// <summary>A patrol plan in a list.</summary>
/// <param name="ItemName">By the catalogue.</param>
/// <param name="Hours">The time of day in which it is walked, local; null for the whole day.</param>
/// <param name="AssigneeName">Null for whoever works in the grid.</param>
/// <param name="ExpandedThrough">The last day for which tasks have been made.</param>
/// <param name="NextOn">The next date on which it takes place; null when there is none within sixty days.</param>
/// <param name="MayChange">The caller may change or end it.</param>
public sealed record PatrolPlanRow(
    Guid Id,
    string Number,
    int Revision,
    string Title,
    string Item,
    string? ItemName,
    Guid GridId,
    string? GridName,
    PatrolRecurrence Recurrence,
    RestDayRule OnRestDay,
    DateOnly From,
    DateOnly? Until,
    PatrolWindow? Hours,
    Guid? AssigneeId,
    string? AssigneeName,
    int PointCount,
    bool Ended,
    bool Duplicate,
    DateOnly? ExpandedThrough,
    DateOnly? NextOn,
    bool MayChange) : IRevisioned;

/// <summary>A plan with its points and its coming dates.</summary>
/// <param name="Dates">From today on, for sixty days: those that take place and those that do not, with the reason.</param>
/// <param name="OpenTasks">Tasks made by it that are still to be done or checked.</param>
public sealed record PatrolPlanDetails(PatrolPlanRow Plan, int Revision, IReadOnlyList<PatrolPoint> Points, IReadOnlyList<PatrolPlanDate> Dates, int OpenTasks) : IRevisioned;

/// <summary>One date that a plan names.</summary>
/// <param name="Named">By the recurrence.</param>
/// <param name="On">When it takes place; null when it does not.</param>
/// <param name="Holiday">The holiday that stood in the way.</param>
/// <param name="Provisional">The calendar of that year is not known yet.</param>
/// <param name="Listed">False where the catalogue of that day does not list the item: no task is made.</param>
public sealed record PatrolPlanDate(DateOnly Named, DateOnly? On, PatrolDateKind Kind, string? Holiday, bool Provisional, bool Listed);

/// <summary>Where a plan stands after an act.</summary>
/// <param name="Created">Tasks made.</param>
/// <param name="Cancelled">Tasks taken back that nobody had begun.</param>
public sealed record PatrolPlanReceipt(Guid Id, string Number, int Revision, int Created, int Cancelled) : IRevisioned;
