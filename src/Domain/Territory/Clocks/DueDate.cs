namespace GovernanceApi.Domain.Territory.Clocks;

/// <summary>When a clock runs out, and how that came about.</summary>
/// <param name="At">
/// The last second that is still in time, UTC. Limits in days end at 24:00 local time (Civil Code art. 203), given as
/// 23:59:59 so that everybody reads the right date. Overdue is whoever comes after it.
/// </param>
/// <param name="Provisional">True when a date past the end of the known calendar was needed: count again when it grows.</param>
/// <param name="Paused">
/// True while the clock stands still. <paramref name="At"/> is then the earliest due date possible, as if the pause
/// ended where it began; nobody is overdue against it.
/// </param>
/// <param name="Steps">Day by day, oldest first, from <see cref="DueDateStepKind.Start"/> to <see cref="DueDateStepKind.Due"/>.</param>
public sealed record DueDate(DateTimeOffset At, bool Provisional, bool Paused, IReadOnlyList<DueDateStep> Steps);

/// <summary>One line of the explanation.</summary>
/// <param name="Date">Local date.</param>
/// <param name="Count">What has been counted so far, this line included: days, or minutes where the limit is in hours.</param>
/// <param name="Note">Name of the holiday, reason of a pause or extension, or local times; in no particular language.</param>
public sealed record DueDateStep(DateOnly Date, DueDateStepKind Kind, int Count, string Note);

/// <summary>What a day was in the counting of a due date.</summary>
public enum DueDateStepKind
{
    /// <summary>The clock starts; in days, this day is not counted (art. 201).</summary>
    Start,

    /// <summary>The day counts, or the hours noted on it.</summary>
    Counted,

    /// <summary>A Saturday or Sunday, skipped.</summary>
    RestDay,

    /// <summary>A statutory holiday with its exchanged rest days, skipped.</summary>
    Holiday,

    /// <summary>调休: a Saturday or Sunday that is worked, and counts.</summary>
    MakeUpWorkday,

    /// <summary>Not counted because the clock stood still.</summary>
    Paused,

    /// <summary>From here the extension is counted.</summary>
    Extension,

    /// <summary>The last day was none of work and moved here (art. 203).</summary>
    Rolled,

    /// <summary>The clock runs out.</summary>
    Due,
}
