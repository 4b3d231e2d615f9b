using ErrorOr;
using GovernanceApi.Domain.Alliance.Reports;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Visits;

/// <summary>
/// 民情联络: somebody of the community went to see residents. It says where, how many doors and what was heard, and nothing of who
/// lives there.
/// </summary>
public sealed class LiaisonVisit : AggregateRoot, IHasArea
{
    public const int MostHouseholds = 500;

    private readonly List<HeardMatter> matters = [];

    private LiaisonVisit(Guid id)
        : base(id)
    {
    }

    public DivisionCode Community { get; private set; }

    public Guid? CompoundId { get; private set; }

    /// <summary>Local day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How many were called on, 1 to 500; which is not kept.</summary>
    public int Households { get; private set; }

    /// <summary>Who went.</summary>
    public Guid VisitorId { get; private set; }

    public DateTimeOffset NotedAt { get; private set; }

    /// <summary>In the order in which they were noted.</summary>
    public IReadOnlyList<HeardMatter> Matters => matters;

    DivisionCode? IHasArea.Area => Community;

    public static ErrorOr<LiaisonVisit> Note(
        Guid id, DivisionCode community, Guid? compoundId, DateOnly on, int households, IReadOnlyList<string> heard, Guid visitorId, DateTimeOffset now)
    {
        if (on > BusinessCalendar.DateOf(now))
        {
            return VisitErrors.InFuture;
        }

        var visit = new LiaisonVisit(id) { Community = community, CompoundId = compoundId, On = on, Households = households, VisitorId = visitorId, NotedAt = now };
        visit.matters.AddRange(heard.Select((text, place) => new HeardMatter(Guid.CreateVersion7(now)) { Place = place, Text = text }));
        visit.Raise(new LiaisonVisitNoted(community.Value, households, heard.Count));
        return visit;
    }

    public HeardMatter? Find(Guid matterId) => matters.Find(m => m.Id == matterId);

    public ErrorOr<Success> RaiseAs(Guid matterId, RaisedMatter raised)
    {
        if (Find(matterId) is not { } matter)
        {
            return VisitErrors.MatterNotFound;
        }

        if (matter.Raised is not null)
        {
            return ReportErrors.RaisedAlready;
        }

        matter.GoOnAs(raised);
        Raise(new LiaisonMatterRaised(Community.Value, raised.As, raised.Id));
        return Result.Success;
    }
}

/// <summary>Something that was heard on a visit, without personal detail.</summary>
public sealed class HeardMatter : Entity
{
    public const int TextLength = 500;

    /// <summary>How many a visit holds.</summary>
    public const int Most = 20;

    private HeardMatter()
        : base(Guid.Empty)
    {
    }

    internal HeardMatter(Guid id)
        : base(id)
    {
    }

    /// <summary>From 0 on.</summary>
    public int Place { get; internal init; }

    public string Text { get; internal init; } = "";

    /// <summary>What goes on with it; null for none.</summary>
    public RaisedMatter? Raised { get; private set; }

    internal void GoOnAs(RaisedMatter matter) => Raised = matter;
}

public static class VisitErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.visit_not_found", "There is no such visit.");
    public static readonly Error MatterNotFound = Error.NotFound("alliance.visit_matter_not_found", "The visit has no such matter.");
    public static readonly Error PlaceInvalid = Refusals.Field("community", "alliance.visit_place", "There is no such community or compound of yours.");
    public static readonly Error InFuture = Refusals.Field("on", "alliance.visit_in_future", "A visit is noted after it took place.");
    public static readonly Error TooManyMatters = Refusals.Field("heard", "alliance.visit_matters", "Up to twenty matters, each of 1 to 500 characters.");
}

public sealed record LiaisonVisitNoted(string Community, int Households, int Matters) : DomainEvent("liaison_visit.noted");

public sealed record LiaisonMatterRaised(string Community, RaisedAs As, Guid MatterId) : DomainEvent("liaison_visit.matter_raised");
