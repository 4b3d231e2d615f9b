using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.AuthorityGaps;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance.AuthorityGaps;

namespace GovernanceApi.Api.Alliance;

internal static class AuthorityGapEndpoints
{
    public static void MapAuthorityGapEndpoints(this IEndpointRouteBuilder api)
    {
        var gaps = api.MapGroup("/authority-gaps").WithTags("Alliance");
        gaps.MapRead<Page<GapRow>>("", ListGaps, Permissions.MeetingsRead);
        gaps.MapRead<GapDetails>("/{id:guid}", GetGap, Permissions.MeetingsRead);
        gaps.MapCreate<GapReceipt>("", RaiseGap, Permissions.MeetingsAct);
        gaps.MapAction<GapReceipt>("/{id:guid}/frame", FrameGap, Permissions.MeetingsAct);
        gaps.MapAction<GapReceipt>("/{id:guid}/escalate", EscalateGap, Permissions.GapsRule);
        gaps.MapAction<GapReceipt>("/{id:guid}/rule", RuleGap, Permissions.GapsRule);
        gaps.MapAction<GapReceipt>("/{id:guid}/close", CloseGap, Permissions.GapsRule);

        var precedents = api.MapGroup("/dispatch-precedents").WithTags("Alliance");
        precedents.MapRead<IReadOnlyList<PrecedentRow>>("", ListPrecedents, Permissions.TicketsDispatch);
        precedents.MapAction<PrecedentReceipt>("/{id:guid}/withdraw", WithdrawPrecedent, Permissions.GapsRule);
    }

    /// <summary>A page of the register of authority gaps as far as the caller may see it, newest first.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListGaps(
        [Words(typeof(GapStatus), Many = true)] string? status, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListGapsQuery(QueryWords.Many<GapStatus>("status", status), limit ?? 50, cursor), cancellationToken));

    /// <summary>One gap with its history.</summary>
    private static async Task<IResult> GetGap(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetGapQuery(id), cancellationToken));

    /// <summary>Raises a matter that one sees and another has the power over, by hand or by a ticket whose dispatch was contested.</summary>
    private static async Task<IResult> RaiseGap(RaiseGapCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), g => $"/api/v1/authority-gaps/{g.Id}");

    /// <summary>Says who sees it, who has the power, and by which law; until it comes to a meeting it may be said anew.</summary>
    private static async Task<IResult> FrameGap(Guid id, FrameGapCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The meeting of the community cannot decide it: the county does.</summary>
    private static async Task<IResult> EscalateGap(Guid id, EscalateGapCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Decides whose matter it is; the ruling is a precedent that is offered whenever a like ticket is dispatched.</summary>
    private static async Task<IResult> RuleGap(Guid id, RuleGapCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The matter is settled, or, before a meeting took it up, is none.</summary>
    private static async Task<IResult> CloseGap(Guid id, CloseGapCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>What joint meetings decided on matters like this ticket's: the closest first.</summary>
    /// <param name="ticketId">A ticket that the caller may see; until it has a category, nothing is offered.</param>
    private static async Task<IResult> ListPrecedents(Guid ticketId, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPrecedentsQuery(ticketId), cancellationToken));

    /// <summary>A precedent holds no more; what was dispatched by it stands.</summary>
    private static async Task<IResult> WithdrawPrecedent(Guid id, WithdrawPrecedentCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
