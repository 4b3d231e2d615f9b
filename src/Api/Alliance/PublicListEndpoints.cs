using GovernanceApi.Api.Common;
using GovernanceApi.Api.Complaints;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Public;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance;

namespace GovernanceApi.Api.Alliance;

/// <summary>The three lists without sign-in: browse, ask, follow, rate.</summary>
internal static class PublicListEndpoints
{
    public static void MapPublicListEndpoints(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("/public").WithTags("Public").RequireRateLimiting(RateLimits.Public).AddEndpointFilter(PublicEndpoints.AsAnybody);
        open.MapRead<Page<PublicDemand>>("/demands", ListPublicDemands, permission: null);
        open.MapCreate<CollectedDemand>("/demands", RequestService, permission: null);
        open.MapAct<FollowedDemand>("/demands/{id:guid}/follow", FollowDemand, permission: null);
        open.MapRead<PublicTotals>("/list-totals", CountPublicLists, permission: null);
        open.MapRead<Page<PublicResource>>("/resources", ListPublicResources, permission: null);
        open.MapRead<PublicResourceDetails>("/resources/{id:guid}", GetPublicResource, permission: null);
        open.MapRead<Page<PublicProject>>("/service-projects", ListPublicProjects, permission: null);
        open.MapRead<PublicProjectDetails>("/service-projects/{id:guid}", GetPublicProject, permission: null);
        open.MapRead<RatedProject>("/ratings/{code}", GetRatedProject, permission: null);
        open.MapCreate<RatedReceipt>("/ratings", RateProject, permission: null);

        var tracking = api.MapGroup("/public/request-tracking").WithTags("Public").RequireRateLimiting(RateLimits.Tracking).AddEndpointFilter(PublicEndpoints.AsAnybody);
        tracking.MapSearch<TrackedRequest>("", TrackRequest, permission: null);
        tracking.MapAct<TrackedRequest>("/withdraw", WithdrawRequest, permission: null);
        tracking.MapAct<TrackedRequest>("/confirm", ConfirmService, permission: null);
    }

    /// <summary>A page of the public demand list, newest first.</summary>
    /// <param name="category">Service categories, separated by commas.</param>
    /// <param name="community">Only of this 12-digit area.</param>
    /// <param name="gaps">Only what nobody has met in its time.</param>
    /// <param name="limit">1 to 100; 20 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListPublicDemands(
        [Words(typeof(ServiceCategory), Many = true)] string? category, string? community, bool? gaps, int? limit, string? cursor, HttpContext http, Sender sender,
        CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(
            new ListPublicDemandsQuery(QueryWords.Many<ServiceCategory>("category", category), community, gaps ?? false, limit ?? 20, cursor), cancellationToken));

    /// <summary>居民点单: asks for a service. The answer holds the only copy of the query code.</summary>
    private static async Task<IResult> RequestService(RequestServiceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), _ => "/api/v1/public/request-tracking");

    /// <summary>A neighbour has the same wish.</summary>
    private static async Task<IResult> FollowDemand(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new FollowDemandCommand { Id = id }, cancellationToken));

    /// <summary>What the public lists hold in all, by category: open and met wishes, distinct services.</summary>
    private static async Task<IResult> CountPublicLists(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CountPublicListsQuery(), cancellationToken));

    /// <summary>A page of the public resource list, newest first.</summary>
    /// <param name="category">Service categories, separated by commas.</param>
    /// <param name="community">Only what serves this 12-digit area.</param>
    /// <param name="q">Part of the title.</param>
    /// <param name="limit">1 to 100; 20 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListPublicResources(
        [Words(typeof(ServiceCategory), Many = true)] string? category, string? community, string? q, int? limit, string? cursor, HttpContext http, Sender sender,
        CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPublicResourcesQuery(QueryWords.Many<ServiceCategory>("category", category), community, q, limit ?? 20, cursor), cancellationToken));

    /// <summary>One offering of the list with its appointments to come.</summary>
    private static async Task<IResult> GetPublicResource(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetPublicResourceQuery(id), cancellationToken));

    /// <summary>A page of the public project list, newest first: promised, delivered, rated (亮晒评).</summary>
    /// <param name="theme">Themes, separated by commas.</param>
    /// <param name="community">Only of this 12-digit area.</param>
    /// <param name="memberId">Only of this member.</param>
    /// <param name="limit">1 to 100; 20 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListPublicProjects(
        [Words(typeof(ProjectTheme), Many = true)] string? theme, string? community, Guid? memberId, int? limit, string? cursor, HttpContext http, Sender sender,
        CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPublicProjectsQuery(QueryWords.Many<ProjectTheme>("theme", theme), community, memberId, limit ?? 20, cursor), cancellationToken));

    /// <summary>One project of the list: what was promised, delivered and said.</summary>
    private static async Task<IResult> GetPublicProject(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetPublicProjectQuery(id), cancellationToken));

    /// <summary>What a rating code rates.</summary>
    /// <param name="code">13 letters and digits of the rating link.</param>
    private static async Task<IResult> GetRatedProject(string code, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetRatedProjectQuery(code), cancellationToken));

    /// <summary>A resident's mark, from the link or QR code; one for each browser.</summary>
    private static async Task<IResult> RateProject(RateProjectCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), _ => "/api/v1/public/service-projects");

    /// <summary>How a request stands. A wrong code and an unknown number answer alike.</summary>
    private static async Task<IResult> TrackRequest(TrackRequestQuery query, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(query, cancellationToken));

    /// <summary>Who asked takes the wish back, while no member has taken it.</summary>
    private static async Task<IResult> WithdrawRequest(WithdrawRequestCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>Who asked says that it was met.</summary>
    private static async Task<IResult> ConfirmService(ConfirmServiceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));
}
