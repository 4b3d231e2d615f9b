using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Resources;

/// <summary>What happened to an offering; the root fills in the heading.</summary>
public abstract record ResourceEvent(string Type) : DomainEvent(Type)
{
    public Guid ResourceId { get; init; }

    public Guid MemberId { get; init; }

    public string Division { get; init; } = "";
}

public sealed record ResourceDrafted(string Number, ServiceCategory Category) : ResourceEvent("resource.drafted");

public sealed record ResourceRevised() : ResourceEvent("resource.revised");

public sealed record ResourceOffered() : ResourceEvent("resource.offered");

public sealed record ResourcePublished(ServiceCategory Category) : ResourceEvent("resource.published");

public sealed record ResourceReturned() : ResourceEvent("resource.returned");

public sealed record ResourcePaused() : ResourceEvent("resource.paused");

public sealed record ResourceResumed() : ResourceEvent("resource.resumed");

public sealed record ResourceRetired() : ResourceEvent("resource.retired");

/// <summary>Every refusal of an offering and its slots: stable code, kind, sentence.</summary>
public static class ResourceErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.resource_not_found", "There is no such offering.");
    public static readonly Error TermInvalid = Refusals.Field("until", "alliance.resource_term", "The last day is not before the first.");
    public static readonly Error DivisionInvalid = Refusals.Field("division", "alliance.resource_division", "An offering is for the member's county or a part of it.");
    public static readonly Error QualificationUnknown = Refusals.Field("qualificationNumber", "alliance.resource_qualification_unknown", "Medical, legal and children's work names a qualification of the member.");
    public static readonly Error QualificationMissing = Error.Conflict("alliance.resource_qualification_missing", "Medical, legal and children's work needs a qualification that is valid to its last day, and its file.");
    public static readonly Error AgreementMissing = Error.Conflict("alliance.resource_agreement_missing", "A member offers under an agreement that holds.");

    public static readonly Error SlotNotFound = Error.NotFound("alliance.slot_not_found", "There is no such appointment.");
    public static readonly Error SlotTimesInvalid = Refusals.Field("endsAt", "alliance.slot_times", "It ends after it begins, within a day, inside the offering's days and in the future.");
    public static readonly Error SlotClosed = Error.Conflict("alliance.slot_closed", "This appointment is closed or has begun.");
    public static readonly Error SlotTaken = Error.Conflict("alliance.slot_in_use", "Somebody has booked this appointment; call that off first.");
    public static readonly Error SlotFull = Error.Conflict("alliance.slot_full", "This appointment has not so many seats left.");
    public static readonly Error NotPublished = Error.Conflict("alliance.resource_not_published", "This offering cannot be ordered now.");

    public static Error NotAllowed(ResourceStatus status, ResourceAction action) => Refusals.NotAllowed("alliance.resource_action_not_allowed", "An offering", status, action);
}
