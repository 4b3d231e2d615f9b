using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Where the matter is. The division is always known; the rest as far as it was told.</summary>
public sealed record Place
{
    public Place(string? description, DivisionCode division, Guid? compoundId, Guid? gridId, GeoPoint? point)
        : this()
    {
        Description = string.IsNullOrWhiteSpace(description) ? null : description.Trim();
        Division = division;
        CompoundId = compoundId;
        GridId = gridId;
        Point = point;
    }

    private Place()
    {
    }

    /// <summary>In words, as told: street, building, landmark.</summary>
    public string? Description { get; private init; }

    public DivisionCode Division { get; private init; }

    public Guid? CompoundId { get; private init; }

    /// <summary>The grid that the point or compound lies in.</summary>
    public Guid? GridId { get; private init; }

    public GeoPoint? Point { get; private init; }
}

/// <summary>处理意见书 of a petition: the four parts that 信访工作条例 art. 32 asks for.</summary>
public sealed record PetitionOpinion(string Claim, string Facts, string Opinion, string LegalBasis);

/// <summary>What was found when somebody checked. Satisfied and solved feed two of the three rates; null is "not asked".</summary>
public sealed record Verification(VerificationMethod Method, bool? Satisfied, bool? Solved, DateTimeOffset At, Guid? VerifierId);

/// <summary>The reporter's mark, once; giving it again replaces it.</summary>
/// <param name="Stars">1 to 5.</param>
public sealed record Rating(int Stars, bool Solved, bool Satisfied, string? Comment, DateTimeOffset At);

/// <summary>To whom it goes.</summary>
/// <param name="OfficerId">The person expected to do it, where known (a grid's worker): must be a new one after reopening.</param>
/// <param name="GridTaskId">The task opened for the grid.</param>
/// <param name="LeadIsGrassroots">The lead unit is a township, street or community; a grid always is grassroots.</param>
public sealed record Assignment(
    Guid? LeadUnitId,
    IReadOnlyList<Guid> CoUnitIds,
    Guid? GridId = null,
    Guid? OfficerId = null,
    Guid? GridTaskId = null,
    bool LeadIsGrassroots = false)
{
    public bool Grassroots => GridId is not null || LeadIsGrassroots;

    public static Assignment ToUnit(Guid leadUnitId, params IReadOnlyList<Guid> coUnitIds) => new(leadUnitId, coUnitIds);

    public static Assignment ToGrid(Guid gridId, Guid? officerId, Guid? gridTaskId) => new(null, [], gridId, officerId, gridTaskId);
}

public enum RequestKind
{
    Extension,
    Suspension,
    Objection,
}

/// <summary>Something a unit asked for and the desk has not yet decided.</summary>
/// <param name="LegalBasis">Of an objection.</param>
/// <param name="Amount">Of an extension, in the unit of the extension rule.</param>
/// <param name="ResumeOn">Of a suspension.</param>
public sealed record PendingRequest(
    RequestKind Kind,
    Guid? RequestedBy,
    DateTimeOffset RequestedAt,
    string Reason,
    string? LegalBasis = null,
    Guid? SuggestedUnitId = null,
    int? Amount = null,
    DateOnly? ResumeOn = null);

/// <summary>督办: one rung of the ladder climbed.</summary>
public sealed class SupervisionNote : Entity
{
    private SupervisionNote()
        : base(Guid.Empty)
    {
    }

    internal SupervisionNote(Guid id)
        : base(id)
    {
    }

    /// <summary>1 to 3.</summary>
    public int Level { get; internal init; }

    /// <summary>督办函 number, where a letter was issued.</summary>
    public string? LetterNumber { get; internal init; }

    public string Reason { get; internal init; } = "";

    public DateTimeOffset At { get; internal init; }

    public Guid? ActorId { get; internal init; }
}

/// <summary>Somebody who wants to hear how it goes on: a neighbour with a code of their own, or all who stand behind a merged ticket.</summary>
public sealed class Follower : Entity
{
    private Follower()
        : base(Guid.Empty)
    {
    }

    internal Follower(Guid id)
        : base(id)
    {
    }

    /// <summary>SHA-256 of the follower's own query code; null for a merged ticket.</summary>
    public byte[]? QueryCodeHash { get; internal init; }

    /// <summary>The merged ticket whose reporter and followers this line stands for.</summary>
    public Guid? ViaTicketId { get; internal init; }

    /// <summary>How many people: 1, or all of a merged ticket.</summary>
    public int Weight { get; internal init; } = 1;

    public DateTimeOffset At { get; internal init; }
}
