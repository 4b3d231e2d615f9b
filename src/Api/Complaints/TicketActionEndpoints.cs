using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Complaints.Tickets;
using static GovernanceApi.Api.Complaints.TicketEndpoints;

namespace GovernanceApi.Api.Complaints;

/// <summary>The state changes of a ticket: a route each, with If-Match and an idempotency key.</summary>
internal static class TicketActionEndpoints
{
    public static void MapTicketActions(this RouteGroupBuilder tickets)
    {
        tickets.MapAction<TicketReceipt>("/{id:guid}/accept", AcceptTicket, Act(TicketAction.Accept));
        tickets.MapAction<TicketReceipt>("/{id:guid}/reject", RejectTicket, Act(TicketAction.Reject));
        tickets.MapAction<TicketReceipt>("/{id:guid}/restore", RestoreTicket, Act(TicketAction.Restore));
        tickets.MapAction<TicketReceipt>("/{id:guid}/merge", MergeTicket, Act(TicketAction.Merge));
        tickets.MapAction<TicketReceipt>("/{id:guid}/unmerge", UnmergeTicket, Act(TicketAction.Unmerge));
        tickets.MapAction<TicketReceipt>("/{id:guid}/flag-repeat", FlagTicketRepeat, Act(TicketAction.FlagRepeat));
        tickets.MapAction<TicketReceipt>("/{id:guid}/dispatch", DispatchTicket, Act(TicketAction.Dispatch));
        tickets.MapAction<TicketReceipt>("/{id:guid}/take-on", TakeOnTicket, Act(TicketAction.TakeOn));
        tickets.MapAction<TicketReceipt>("/{id:guid}/object", ObjectToDispatch, Act(TicketAction.Object));
        tickets.MapAction<TicketReceipt>("/{id:guid}/decide-objection", DecideTicketObjection, Act(TicketAction.DecideObjection));
        tickets.MapAction<TicketReceipt>("/{id:guid}/request-suspension", RequestTicketSuspension, Act(TicketAction.RequestSuspension));
        tickets.MapAction<TicketReceipt>("/{id:guid}/decide-suspension", DecideTicketSuspension, Act(TicketAction.DecideSuspension));
        tickets.MapAction<TicketReceipt>("/{id:guid}/resume", ResumeTicket, Act(TicketAction.Resume));
        tickets.MapAction<TicketReceipt>("/{id:guid}/request-extension", RequestTicketExtension, Act(TicketAction.RequestExtension));
        tickets.MapAction<TicketReceipt>("/{id:guid}/decide-extension", DecideTicketExtension, Act(TicketAction.DecideExtension));
        tickets.MapAction<TicketReceipt>("/{id:guid}/progress", ReportTicketProgress, Act(TicketAction.Progress));
        tickets.MapAction<TicketReceipt>("/{id:guid}/resolve", ResolveTicket, Act(TicketAction.Resolve));
        tickets.MapAction<TicketReceipt>("/{id:guid}/verify", VerifyTicket, Act(TicketAction.Verify));
        tickets.MapAction<TicketReceipt>("/{id:guid}/decide-dispute", DecideTicketDispute, Act(TicketAction.DecideDispute));
        tickets.MapAction<TicketReceipt>("/{id:guid}/withdraw", WithdrawTicket, Act(TicketAction.Withdraw));
        tickets.MapAction<TicketReceipt>("/{id:guid}/supervise", SuperviseTicket, Act(TicketAction.Supervise));
        tickets.MapAction<TicketReceipt>("/{id:guid}/remind", RemindTicket, Act(TicketAction.Remind));
        tickets.MapAction<TicketReceipt>("/{id:guid}/add-note", AddTicketNote, Act(TicketAction.AddNote));
    }

    /// <summary>受理: takes the complaint on under a category of the lowest level.</summary>
    private static async Task<IResult> AcceptTicket(Guid id, AcceptTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Refuses a complaint for a listed reason and names where the reporter can turn.</summary>
    private static async Task<IResult> RejectTicket(Guid id, RejectTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Undoes a rejection within the undo window.</summary>
    private static async Task<IResult> RestoreTicket(Guid id, RestoreTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>并单: joins a duplicate to the ticket that goes on.</summary>
    private static async Task<IResult> MergeTicket(Guid id, MergeTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Undoes a merge within the undo window.</summary>
    private static async Task<IResult> UnmergeTicket(Guid id, UnmergeTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Marks the complaint as a repeat of an earlier one.</summary>
    private static async Task<IResult> FlagTicketRepeat(Guid id, FlagRepeatCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>派单: to a lead unit with assisting ones, or to a grid. Also after a return or a reopening.</summary>
    private static async Task<IResult> DispatchTicket(Guid id, DispatchTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>签收: the unit takes it on; who does so becomes the handler.</summary>
    private static async Task<IResult> TakeOnTicket(Guid id, TakeOnTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>派单异议: the unit contests the dispatch with its legal basis.</summary>
    private static async Task<IResult> ObjectToDispatch(Guid id, ObjectToDispatchCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Decides an objection: returned to be dispatched elsewhere, or designated for good.</summary>
    private static async Task<IResult> DecideTicketObjection(Guid id, DecideObjectionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>缓办: asks to let the clock stand until a day.</summary>
    private static async Task<IResult> RequestTicketSuspension(Guid id, RequestSuspensionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Decides a suspension asked for.</summary>
    private static async Task<IResult> DecideTicketSuspension(Guid id, DecideSuspensionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Ends a suspension before its day.</summary>
    private static async Task<IResult> ResumeTicket(Guid id, ResumeTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Asks for more time, once in each round.</summary>
    private static async Task<IResult> RequestTicketExtension(Guid id, RequestExtensionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Decides an extension asked for.</summary>
    private static async Task<IResult> DecideTicketExtension(Guid id, DecideExtensionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Tells the reporter how it stands; the first time counts as the first response.</summary>
    private static async Task<IResult> ReportTicketProgress(Guid id, ReportProgressCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>办结: the handler's answer; verification by somebody else begins at once.</summary>
    private static async Task<IResult> ResolveTicket(Guid id, ResolveTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The second key: finds out whether it is solved.</summary>
    private static async Task<IResult> VerifyTicket(Guid id, VerifyTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Decides whether an unsatisfied reporter is right; upheld, it reopens with a different officer.</summary>
    private static async Task<IResult> DecideTicketDispute(Guid id, DecideDisputeCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Withdraws on behalf of the reporter, before it is resolved.</summary>
    private static async Task<IResult> WithdrawTicket(Guid id, WithdrawTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>督办: puts a level of supervision on the ticket.</summary>
    private static async Task<IResult> SuperviseTicket(Guid id, SuperviseTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>催办: nudges whoever has it, once a day.</summary>
    private static async Task<IResult> RemindTicket(Guid id, RemindTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Adds a line to the timeline.</summary>
    private static async Task<IResult> AddTicketNote(Guid id, AddNoteCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
