using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Demands;

/// <summary>What happened to a demand; the root fills in the heading. Words of residents stay in the demand.</summary>
public abstract record DemandEvent(string Type) : DomainEvent(Type)
{
    public Guid DemandId { get; init; }

    public string Community { get; init; } = "";
}

public sealed record DemandCollected(string Number, DemandCarrier Carrier) : DemandEvent("demand.collected");

public sealed record DemandTriaged(ServiceCategory Category, ProjectTheme? Theme) : DemandEvent("demand.triaged");

public sealed record DemandListed(ServiceCategory Category) : DemandEvent("demand.listed");

public sealed record DemandGapPublished() : DemandEvent("demand.gap_published");

public sealed record DemandClaimed(Guid ProjectId) : DemandEvent("demand.claimed");

public sealed record DemandReleased(Guid ProjectId) : DemandEvent("demand.released");

public sealed record DemandOrdered(Guid ProjectId) : DemandEvent("demand.ordered");

public sealed record DemandServed(Guid ProjectId) : DemandEvent("demand.served");

public sealed record DemandConfirmed() : DemandEvent("demand.confirmed");

public sealed record DemandRejected(Guid ProjectId) : DemandEvent("demand.rejected");

public sealed record DemandClosed() : DemandEvent("demand.closed");

public sealed record DemandMerged(Guid IntoId) : DemandEvent("demand.merged");

/// <summary>Another demand goes on with this one.</summary>
public sealed record DemandAbsorbed(Guid OtherId) : DemandEvent("demand.absorbed");

public sealed record DemandDeclined() : DemandEvent("demand.declined");

public sealed record DemandWithdrawn() : DemandEvent("demand.withdrawn");

public sealed record DemandReferred(Guid TicketId) : DemandEvent("demand.referred");

public sealed record DemandRequesterForgotten() : DemandEvent("demand.requester_forgotten");

public sealed record DemandFollowed(int Followers) : DemandEvent("demand.followed");

/// <summary>Every refusal of a demand: stable code, kind, sentence.</summary>
public static class DemandErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.demand_not_found", "There is no such demand.");
    public static readonly Error TrackingNotFound = Error.NotFound("alliance.demand_tracking_not_found", "There is no request with this number and query code.");
    public static readonly Error DaysInvalid = Refusals.Field("wantedUntil", "alliance.demand_days", "The last day is not before the first.");
    public static readonly Error PlaceInvalid = Refusals.Field("community", "alliance.demand_place", "There is no such community or compound here.");
    public static readonly Error RequesterKept = Error.Conflict("alliance.demand_requester_kept", "The contact is kept while the demand is open, and forgotten once.");
    public static readonly Error NotUnmetYet = Error.Conflict("alliance.demand_not_unmet", "Its time on the list is not over.");
    public static readonly Error MergeInvalid = Refusals.Field("intoId", "alliance.demand_merge", "It merges into another open demand of the same community.");
    public static readonly Error Repeated = Refusals.Field("demandIds", "alliance.demand_repeated", "Name each demand once.");
    public static readonly Error OtherCommunity = Refusals.Field("demandIds", "alliance.demand_other_community", "The demands of a project are of one community.");
    public static readonly Error TicketUnfit = Refusals.Field("ticketId", "alliance.demand_ticket", "There is no such open ticket of yours to turn into a demand.");

    public static Error NotAllowed(DemandStatus status, DemandAction action) => Refusals.NotAllowed("alliance.demand_action_not_allowed", "A demand", status, action);
}
