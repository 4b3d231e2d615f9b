using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>One deadline of one round: what it measures, by which rule, and until when. Stopped clocks stay as history.</summary>
public sealed class TicketClock : Entity
{
    private readonly List<Pause> pauses = [];

    private TicketClock()
        : base(Guid.Empty)
    {
    }

    internal TicketClock(ClockKind kind, int round, DateTimeOffset startedAt, ClockRule rule, BusinessCalendar calendar)
        : base(Guid.CreateVersion7(startedAt))
    {
        Kind = kind;
        Round = round;
        StartedAt = startedAt;
        Apply(rule, calendar);
    }

    public ClockKind Kind { get; private set; }

    /// <summary>From 1.</summary>
    public int Round { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Limit Limit { get; private set; } = null!;

    /// <summary>The row of the rule set, or null for the product's default.</summary>
    public Guid? RuleId { get; private set; }

    public string RuleKey { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Counted past the known calendar, weekends only; recomputed when it grows.</summary>
    public bool Provisional { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public Extension? Extension { get; private set; }

    public IReadOnlyList<Pause> Pauses => pauses;

    public bool Running => StoppedAt is null;

    public bool Paused => pauses.Count > 0 && pauses[^1].Until is null;

    /// <summary>Late now, or was late when stopped. A paused clock is not getting later.</summary>
    public bool OverdueAt(DateTimeOffset now) => !(Running && Paused) && (StoppedAt ?? now) > DueAt;

    internal void Stop(DateTimeOffset now)
    {
        EndPause(now);
        StoppedAt = now;
    }

    internal void Apply(ClockRule rule, BusinessCalendar calendar)
    {
        Limit = rule.Limit;
        RuleId = rule.RuleId;
        RuleKey = rule.RuleKey;
        Recompute(calendar);
    }

    internal void BeginPause(DateTimeOffset now, string reason) => pauses.Add(new Pause(now, null, reason));

    /// <summary>Needs a <see cref="Recompute"/> after it, unless the clock stops for good.</summary>
    internal void EndPause(DateTimeOffset now)
    {
        if (Paused)
        {
            pauses[^1] = pauses[^1] with { Until = now };
        }
    }

    internal void Extend(Extension by, BusinessCalendar calendar)
    {
        Extension = by;
        Recompute(calendar);
    }

    /// <summary>Counts again; true when the due date or its standing changed. A paused clock is counted when it goes on.</summary>
    public bool Recompute(BusinessCalendar calendar)
    {
        if (Paused)
        {
            return false;
        }

        var due = calendar.Due(StartedAt, Limit, pauses, Extension);
        var changed = due.At != DueAt || due.Provisional != Provisional;
        DueAt = due.At;
        Provisional = due.Provisional;
        return changed;
    }
}
