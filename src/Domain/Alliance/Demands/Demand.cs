using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Demands;

/// <summary>
/// 需求: what residents of a community wish for. It keeps who asked apart (the requester's contact is sealed elsewhere), and the
/// public list shows only what triage wrote for it.
/// </summary>
public sealed class Demand : AggregateRoot, IHasArea
{
    public const int TitleLength = 60;
    public const int TextLength = 2000;
    public const int PublicTextLength = 500;
    public const int MostHeads = 10_000;

    private Demand(Guid id)
        : base(id)
    {
    }

    public string Number { get; private set; } = "";

    public DivisionCode Community { get; private set; }

    public Guid? CompoundId { get; private set; }

    /// <summary>Where it is wanted, for the distance; null where nobody said.</summary>
    public GeoPoint? Point { get; private set; }

    public DemandCarrier Carrier { get; private set; }

    /// <summary>As told; for the community alone.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What the public list says; no names, no doors.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Written by triage; null before it.</summary>
    public string? PublicText { get; private set; }

    /// <summary>Null before triage.</summary>
    public ServiceCategory? Category { get; private set; }

    public ProjectTheme? Theme { get; private set; }

    /// <summary>How many people it is for.</summary>
    public int Heads { get; private set; }

    /// <summary>First and last local day on which it is wanted; null where any will do.</summary>
    public DateOnly? WantedFrom { get; private set; }

    public DateOnly? WantedUntil { get; private set; }

    /// <summary>The offering that the resident ordered from the list (居民点单).</summary>
    public Guid? ResourceId { get; private set; }

    /// <summary>The appointment that the resident asked for.</summary>
    public Guid? SlotId { get; private set; }

    /// <summary>The complaint that it was turned from, or that it was turned into.</summary>
    public Guid? TicketId { get; private set; }

    /// <summary>The list that it came in with; null for one taken down here.</summary>
    public string? SourceSystem { get; private set; }

    /// <summary>Its number there; each once in a community.</summary>
    public string? ExternalId { get; private set; }

    public DemandStatus Status { get; private set; }

    public DateTimeOffset CollectedAt { get; private set; }

    /// <summary>By when the community looks at it.</summary>
    public DateTimeOffset TriageDue { get; private set; }

    /// <summary>First time on the public list.</summary>
    public DateTimeOffset? ListedAt { get; private set; }

    /// <summary>Local day from which it counts as unmet; null before it is listed.</summary>
    public DateOnly? UnmetFrom { get; private set; }

    public DateTimeOffset? GapPublishedAt { get; private set; }

    /// <summary>Claimed for the first time: the end of the wait that the county counts.</summary>
    public DateTimeOffset? FirstClaimedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When who asked was forgotten; null while the contact is kept, if one was left.</summary>
    public DateTimeOffset? RequesterForgottenAt { get; private set; }

    /// <summary>The project that holds it now.</summary>
    public Guid? ProjectId { get; private set; }

    public Guid? MergedIntoId { get; private set; }

    /// <summary>Neighbours with the same wish, besides who asked.</summary>
    public int Followers { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    DivisionCode? IHasArea.Area => Community;

    public static ErrorOr<Demand> Collect(Guid id, string number, DemandIntake intake, DateTimeOffset triageDue, Actor actor, DateTimeOffset now)
    {
        if (intake.WantedUntil < intake.WantedFrom)
        {
            return DemandErrors.DaysInvalid;
        }

        var demand = new Demand(id)
        {
            Number = number,
            Community = intake.Community,
            CompoundId = intake.CompoundId,
            Point = intake.Point,
            Carrier = intake.Carrier,
            Title = intake.Title,
            Text = intake.Text,
            Heads = intake.Heads,
            WantedFrom = intake.WantedFrom,
            WantedUntil = intake.WantedUntil,
            ResourceId = intake.ResourceId,
            SlotId = intake.SlotId,
            TicketId = intake.TicketId,
            Followers = intake.Followers,
            CollectedAt = intake.CollectedAt ?? now,
            SourceSystem = intake.Source?.System,
            ExternalId = intake.Source?.ExternalId,
            TriageDue = triageDue,
        };
        demand.Record(DemandAction.Collect, DemandStatus.Collected, actor, now, new DemandCollected(number, intake.Carrier));
        return demand;
    }

    /// <summary>Whether the community let its three working days pass.</summary>
    public bool IsLateOn(DateTimeOffset now) => Status == DemandStatus.Collected && now > TriageDue;

    public ErrorOr<Success> Triage(DemandListing listing, Actor actor, DateTimeOffset now) =>
        Act(DemandAction.Triage, null, actor, now, new DemandTriaged(listing.Category, listing.Theme), () =>
            (Title, PublicText, Category, Theme) = (listing.Title, listing.PublicText, listing.Category, listing.Theme));

    /// <param name="unmetDays">Days on the list after which it counts as unmet.</param>
    public ErrorOr<Success> List(int unmetDays, Actor actor, DateTimeOffset now) =>
        Act(DemandAction.List, null, actor, now, new DemandListed(Category.GetValueOrDefault()), () =>
            (ListedAt, UnmetFrom) = (now, BusinessCalendar.DateOf(now).AddDays(unmetDays)));

    /// <summary>The clock's: nobody claimed it in time.</summary>
    public ErrorOr<Success> PublishGap(DateTimeOffset now) => BusinessCalendar.DateOf(now) < UnmetFrom
        ? DemandErrors.NotUnmetYet
        : Act(DemandAction.PublishGap, null, Actor.System, now, new DemandGapPublished(), () => GapPublishedAt ??= now);

    public ErrorOr<Success> Claim(Guid projectId, Actor actor, DateTimeOffset now) =>
        Act(DemandAction.Claim, null, actor, now, new DemandClaimed(projectId), () => (ProjectId, FirstClaimedAt) = (projectId, FirstClaimedAt ?? now));

    public ErrorOr<Success> Release(string? reason, Actor actor, DateTimeOffset now) =>
        Act(DemandAction.Release, reason, actor, now, new DemandReleased(ProjectId ?? default), () => ProjectId = null);

    public ErrorOr<Success> Order(Actor actor, DateTimeOffset now) => Act(DemandAction.Order, null, actor, now, new DemandOrdered(ProjectId ?? default));

    public ErrorOr<Success> Serve(Actor actor, DateTimeOffset now) => Act(DemandAction.Serve, null, actor, now, new DemandServed(ProjectId ?? default));

    public ErrorOr<Success> Confirm(string? note, Actor actor, DateTimeOffset now) => Act(DemandAction.Confirm, note, actor, now, new DemandConfirmed());

    public ErrorOr<Success> Reject(string reason, Actor actor, DateTimeOffset now) =>
        Act(DemandAction.Reject, reason, actor, now, new DemandRejected(ProjectId ?? default), () => ProjectId = null);

    public ErrorOr<Success> Close(Actor actor, DateTimeOffset now) => Act(DemandAction.Close, null, actor, now, new DemandClosed(), () => EndedAt = now);

    /// <summary>Goes on with <paramref name="into"/>, which counts its followers and who asked.</summary>
    public ErrorOr<Success> Merge(Demand into, Actor actor, DateTimeOffset now)
    {
        if (into.Id == Id || into.Community != Community || !DemandTransitions.Allows(into.Status, DemandAction.Claim))
        {
            return DemandErrors.MergeInvalid;
        }

        var merged = Act(DemandAction.Merge, null, actor, now, new DemandMerged(into.Id), () => (MergedIntoId, EndedAt) = (into.Id, now));
        if (!merged.IsError)
        {
            into.Followers += Followers + 1;
            into.Heads = Math.Min(MostHeads, into.Heads + Heads);
            into.Raise(new DemandAbsorbed(Id) { DemandId = into.Id, Community = Community.Value });
        }

        return merged;
    }

    public ErrorOr<Success> Decline(string reason, Actor actor, DateTimeOffset now) =>
        Act(DemandAction.Decline, reason, actor, now, new DemandDeclined(), () => EndedAt = now);

    public ErrorOr<Success> Withdraw(Actor actor, DateTimeOffset now) => Act(DemandAction.Withdraw, null, actor, now, new DemandWithdrawn(), () => EndedAt = now);

    public ErrorOr<Success> Refer(Guid ticketId, Actor actor, DateTimeOffset now) =>
        Act(DemandAction.Refer, null, actor, now, new DemandReferred(ticketId), () => (TicketId, EndedAt) = (ticketId, now));

    /// <summary>A neighbour has the same wish; leaves no line, for many do.</summary>
    public ErrorOr<Success> Follow()
    {
        if (!DemandTransitions.Allows(Status, DemandAction.Follow))
        {
            return DemandErrors.NotAllowed(Status, DemandAction.Follow);
        }

        Followers++;
        Raise(new DemandFollowed(Followers) { DemandId = Id, Community = Community.Value });
        return Result.Success;
    }

    /// <summary>The clock's: the retention of who asked is over (N10). The caller deletes the sealed contact with it.</summary>
    public ErrorOr<Success> ForgetRequester(DateTimeOffset now)
    {
        if (EndedAt is null || RequesterForgottenAt is not null)
        {
            return DemandErrors.RequesterKept;
        }

        RequesterForgottenAt = now;
        Raise(new DemandRequesterForgotten() { DemandId = Id, Community = Community.Value });
        return Result.Success;
    }

    private ErrorOr<Success> Act(DemandAction action, string? note, Actor actor, DateTimeOffset now, DemandEvent happened, Action? change = null)
    {
        if (DemandTransitions.Target(Status, action) is not { } to)
        {
            return DemandErrors.NotAllowed(Status, action);
        }

        change?.Invoke();
        Record(action, to, actor, now, happened, note);
        return Result.Success;
    }

    private void Record(DemandAction action, DemandStatus to, Actor actor, DateTimeOffset now, DemandEvent happened, string? note = null)
    {
        Status = to;
        History = HistoryLine.Add(History, action, actor, now, note);
        Raise(happened with { DemandId = Id, Community = Community.Value });
    }
}

/// <summary>The carriers through which demands are collected, online and on paper; the first five are the article's.</summary>
public enum DemandCarrier
{
    /// <summary>网格体系.</summary>
    GridSystem,

    /// <summary>联手说事.</summary>
    JointTalk,

    /// <summary>党群服务站.</summary>
    Station,

    /// <summary>双报到双清零.</summary>
    DualCheckIn,

    /// <summary>小区意见箱.</summary>
    SuggestionBox,

    /// <summary>The residents' own page.</summary>
    Online,

    /// <summary>Turned from a complaint.</summary>
    Ticket,

    /// <summary>民情联络: heard on a liaison visit.</summary>
    LiaisonVisit,
}

/// <summary>What is told.</summary>
public sealed record DemandIntake(
    DivisionCode Community, Guid? CompoundId, GeoPoint? Point, DemandCarrier Carrier, string Title, string Text, int Heads, DateOnly? WantedFrom, DateOnly? WantedUntil,
    Guid? ResourceId = null, Guid? SlotId = null, Guid? TicketId = null, int Followers = 0, DateTimeOffset? CollectedAt = null, DemandSource? Source = null);

/// <summary>Where a demand of a list stands there; told again it is the same one.</summary>
public sealed record DemandSource(string System, string ExternalId);

/// <summary>What triage makes of it for the public list.</summary>
public sealed record DemandListing(string Title, string PublicText, ServiceCategory Category, ProjectTheme? Theme);
