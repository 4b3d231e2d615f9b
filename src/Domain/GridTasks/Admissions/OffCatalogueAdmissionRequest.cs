using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Admissions;

/// <summary>
/// 目录外事项准入: a department asks that grids do work which the catalogue does not list. The grids say what it would
/// mean for them, the grid office advises, and only the county decides, by document and with money or staff confirmed.
/// Every step is a line of its history.
/// </summary>
public sealed partial class OffCatalogueAdmissionRequest : AggregateRoot, IHasArea
{
    /// <summary>Asking for longer is asking for a place in the catalogue.</summary>
    public const int MostYears = 2;

    private readonly List<AdmissionStep> steps = [];

    private OffCatalogueAdmissionRequest(Guid id)
        : base(id)
    {
    }

    public string Number { get; private set; } = "";

    /// <summary>Under which its tasks are created; never one of a catalogue's.</summary>
    public string ItemCode { get; private set; } = "";

    public DivisionCode County { get; private set; }

    /// <summary>The department that asks.</summary>
    public Guid UnitId { get; private set; }

    public AdmissionStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    public AdmissionMatter Matter { get; private set; } = null!;

    /// <summary>The matter's title again, where the database can search it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>First local day asked for.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last local day asked for.</summary>
    public DateOnly Until { get; private set; }

    public Guarantee Guarantee { get; private set; } = null!;

    public IReadOnlyList<AdmissionGrid> Grids { get; private set; } = [];

    /// <summary>The grids' ids again, where the database can look for one.</summary>
    public IReadOnlyList<Guid> GridIds { get; private set; } = [];

    /// <summary>Province, city, county, townships and communities of the grids: leading digits of their codes.</summary>
    public IReadOnlyList<string> Areas { get; private set; } = [];

    public IReadOnlyList<ImpactReview> Reviews { get; private set; } = [];

    /// <summary>Who has spoken, where the database can look for one.</summary>
    public IReadOnlyList<Guid> ReviewerIds { get; private set; } = [];

    public Recommendation? Recommendation { get; private set; }

    public CountyDecision? Decision { get; private set; }

    public EmergencyLeave? Emergency { get; private set; }

    /// <summary>When the documents that prove the guarantee were in; null until then.</summary>
    public DateTimeOffset? GuaranteeProvenAt { get; private set; }

    /// <summary>When it is suspended unless proven.</summary>
    public DateTimeOffset? GuaranteeDueAt { get; private set; }

    /// <summary>By when the present step is due; null where nobody has to act.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When time alone changes its status next; null where it does not.</summary>
    public DateTimeOffset? ClockAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Oldest first by <see cref="AdmissionStep.Revision"/>.</summary>
    public IReadOnlyList<AdmissionStep> Steps => steps;

    DivisionCode? IHasArea.Area => County;

    public bool OverdueAt(DateTimeOffset now) => AdmissionTransitions.IsUnderReview(Status) && DueAt < now;

    /// <summary>
    /// The leave that it gives to work in this grid on this day. Asked by the dates, not by the status alone: a clock that
    /// is late lets no task through after the period, nor after an emergency leave that nobody ratified.
    /// </summary>
    public ErrorOr<CatalogueCover> Cover(Guid gridId, DateOnly on)
    {
        if (!GridIds.Contains(gridId) || !RunsOn(on))
        {
            return CatalogueErrors.NotListed;
        }

        if (Status != AdmissionStatus.EmergencyTemporary && GuaranteeProvenAt is null)
        {
            return AdmissionErrors.GuaranteeUnproven;
        }

        return new CatalogueCover(
            ItemCode, Matter.Title, Matter.Class, Matter.Limit, Matter.EvidenceRequired, Matter.EstimatedMinutes, fitForStewards: false, Id, gridId);
    }

    /// <summary>What this actor finds on the request now, each with the refusal an attempt would meet.</summary>
    /// <param name="spokenFor">Those of its grids that the actor leads, or that lie in the actor's community.</param>
    public IReadOnlyList<AllowedAdmissionAction> AllowedActions(Actor actor, IReadOnlyCollection<Guid> spokenFor) =>
        [.. Enum.GetValues<AdmissionAction>()
            .Where(a => AdmissionTransitions.Allows(Status, a))
            .Select(a => new AllowedAdmissionAction(a, WhyNot(a, actor, spokenFor)))];

    /// <summary>The refusal this action would meet now, whatever its arguments; null when it is open.</summary>
    public Error? WhyNot(AdmissionAction action, Actor actor, IReadOnlyCollection<Guid> spokenFor)
    {
        if (!AdmissionTransitions.Allows(Status, action))
        {
            return AdmissionErrors.NotAllowed(Status, action);
        }

        return action switch
        {
            AdmissionAction.Submit when !Guarantee.IsPresent => AdmissionErrors.GuaranteeMissing,
            AdmissionAction.Review when !spokenFor.Any(GridIds.Contains) => AdmissionErrors.NotReviewer,
            AdmissionAction.Review when Reviews.Any(r => r.ReviewerId == actor.UserId) => AdmissionErrors.ReviewedAlready,
            _ => null,
        };
    }

    /// <summary>Grids whose word is still awaited: the leader's, or the secretary's where nobody leads.</summary>
    public IEnumerable<Guid> AwaitedGrids() =>
        Grids.Where(g => !Reviews.Any(r => r.Grids.Contains(g.GridId) && (!g.HasLeader || r.Role == LeaderRole))).Select(g => g.GridId);

    private const string LeaderRole = "gridLeader";

    private bool RunsOn(DateOnly on) => Status switch
    {
        AdmissionStatus.Approved or AdmissionStatus.Active or AdmissionStatus.Suspended => From <= on && on <= Until,
        AdmissionStatus.EmergencyTemporary => Emergency!.From <= on && on <= Emergency.Until && on <= BusinessCalendar.DateOf(DueAt!.Value),
        _ => false,
    };

    private ErrorOr<Success> Record(AdmissionAction action, Actor actor, DateTimeOffset now, AdmissionEvent happened, string? note = null)
    {
        AdmissionStatus? from = Revision == 0 ? null : Status;
        var to = from is { } status ? AdmissionTransitions.Target(status, action)!.Value : AdmissionStatus.Draft;
        if (from != to)
        {
            StatusSince = now;
        }

        Status = to;
        steps.Add(new AdmissionStep(Guid.CreateVersion7(now))
        {
            Revision = Revision + 1,
            At = now,
            Action = action,
            From = from,
            To = to,
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            Note = Clean(note),
        });
        Raise(happened with { AdmissionId = Id, UnitId = UnitId, County = County.Value, From = from, To = to });
        return Result.Success;
    }

    private static string? Clean(string? text)
    {
        var trimmed = text?.Replace("\0", "", StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}

/// <summary>An action of this status, and why it is refused if it is.</summary>
public sealed record AllowedAdmissionAction(AdmissionAction Action, Error? Refusal)
{
    public bool Allowed => Refusal is null;
}

/// <summary>A line of the history, only ever added; no rule reads it.</summary>
public sealed class AdmissionStep : Entity
{
    public const int NoteLength = 2000;

    private AdmissionStep()
        : base(Guid.Empty)
    {
    }

    internal AdmissionStep(Guid id)
        : base(id)
    {
    }

    public int Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    public AdmissionAction Action { get; internal init; }

    public AdmissionStatus? From { get; internal init; }

    public AdmissionStatus To { get; internal init; }

    public Guid? ActorId { get; internal init; }

    public string ActorRole { get; internal init; } = "";

    public string? Note { get; internal init; }
}
