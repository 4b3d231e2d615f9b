using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Search;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>
/// 投诉工单: a complaint on its way from report to verified closure. Every command asks <see cref="TicketTransitions"/>
/// and the guards (<see cref="WhyNot"/>), checks its own arguments, sets, and raises one event per step. Commands need
/// the clocks loaded; steps and supervision notes are only added to and need not be.
/// </summary>
public sealed partial class Ticket : AggregateRoot, IHasArea
{
    public const int MaxTitle = 100;
    public const int MaxText = 20_000;
    private const int DerivedTitle = 40;

    private readonly List<TicketStep> steps = [];
    private readonly List<TicketClock> clocks = [];
    private readonly List<Follower> followers = [];
    private readonly List<SupervisionNote> supervisionNotes = [];
    private readonly List<Guid> coUnitIds = [];
    private readonly List<Guid> formerOfficerIds = [];

    private Ticket(Guid id)
        : base(id)
    {
    }

    private Ticket()
        : base(Guid.Empty)
    {
    }

    public string Number { get; private set; } = "";

    public TicketStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>From 1; one more with each reopening.</summary>
    public int Round { get; private set; } = 1;

    public IntakeChannel Channel { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>A leaf of the category tree; may be missing until acceptance.</summary>
    public string? CategoryCode { get; private set; }

    public Place Place { get; private set; } = null!;

    public Urgency Urgency { get; private set; }

    /// <summary>The reporter asked that their identity not be passed on.</summary>
    public bool Confidential { get; private set; }

    public bool Anonymous { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public TicketSource? Source { get; private set; }

    public bool IsRepeat => RepeatOfId is not null;

    public Guid? RepeatOfId { get; private set; }

    /// <summary>Earliest due date of the running clocks; null when none runs.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public bool DueProvisional { get; private set; }

    /// <summary>What search looks at, in a row of its own: it changes with the text only. Loaded only where the text changes.</summary>
    public TicketSearchEntry? SearchEntry { get; private set; }

    /// <summary>Oldest first by <see cref="TicketStep.Revision"/>.</summary>
    public IReadOnlyList<TicketStep> Steps => steps;

    public IReadOnlyList<TicketClock> Clocks => clocks;

    public IReadOnlyList<Follower> Followers => followers;

    public IReadOnlyList<SupervisionNote> SupervisionNotes => supervisionNotes;

    DivisionCode? IHasArea.Area => Place.Division;

    public bool OverdueAt(DateTimeOffset now) => DueAt < now;

    /// <summary>The running clock of this kind.</summary>
    public TicketClock? RunningClock(ClockKind kind) => clocks.Find(c => c.Kind == kind && c.Running);

    // ---- what every command shares

    /// <summary>The one way to change: status, timeline, due date, event.</summary>
    private ErrorOr<Success> Record(
        TicketAction action,
        TicketStatus to,
        Actor actor,
        DateTimeOffset now,
        TicketEvent happened,
        string? note = null,
        bool isPublic = false,
        string? reasonCode = null)
    {
        TicketStatus? from = Revision == 0 ? null : Status;
        if (from != to)
        {
            StatusSince = now;
        }

        Status = to;
        steps.Add(new TicketStep(Guid.CreateVersion7(now))
        {
            Revision = Revision + 1,
            At = now,
            Action = action,
            From = from,
            To = to,
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            ActorUnitId = actor.UnitId,
            Note = Clean(note),
            Public = isPublic,
            ReasonCode = reasonCode,
            Round = Round,
        });
        RefreshDue();
        Raise(happened with
        {
            TicketId = Id,
            Number = Number,
            DivisionCode = Place.Division.Value,
            From = from,
            To = to,
            Round = Round,
        });
        return Result.Success;
    }

    private void RefreshDue()
    {
        var next = clocks.Where(c => c.Running && !c.Paused).MinBy(c => c.DueAt);
        DueAt = next?.DueAt;
        DueProvisional = next?.Provisional ?? false;
    }

    private void RefreshSearch()
    {
        SearchEntry ??= new TicketSearchEntry(Id);
        SearchEntry.Set($"{Number} {Title} {Text} {Place.Description}");
    }

    private void Start(ClockKind kind, Clockwork work, DateTimeOffset now) =>
        clocks.Add(new TicketClock(kind, Round, now, work.Clocks[kind], work.Calendar));

    /// <summary>Stops the clock if it runs; says whether it was in time (a clock that never ran was).</summary>
    private bool Stop(ClockKind kind, DateTimeOffset now)
    {
        var clock = RunningClock(kind);
        clock?.Stop(now);
        return clock?.OverdueAt(now) != true;
    }

    private void StopAll(DateTimeOffset now)
    {
        foreach (var clock in clocks.Where(c => c.Running))
        {
            clock.Stop(now);
        }
    }

    // PostgreSQL text takes no NUL, which pasted text sometimes brings.
    private static string? Clean(string? text)
    {
        var trimmed = text?.Replace("\0", "", StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
