using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.MeetingActions;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance.MeetingActions;

namespace GovernanceApi.Api.Alliance;

internal static class MeetingActionEndpoints
{
    public static void MapMeetingActionEndpoints(this IEndpointRouteBuilder api)
    {
        var actions = api.MapGroup("/meeting-actions").WithTags("Alliance");
        actions.MapRead<Page<ActionRow>>("", ListActions, Permissions.MeetingsRead);
        actions.MapRead<PromiseCounts>("/promises", CountPromises, Permissions.MeetingsRead);
        actions.MapRead<ActionDetails>("/{id:guid}", GetAction, Permissions.MeetingsRead);
        actions.MapAction<ActionReceipt>("/{id:guid}/start", StartAction, Permissions.MeetingsAct);
        actions.MapAction<ActionReceipt>("/{id:guid}/claim", ClaimAction, Permissions.MeetingsAct);
        actions.MapAction<ActionReceipt>("/{id:guid}/inspect", InspectAction, Permissions.MeetingsAct);
        actions.MapAction<ActionReceipt>("/{id:guid}/close", CloseAction, Permissions.MeetingsAct);
        actions.MapAction<ActionReceipt>("/{id:guid}/send-back", SendActionBack, Permissions.MeetingsAct);
    }

    /// <summary>A page of the actions of joint meetings the caller may see, the earliest deadline first.</summary>
    /// <param name="meetingId">Of this meeting.</param>
    /// <param name="ownerId">Only of this member or unit.</param>
    /// <param name="promise">How the promise stands today.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListActions(
        Guid? meetingId, Guid? ownerId, [Words(typeof(PromiseStanding))] string? promise, int? limit, string? cursor, HttpContext http, Sender sender,
        CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListActionsQuery(meetingId, ownerId, QueryWords.One<PromiseStanding>("promise", promise), limit ?? 50, cursor), cancellationToken));

    /// <summary>How each owner's promises of a year stand, quarter by quarter of their deadlines.</summary>
    /// <param name="year">2000 to 2100; this year when left out.</param>
    private static async Task<IResult> CountPromises(int? year, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CountPromisesQuery(year), cancellationToken));

    /// <summary>One action with its history.</summary>
    private static async Task<IResult> GetAction(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetActionQuery(id), cancellationToken));

    /// <summary>Its owner begins, for the first time or again after it was sent back.</summary>
    private static async Task<IResult> StartAction(Guid id, StartActionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Its owner, or the community on its behalf, says that it is done, and how.</summary>
    private static async Task<IResult> ClaimAction(Guid id, ClaimActionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Somebody other than the one who claimed it looked, and says what was found.</summary>
    private static async Task<IResult> InspectAction(Guid id, InspectActionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>It is done: kept where it was claimed by its day, late where not.</summary>
    private static async Task<IResult> CloseAction(Guid id, CloseActionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>It is not done: the claim no longer stands, and the day does not move.</summary>
    private static async Task<IResult> SendActionBack(Guid id, SendActionBackCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
