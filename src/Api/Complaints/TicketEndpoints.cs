using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Audit.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Api.Complaints;

internal static class TicketEndpoints
{
    public static void MapTicketEndpoints(this IEndpointRouteBuilder api)
    {
        var tickets = api.MapGroup("/tickets").WithTags("Complaints");
        tickets.MapRead<Page<TicketRow>>("", ListTickets, Permissions.TicketsRead);
        tickets.MapRead<CountResult>("/count", CountTickets, Permissions.TicketsRead);
        tickets.MapRead<IReadOnlyList<QueueCount>>("/queues", ListTicketQueues, Permissions.TicketsRead);
        tickets.MapSearch<IReadOnlyList<DuplicateRow>>("/suggest-duplicates", SuggestDuplicates, Permissions.TicketsRegister);
        tickets.MapCreate<RegisteredTicket>("", RegisterTicket, Permissions.TicketsRegister);
        tickets.MapAct<BulkResult>("/bulk-accept", BulkAcceptTickets, Act(TicketAction.Accept));
        tickets.MapAct<BulkResult>("/bulk-dispatch", BulkDispatchTickets, Act(TicketAction.Dispatch));
        tickets.MapRead<TicketDetails>("/{id:guid}", GetTicket, Permissions.TicketsRead);
        tickets.MapRead<IReadOnlyList<TimelineLine>>("/{id:guid}/timeline", ListTicketTimeline, Permissions.TicketsRead);
        tickets.MapRead<IReadOnlyList<ClockExplanation>>("/{id:guid}/clocks", ExplainTicketClocks, Permissions.TicketsRead);
        tickets.MapRead<IReadOnlyList<DuplicateRow>>("/{id:guid}/duplicates", ListTicketDuplicates, Permissions.TicketsRead);
        tickets.MapRead<Page<AuditLine>>("/{id:guid}/audit", ListTicketAudit, Permissions.TicketsAudit);
        tickets.MapMergePatch<TicketReceipt>("/{id:guid}", CorrectTicket, Act(TicketAction.Correct));
        tickets.MapTicketActions();
    }

    internal static string Act(TicketAction action) => TicketPermissions.Of(action)!;

    /// <summary>A page of the tickets the caller may see.</summary>
    /// <param name="filter">Conditions, all of which must hold.</param>
    /// <param name="sort"><c>-receivedAt</c> (newest first, the default) or <c>dueAt</c>.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListTickets(
        [AsParameters] TicketListParameters filter, string? sort, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListTicketsQuery(filter.ToFilter(), SortOf(sort), limit ?? 50, cursor), cancellationToken));

    /// <summary>How many tickets a filter finds, exactly up to 10,000.</summary>
    private static async Task<IResult> CountTickets(
        [AsParameters] TicketListParameters filter, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CountTicketsQuery(filter.ToFilter()), cancellationToken));

    /// <summary>The desk's queues with their counts.</summary>
    private static async Task<IResult> ListTicketQueues(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListQueuesQuery(), cancellationToken));

    /// <summary>Tickets that may be about the same matter as a report being written.</summary>
    private static async Task<IResult> SuggestDuplicates(SuggestDuplicatesQuery query, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(query, cancellationToken));

    /// <summary>Registers a complaint on somebody's behalf; answers with the code for the reporter.</summary>
    private static async Task<IResult> RegisterTicket(RegisterTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), t => $"/api/v1/tickets/{t.Id}");

    /// <summary>Accepts many tickets; says of each what became of it.</summary>
    private static async Task<IResult> BulkAcceptTickets(BulkAcceptCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(command, cancellationToken)).Then(Localised));

    /// <summary>Dispatches many tickets to one unit or grid; says of each what became of it.</summary>
    private static async Task<IResult> BulkDispatchTickets(BulkDispatchCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(command, cancellationToken)).Then(Localised));

    private static BulkResult Localised(BulkResult result) =>
        new([.. result.Results.Select(line => line.Code is null ? line : line with { Detail = ProblemTexts.Of(line.Code, line.Detail ?? "") })]);

    private static TicketDetails Localised(TicketDetails details) => details with
    {
        AllowedActions = [.. details.AllowedActions.Select(a => a.Code is null ? a : a with { Reason = ProblemTexts.Of(a.Code, a.Reason ?? "") })],
    };

    /// <summary>One ticket with all its facts and what the caller may do with it now.</summary>
    private static async Task<IResult> GetTicket(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(new GetTicketQuery(id), cancellationToken)).Then(Localised));

    /// <summary>What happened to a ticket, oldest first.</summary>
    private static async Task<IResult> ListTicketTimeline(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListTimelineQuery(id), cancellationToken));

    /// <summary>How every due date of a ticket came about.</summary>
    private static async Task<IResult> ExplainTicketClocks(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ExplainClocksQuery(id), cancellationToken));

    /// <summary>Tickets of the last 30 days that may be about the same matter.</summary>
    private static async Task<IResult> ListTicketDuplicates(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListDuplicatesQuery(id), cancellationToken));

    /// <summary>The audit trail of a ticket, oldest first.</summary>
    /// <param name="id">Ticket.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListTicketAudit(Guid id, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListTicketAuditQuery(id, limit ?? 50, cursor), cancellationToken));

    /// <summary>Puts fields right, before the ticket is resolved.</summary>
    private static async Task<IResult> CorrectTicket(Guid id, CorrectTicketCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    private static TicketSort SortOf(string? sort) => sort switch
    {
        null or "" or "-receivedAt" => TicketSort.ReceivedAtDescending,
        "dueAt" => TicketSort.DueAt,
        _ => throw QueryWords.Bad("sort", sort),
    };
}
