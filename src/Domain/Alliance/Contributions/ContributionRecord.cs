using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Contributions;

/// <summary>What a member did, or failed to do, that its evaluation counts.</summary>
public enum ContributionKind
{
    /// <summary>A project of the member was delivered; its subject is the project. Quantity 1.</summary>
    ProjectDelivered,

    /// <summary>Hours served in a delivered project.</summary>
    HoursServed,

    /// <summary>Heads counted at a delivered project.</summary>
    PeopleServed,

    /// <summary>A resident's rating of a delivered project, 1 to 5; its subject is the rating.</summary>
    Rated,

    /// <summary>The member let a community's claim lapse. Quantity 1.</summary>
    ClaimLapsed,

    /// <summary>The member called a confirmed project off. Quantity 1.</summary>
    CancelledAfterConfirmation,

    /// <summary>Attended a joint meeting, in person or by a substitute; its subject is the meeting. Quantity 1.</summary>
    MeetingAttended,

    /// <summary>Was invited to a joint meeting and absent without an excuse. Quantity 1.</summary>
    MeetingMissed,

    /// <summary>An action that the member owned was done by its day; its subject is the action. Quantity 1.</summary>
    PromiseKept,

    /// <summary>An action that the member owned was done late or not at all. Quantity 1.</summary>
    PromiseBroken,
}

/// <summary>
/// One fact of a member's contribution, written by what caused it and read by the evaluation alone, so that every point of a
/// score leads back to a record. It is never changed; one that turns out wrong is voided with a reason.
/// </summary>
public sealed class ContributionRecord : AggregateRoot, IHasArea
{
    public const int TitleLength = 120;
    public const int ReasonLength = 1000;

    private ContributionRecord(Guid id)
        : base(id)
    {
    }

    public Guid MemberId { get; private set; }

    /// <summary>Where it happened: a community, or the county.</summary>
    public DivisionCode Division { get; private set; }

    public ContributionKind Kind { get; private set; }

    /// <summary>Local day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The project, rating, meeting or action that it comes from; one record of a kind for a member and subject.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>What the subject is called, without personal detail.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Hours, heads, stars, or 1.</summary>
    public decimal Quantity { get; private set; }

    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Why it no longer counts; null while it does.</summary>
    public string? VoidReason { get; private set; }

    DivisionCode? IHasArea.Area => Division;

    public static ContributionRecord Of(
        Guid memberId, DivisionCode division, ContributionKind kind, DateOnly on, Guid subjectId, string title, decimal quantity, DateTimeOffset now)
    {
        var record = new ContributionRecord(Guid.CreateVersion7(now))
        {
            MemberId = memberId,
            Division = division,
            Kind = kind,
            On = on,
            SubjectId = subjectId,
            Title = title.Length <= TitleLength ? title : title[..TitleLength],
            Quantity = quantity,
        };
        record.Raise(new ContributionRecorded(memberId, kind, on, subjectId, quantity));
        return record;
    }

    /// <summary>It was wrong: it stays on record and counts no more.</summary>
    public ErrorOr<Success> Void(string reason, DateTimeOffset now)
    {
        if (VoidedAt is not null)
        {
            return ContributionErrors.VoidedAlready;
        }

        (VoidedAt, VoidReason) = (now, reason);
        Raise(new ContributionVoided(MemberId, Kind, SubjectId));
        return Result.Success;
    }
}

public static class ContributionErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.contribution_not_found", "There is no such contribution record.");

    /// <summary>The appeal decides, or the result stands.</summary>
    public static readonly Error Settled = Error.Conflict("alliance.contribution_settled", "It counts in a score that is under appeal or settled.");

    public static readonly Error VoidedAlready = Error.Conflict("alliance.contribution_voided_already", "The record counts no more already.");
}

public sealed record ContributionRecorded(Guid MemberId, ContributionKind Kind, DateOnly On, Guid SubjectId, decimal Quantity) : DomainEvent("contribution.recorded");

public sealed record ContributionVoided(Guid MemberId, ContributionKind Kind, Guid SubjectId) : DomainEvent("contribution.voided");
