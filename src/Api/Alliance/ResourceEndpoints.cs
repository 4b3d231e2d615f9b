using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.Matching;
using GovernanceApi.Application.Alliance.Resources;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Resources;

namespace GovernanceApi.Api.Alliance;

internal static class ResourceEndpoints
{
    public static void MapResourceEndpoints(this IEndpointRouteBuilder api)
    {
        var resources = api.MapGroup("/resources").WithTags("Alliance");
        resources.MapRead<Page<ResourceRow>>("", ListResources, Permissions.AllianceRead);
        resources.MapRead<Stream>("/export", ExportResources, Permissions.AllianceRead).Produces<Stream>(StatusCodes.Status200OK, TableFiles.Xlsx, TableFiles.Csv);
        resources.MapRead<ServiceCounts>("/counts", CountServices, Permissions.AllianceRead);
        resources.MapRead<ResourceDetails>("/{id:guid}", GetResource, Permissions.AllianceRead);
        resources.MapRead<IReadOnlyList<DemandMatch>>("/{id:guid}/matches", MatchResource, Permissions.AllianceRead);
        resources.MapCreate<ResourceReceipt>("", DraftResource, Permissions.ResourcesOffer);
        resources.MapAction<ResourceReceipt>("/{id:guid}/revise", ReviseResource, Permissions.ResourcesOffer);
        resources.MapAction<ResourceReceipt>("/{id:guid}/offer", OfferResource, Permissions.ResourcesOffer);
        resources.MapAction<ResourceReceipt>("/{id:guid}/publish", PublishResource, Permissions.ResourcesReview);
        resources.MapAction<ResourceReceipt>("/{id:guid}/return", ReturnResource, Permissions.ResourcesReview);
        resources.MapAction<ResourceReceipt>("/{id:guid}/pause", PauseResource, Permissions.ResourcesOffer);
        resources.MapAction<ResourceReceipt>("/{id:guid}/resume", ResumeResource, Permissions.ResourcesOffer);
        resources.MapAction<ResourceReceipt>("/{id:guid}/retire", RetireResource, Permissions.ResourcesOffer);
        resources.MapCreate<SlotReceipt>("/{id:guid}/slots", OpenSlot, Permissions.ResourcesOffer);
        api.MapGroup("/service-slots").WithTags("Alliance").MapAct<SlotReceipt>("/{id:guid}/close", CloseSlot, Permissions.ResourcesOffer);

        var weights = api.MapGroup("/match-weights").WithTags("Alliance");
        weights.MapRead<MatchWeightsDetails>("", GetMatchWeights, Permissions.AllianceRead);
        weights.MapReplace<MatchWeightsDetails>("", TuneMatching, Permissions.MatchingTune);
    }

    /// <summary>A page of the offerings the caller may see, newest first.</summary>
    /// <param name="status">Statuses as they stand today, separated by commas.</param>
    /// <param name="category">Service categories, separated by commas.</param>
    /// <param name="memberId">Only of this member.</param>
    /// <param name="division">Only what serves this 12-digit area.</param>
    /// <param name="q">Part of the title, or the number.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListResources(
        [Words(typeof(ResourceStatus), Many = true)] string? status, [Words(typeof(ServiceCategory), Many = true)] string? category, Guid? memberId, string? division, string? q,
        int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(
            new ListResourcesQuery(
                QueryWords.Many<ResourceStatus>("status", status), QueryWords.Many<ServiceCategory>("category", category), memberId, division, q, limit ?? 50, cursor),
            cancellationToken));

    /// <summary>How many distinct services the county's list offers.</summary>
    private static async Task<IResult> CountServices(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CountServicesQuery(), cancellationToken));

    /// <summary>Downloads the offerings of a filter, in the order of the list; at most 100,000.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="category">Service categories, separated by commas.</param>
    /// <param name="memberId">Only of this member.</param>
    /// <param name="division">Only what serves this 12-digit area.</param>
    /// <param name="q">Part of the title, or the number.</param>
    /// <param name="format">How the table is written; xlsx when left out.</param>
    private static async Task<IResult> ExportResources(
        [Words(typeof(ResourceStatus), Many = true)] string? status, [Words(typeof(ServiceCategory), Many = true)] string? category, Guid? memberId, string? division, string? q, [Words(typeof(TableFormat))] string? format, HttpContext http, ITableWriter tables, Sender sender,
        CancellationToken cancellationToken)
    {
        var csv = QueryWords.One<TableFormat>("format", format) == TableFormat.Csv;
        var result = await sender.Send(
            new ExportResourcesQuery(new ListResourcesQuery(
                QueryWords.Many<ResourceStatus>("status", status), QueryWords.Many<ServiceCategory>("category", category), memberId, division, q, 1, null)), cancellationToken);
        return result.IsError ? http.Refuse(result.Errors) : await AllianceTableAnswers.ResourcesAsync(http, tables, result.Value, csv, cancellationToken);
    }

    /// <summary>One offering with its appointments to come, files and history.</summary>
    private static async Task<IResult> GetResource(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetResourceQuery(id), cancellationToken));

    /// <summary>Open demands that an offering fits, best first, each with its reasons. Nothing is decided by it.</summary>
    /// <param name="limit">1 to 50; 10 when left out.</param>
    private static async Task<IResult> MatchResource(Guid id, int? limit, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new MatchResourceQuery(id, limit ?? 10), cancellationToken));

    /// <summary>Drafts an offering of the caller's own member.</summary>
    private static async Task<IResult> DraftResource(DraftResourceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), r => $"/api/v1/resources/{r.Id}");

    /// <summary>Writes it anew; what was published goes through the review again.</summary>
    private static async Task<IResult> ReviseResource(Guid id, ReviseResourceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Hands it to the community for review.</summary>
    private static async Task<IResult> OfferResource(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new OfferResourceCommand { Id = id }, cancellationToken));

    /// <summary>The review found it fit: it goes on the public resource list.</summary>
    private static async Task<IResult> PublishResource(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new PublishResourceCommand { Id = id }, cancellationToken));

    /// <summary>The review asks for something else.</summary>
    private static async Task<IResult> ReturnResource(Guid id, ReturnResourceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The member takes it off the list for a while; what is booked stands.</summary>
    private static async Task<IResult> PauseResource(Guid id, PauseResourceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Back on the list.</summary>
    private static async Task<IResult> ResumeResource(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ResumeResourceCommand { Id = id }, cancellationToken));

    /// <summary>The member offers it no more; what is booked stands.</summary>
    private static async Task<IResult> RetireResource(Guid id, RetireResourceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Opens an appointment of the caller's own offering.</summary>
    private static async Task<IResult> OpenSlot(Guid id, OpenSlotCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command with { ResourceId = id }, cancellationToken), _ => $"/api/v1/resources/{id}");

    /// <summary>Takes an appointment off the list while nobody has booked it; a second time changes nothing.</summary>
    private static async Task<IResult> CloseSlot(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CloseSlotCommand { Id = id }, cancellationToken));

    /// <summary>How the caller's county weighs the factors of a match.</summary>
    private static async Task<IResult> GetMatchWeights(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetMatchWeightsQuery(), cancellationToken));

    /// <summary>Sets how the county weighs the factors of a match.</summary>
    private static async Task<IResult> TuneMatching(TuneMatchingCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));
}
