using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Projects;

/// <summary>What happened to a project; the root fills in the heading.</summary>
public abstract record ProjectEvent(string Type) : DomainEvent(Type)
{
    public Guid ProjectId { get; init; }

    public Guid? MemberId { get; init; }

    public string Community { get; init; } = "";
}

public sealed record ProjectProposed(string Number, ProjectTheme Theme) : ProjectEvent("project.proposed");

public sealed record ProjectOpened(ProjectTheme Theme) : ProjectEvent("project.opened");

public sealed record ProjectClaimed(Side By, Guid OfMemberId) : ProjectEvent("project.claimed");

public sealed record ProjectConfirmed(Side By) : ProjectEvent("project.confirmed");

public sealed record ProjectDeclined(Side By) : ProjectEvent("project.declined");

/// <param name="By">The side that let it lapse.</param>
public sealed record ProjectLapsed(Side By) : ProjectEvent("project.lapsed");

public sealed record ProjectScheduled(DateTimeOffset StartsAt, DateTimeOffset EndsAt) : ProjectEvent("project.scheduled");

public sealed record ProjectBegun() : ProjectEvent("project.begun");

public sealed record ProjectDelivered(int Heads, decimal Hours) : ProjectEvent("project.delivered");

public sealed record ProjectRated(int Stars) : ProjectEvent("project.rated");

public sealed record ProjectClosed() : ProjectEvent("project.closed");

/// <param name="AfterConfirmation">Both had agreed: it counts in the record.</param>
public sealed record ProjectCancelled(Side By, bool AfterConfirmation) : ProjectEvent("project.cancelled");

/// <summary>One of its demands was not met by it.</summary>
public sealed record ProjectDemandUnmet(Guid DemandId) : ProjectEvent("project.demand_unmet");

public sealed record ProjectFailed() : ProjectEvent("project.failed");

/// <summary>Every refusal of a project: stable code, kind, sentence.</summary>
public static class ProjectErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.project_not_found", "There is no such project.");
    public static readonly Error RatingNotFound = Error.NotFound("alliance.rating_not_found", "This code opens no rating.");
    public static readonly Error DemandsMissing = Error.Conflict("alliance.project_demands_missing", "A project on the list is for one demand at least.");
    public static readonly Error DemandTaken = Error.Conflict("alliance.demand_taken", "One of these demands is claimed already, or not on the list.");
    public static readonly Error OtherMember = Refusals.Field("bookings", "alliance.project_other_member", "The appointments of a project are of one member.");
    public static readonly Error OutOfReach = Refusals.Field("bookings", "alliance.project_out_of_reach", "The offering does not serve this community.");
    public static readonly Error Empty = Refusals.Field("bookings", "alliance.project_empty", "Name at least one appointment, each once.");
    public static readonly Error OwnClaim = Error.Conflict("alliance.project_own_claim", "The side that claimed does not confirm or decline; the other does.");
    public static readonly Error ClaimOver = Error.Conflict("alliance.project_claim_over", "The days to confirm are over.");
    public static readonly Error NotLapsedYet = Error.Conflict("alliance.project_not_lapsed", "The days to confirm are not over.");
    public static readonly Error DeclineInstead = Error.Conflict("alliance.project_decline_instead", "A claim of the other side is declined, not cancelled.");
    public static readonly Error TimesInvalid = Refusals.Field("endsAt", "alliance.project_times", "It ends after it begins, within a day, and in the future.");
    public static readonly Error EvidenceMissing = Error.Conflict("alliance.project_evidence_missing", "A delivery shows one photo or paper at least.");
    public static readonly Error RatingOpen = Error.Conflict("alliance.project_rating_open", "Residents can still rate it.");
    public static readonly Error RatingOver = Error.Conflict("alliance.rating_over", "The days to rate are over.");
    public static readonly Error RatingFull = Error.Conflict("alliance.rating_full", "As many have rated as were counted there.");
    public static readonly Error RatedAlready = Error.Conflict("alliance.rated_already", "This browser has rated it already.");

    public static Error NotAllowed(ProjectStatus status, ProjectAction action) => Refusals.NotAllowed("alliance.project_action_not_allowed", "A project", status, action);
}
