using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Which permission each act on a ticket asks for: read by the routes and by <c>allowedActions</c> alike.</summary>
public static class TicketPermissions
{
    /// <summary>The permission, or null for acts that are no person's on the staff side.</summary>
    public static string? Of(TicketAction action) => action switch
    {
        TicketAction.Accept or TicketAction.Reject or TicketAction.Restore or TicketAction.Merge or TicketAction.Unmerge or TicketAction.FlagRepeat
            => Permissions.TicketsAccept,
        TicketAction.Dispatch or TicketAction.Redispatch or TicketAction.DecideObjection => Permissions.TicketsDispatch,
        TicketAction.TakeOn or TicketAction.Object or TicketAction.RequestSuspension or TicketAction.RequestExtension or TicketAction.Progress
            or TicketAction.Resolve => Permissions.TicketsHandle,
        TicketAction.DecideSuspension or TicketAction.DecideExtension or TicketAction.Resume or TicketAction.DecideDispute => Permissions.TicketsDecide,
        TicketAction.Verify => Permissions.TicketsVerify,
        TicketAction.Withdraw => Permissions.TicketsRegister,
        TicketAction.Correct => Permissions.TicketsCorrect,
        TicketAction.Supervise => Permissions.TicketsSupervise,
        TicketAction.Remind or TicketAction.AddNote => Permissions.TicketsNote,
        _ => null,
    };
}
