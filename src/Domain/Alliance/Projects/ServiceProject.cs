using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Projects;

/// <summary>The two sides of a claim.</summary>
public enum Side
{
    Community,
    Member,
}

/// <summary>
/// 项目·订单: what a community and a member do together for one or many demands, with the appointments it takes up. Either side
/// claims (双向认领), the other confirms.
/// </summary>
public sealed class ServiceProject : AggregateRoot, IHasArea
{
    public const int TitleLength = 60;
    public const int PlaceLength = 120;
    public const int MostDemands = 100;
    public const int MostBookings = 50;
    public const int MostHeads = 100_000;
    public const int MostHours = 10_000;

    private readonly List<ProjectDemand> demands = [];
    private readonly List<ProjectBooking> bookings = [];

    private ServiceProject(Guid id)
        : base(id)
    {
    }

    public string Number { get; private set; } = "";

    public DivisionCode Community { get; private set; }

    public string Title { get; private set; } = "";

    public ProjectTheme Theme { get; private set; }

    /// <summary>Who serves; null until a member has claimed or was asked.</summary>
    public Guid? MemberId { get; private set; }

    public ProjectStatus Status { get; private set; }

    /// <summary>Which side claimed; null before.</summary>
    public Side? ClaimedBy { get; private set; }

    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>By when the other side confirms; null unless it waits for that.</summary>
    public DateTimeOffset? ConfirmDue { get; private set; }

    public DateTimeOffset? StartsAt { get; private set; }

    public DateTimeOffset? EndsAt { get; private set; }

    public string? Place { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>What the delivery sheet says; null until delivered.</summary>
    public DeliverySheet? Delivery { get; private set; }

    /// <summary>Until when residents rate.</summary>
    public DateTimeOffset? RateUntil { get; private set; }

    /// <summary>Opens the rating page; shown as a QR code where it was delivered. Null until then.</summary>
    public string? RatingCode { get; private set; }

    public int RatingCount { get; private set; }

    /// <summary>Sum of the marks, 1 to 5 each.</summary>
    public int StarTotal { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<ProjectDemand> Demands => demands;

    public IReadOnlyList<ProjectBooking> Bookings => bookings;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    DivisionCode? IHasArea.Area => Community;

    /// <summary>The community draws it up; a member is still to be found.</summary>
    public static ServiceProject Propose(Guid id, string number, ProjectText text, IReadOnlyList<Guid> demandIds, Actor actor, DateTimeOffset now)
    {
        var project = New(id, number, text, demandIds);
        project.Record(ProjectAction.Propose, ProjectStatus.Proposed, actor, now, new ProjectProposed(number, text.Theme));
        return project;
    }

    /// <summary>One side claims what the other offers: the community appointments of a member, a member demands of a community.</summary>
    public static ServiceProject Claimed(
        Guid id, string number, ProjectText text, Side by, Guid memberId, IReadOnlyList<Guid> demandIds, IReadOnlyList<Seats> seats, DateTimeOffset confirmDue, Actor actor,
        DateTimeOffset now)
    {
        var project = New(id, number, text, demandIds);
        project.Take(by, memberId, seats, confirmDue, now);
        project.Record(ProjectAction.Claim, ProjectStatus.Claimed, actor, now, new ProjectClaimed(by, memberId));
        return project;
    }

    /// <summary>On the project list: any member may claim it.</summary>
    public ErrorOr<Success> Open(Actor actor, DateTimeOffset now) => demands.Count == 0
        ? ProjectErrors.DemandsMissing
        : Act(ProjectAction.Open, null, actor, now, new ProjectOpened(Theme));

    /// <summary>A member claims an open project, or the community asks one.</summary>
    public ErrorOr<Success> Claim(Side by, Guid memberId, IReadOnlyList<Seats> seats, DateTimeOffset confirmDue, Actor actor, DateTimeOffset now) =>
        Act(ProjectAction.Claim, null, actor, now, new ProjectClaimed(by, memberId), () => Take(by, memberId, seats, confirmDue, now));

    /// <summary>The side that did not claim says yes; with a time agreed already it is scheduled at once.</summary>
    public ErrorOr<Success> Confirm(Side by, Actor actor, DateTimeOffset now)
    {
        if (Status == ProjectStatus.Claimed && by == ClaimedBy)
        {
            return ProjectErrors.OwnClaim;
        }

        if (Status == ProjectStatus.Claimed && now > ConfirmDue)
        {
            return ProjectErrors.ClaimOver;
        }

        var confirmed = Act(ProjectAction.Confirm, null, actor, now, new ProjectConfirmed(by), () => ConfirmDue = null);
        return confirmed.IsError || StartsAt is null ? confirmed : Act(ProjectAction.Schedule, null, actor, now, new ProjectScheduled(StartsAt.Value, EndsAt!.Value));
    }

    public ErrorOr<Success> Decline(Side by, string reason, Actor actor, DateTimeOffset now) => Status == ProjectStatus.Claimed && by == ClaimedBy
        ? ProjectErrors.OwnClaim
        : Act(ProjectAction.Decline, reason, actor, now, new ProjectDeclined(by), () => End(now));

    /// <summary>The clock's: the days to confirm are over.</summary>
    public ErrorOr<Success> Lapse(DateTimeOffset now) => now <= ConfirmDue
        ? ProjectErrors.NotLapsedYet
        : Act(ProjectAction.Lapse, null, Actor.System, now, new ProjectLapsed(ClaimedBy == Side.Member ? Side.Community : Side.Member), () => End(now));

    public ErrorOr<Success> Schedule(DateTimeOffset startsAt, DateTimeOffset endsAt, string? place, Actor actor, DateTimeOffset now) =>
        endsAt <= startsAt || endsAt - startsAt > TimeSpan.FromDays(1) || startsAt <= now
            ? ProjectErrors.TimesInvalid
            : Act(ProjectAction.Schedule, null, actor, now, new ProjectScheduled(startsAt, endsAt), () => (StartsAt, EndsAt, Place) = (startsAt, endsAt, place));

    /// <summary>The member is there.</summary>
    public ErrorOr<Success> Begin(Actor actor, DateTimeOffset now) => Act(ProjectAction.Begin, null, actor, now, new ProjectBegun());

    /// <param name="files">Photos and papers stored with it; one at least shows that it happened.</param>
    /// <param name="ratingCode">What residents rate it with.</param>
    public ErrorOr<Success> Deliver(DeliverySheet sheet, int files, string ratingCode, DateTimeOffset rateUntil, Actor actor, DateTimeOffset now) => files == 0
        ? ProjectErrors.EvidenceMissing
        : Act(ProjectAction.Deliver, sheet.Note, actor, now, new ProjectDelivered(sheet.Heads, sheet.Hours), () =>
            (DeliveredAt, Delivery, RatingCode, RateUntil) = (now, sheet, ratingCode, rateUntil));

    /// <summary>A resident's mark counts; at most as many as were counted there.</summary>
    public ErrorOr<Success> Rate(int stars, DateTimeOffset now)
    {
        var may = MayRate(now);
        if (may.IsError)
        {
            return may;
        }

        (RatingCount, StarTotal) = (RatingCount + 1, StarTotal + stars);
        Status = ProjectStatus.Rated;
        Raise(new ProjectRated(stars) { ProjectId = Id, MemberId = MemberId, Community = Community.Value });
        return Result.Success;
    }

    /// <summary>Whether a mark would count now, and why not.</summary>
    public ErrorOr<Success> MayRate(DateTimeOffset now)
    {
        if (!ProjectTransitions.Allows(Status, ProjectAction.Rate) || now > RateUntil)
        {
            return ProjectErrors.RatingOver;
        }

        return RatingCount >= Delivery!.Heads ? ProjectErrors.RatingFull : Result.Success;
    }

    /// <summary>The community's Party committee closes it, once residents had their days to rate.</summary>
    public ErrorOr<Success> Close(Actor actor, DateTimeOffset now) => now <= RateUntil && RatingCount < Delivery?.Heads
        ? ProjectErrors.RatingOpen
        : Act(ProjectAction.Close, null, actor, now, new ProjectClosed(), () => EndedAt = now);

    /// <summary>Calls it off; after the confirmation it counts in the record of who did.</summary>
    public ErrorOr<Success> Cancel(Side by, string reason, Actor actor, DateTimeOffset now)
    {
        if (Status == ProjectStatus.Claimed && by != ClaimedBy)
        {
            return ProjectErrors.DeclineInstead;
        }

        var broke = Status is ProjectStatus.Confirmed or ProjectStatus.Scheduled;
        return Act(ProjectAction.Cancel, reason, actor, now, new ProjectCancelled(by, broke), () => End(now));
    }

    public ErrorOr<Success> Fail(string reason, Actor actor, DateTimeOffset now) => Act(ProjectAction.Fail, reason, actor, now, new ProjectFailed(), () => End(now));

    /// <summary>It was delivered and did not meet one of its demands, which is free for another project.</summary>
    public void LetGo(Guid demandId)
    {
        demands.Find(d => d.DemandId == demandId)?.Let();
        Raise(new ProjectDemandUnmet(demandId) { ProjectId = Id, MemberId = MemberId, Community = Community.Value });
    }

    private static ServiceProject New(Guid id, string number, ProjectText text, IReadOnlyList<Guid> demandIds)
    {
        var project = new ServiceProject(id) { Number = number, Community = text.Community, Title = text.Title, Theme = text.Theme };
        project.demands.AddRange(demandIds.Select(d => new ProjectDemand(id, d)));
        return project;
    }

    private void Take(Side by, Guid memberId, IReadOnlyList<Seats> seats, DateTimeOffset confirmDue, DateTimeOffset now)
    {
        (ClaimedBy, MemberId, ClaimedAt, ConfirmDue) = (by, memberId, now, confirmDue);
        bookings.AddRange(seats.Select(s => new ProjectBooking(Id, s)));
        if (seats.MinBy(s => s.StartsAt) is { } first)
        {
            (StartsAt, EndsAt, Place) = (first.StartsAt, seats.Max(s => s.EndsAt), first.Place);
        }
    }

    private void End(DateTimeOffset now)
    {
        (EndedAt, ConfirmDue) = (now, null);
        demands.ForEach(d => d.Let());
    }

    private ErrorOr<Success> Act(ProjectAction action, string? note, Actor actor, DateTimeOffset now, ProjectEvent happened, Action? change = null)
    {
        if (ProjectTransitions.Target(Status, action) is not { } to)
        {
            return ProjectErrors.NotAllowed(Status, action);
        }

        change?.Invoke();
        Record(action, to, actor, now, happened, note);
        return Result.Success;
    }

    private void Record(ProjectAction action, ProjectStatus to, Actor actor, DateTimeOffset now, ProjectEvent happened, string? note = null)
    {
        Status = to;
        History = HistoryLine.Add(History, action, actor, now, note);
        Raise(happened with { ProjectId = Id, MemberId = MemberId, Community = Community.Value });
    }
}
