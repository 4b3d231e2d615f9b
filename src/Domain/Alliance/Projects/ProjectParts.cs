using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Projects;

/// <summary>Where a project is, what it is called, and its theme.</summary>
public sealed record ProjectText(DivisionCode Community, string Title, ProjectTheme Theme);

/// <summary>Seats of one appointment.</summary>
public sealed record Seats(Guid SlotId, Guid ResourceId, int Count, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Place)
{
    public static Seats Of(ServiceSlot slot, int count) => new(slot.Id, slot.ResourceId, count, slot.StartsAt, slot.EndsAt, slot.Place);
}

/// <summary>What was delivered.</summary>
/// <param name="Heads">People counted there, 1 to 100,000; no list of them.</param>
/// <param name="Hours">Hours served, up to 10,000.</param>
/// <param name="CostFen">What it cost the residents or the community, in fen; 0 where nothing.</param>
/// <param name="Note">In words, without names.</param>
public sealed record DeliverySheet(int Heads, decimal Hours, long CostFen, string? Note);

/// <summary>A demand that a project is for. While it holds, no other project can hold the demand.</summary>
public sealed class ProjectDemand
{
    private ProjectDemand()
    {
    }

    internal ProjectDemand(Guid projectId, Guid demandId) => (ProjectId, DemandId) = (projectId, demandId);

    public Guid ProjectId { get; private set; }

    public Guid DemandId { get; private set; }

    public bool Holds { get; private set; } = true;

    internal void Let() => Holds = false;
}

/// <summary>The seats that a project takes.</summary>
public sealed class ProjectBooking
{
    private ProjectBooking()
    {
    }

    internal ProjectBooking(Guid projectId, Seats seats) =>
        (ProjectId, SlotId, ResourceId, Seats) = (projectId, seats.SlotId, seats.ResourceId, seats.Count);

    public Guid ProjectId { get; private set; }

    public Guid SlotId { get; private set; }

    public Guid ResourceId { get; private set; }

    public int Seats { get; private set; }
}

/// <summary>A resident's mark of a delivered project, with the code from the QR; it names nobody.</summary>
public sealed class ProjectRating : AggregateRoot, IHasArea
{
    public const int CommentLength = 300;

    private ProjectRating(Guid id)
        : base(id)
    {
    }

    public Guid ProjectId { get; private set; }

    public DivisionCode Community { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Stars { get; private set; }

    public string? Comment { get; private set; }

    public DateTimeOffset RatedAt { get; private set; }

    /// <summary>SHA-256 of a random mark that the resident's browser made for itself: one rating each.</summary>
    public byte[] BrowserHash { get; private set; } = [];

    DivisionCode? IHasArea.Area => Community;

    public static ProjectRating Of(Guid id, ServiceProject project, int stars, string? comment, byte[] browserHash, DateTimeOffset now)
    {
        var rating = new ProjectRating(id)
        {
            ProjectId = project.Id,
            Community = project.Community,
            Stars = stars,
            Comment = comment,
            BrowserHash = browserHash,
            RatedAt = now,
        };
        rating.Raise(new RatingGiven(project.Id, stars));
        return rating;
    }
}

public sealed record RatingGiven(Guid ProjectId, int Stars) : DomainEvent("rating.given");
