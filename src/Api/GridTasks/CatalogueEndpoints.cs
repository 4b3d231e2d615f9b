using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;

namespace GovernanceApi.Api.GridTasks;

internal static class CatalogueEndpoints
{
    public static void MapCatalogueEndpoints(this IEndpointRouteBuilder api)
    {
        var catalogues = api.MapGroup("/task-catalogues").WithTags("GridTasks");
        catalogues.MapRead<IReadOnlyList<CatalogueRow>>("", ListTaskCatalogues, Permissions.TaskCatalogueRead);
        catalogues.MapRead<CatalogueDetails>("/{id:guid}", GetTaskCatalogue, Permissions.TaskCatalogueRead);
        catalogues.MapRead<CatalogueComparison>("/{id:guid}/changes", CompareTaskCatalogue, Permissions.TaskCatalogueRead);
        catalogues.MapCreate<CatalogueReceipt>("", DraftTaskCatalogue, Permissions.TaskCatalogueDraft);
        catalogues.MapAction<CatalogueReceipt>("/{id:guid}/put-item", PutCatalogueItem, Act(CatalogueAction.PutItem));
        catalogues.MapAction<CatalogueReceipt>("/{id:guid}/remove-item", RemoveCatalogueItem, Act(CatalogueAction.RemoveItem));
        catalogues.MapAction<CatalogueReceipt>("/{id:guid}/publish", PublishTaskCatalogue, Act(CatalogueAction.Publish));
        catalogues.MapAction<CatalogueReceipt>("/{id:guid}/discard", DiscardTaskCatalogue, Act(CatalogueAction.Discard));

        var open = api.MapGroup("/public/task-catalogue").WithTags("Public").RequireRateLimiting(RateLimits.Public);
        open.MapRead<PublicCatalogue>("", GetPublicTaskCatalogue, permission: null);
        open.MapRead<CatalogueComparison>("/changes", ComparePublicTaskCatalogue, permission: null);
    }

    private static string Act(CatalogueAction action) => CataloguePermissions.Of(action);

    /// <summary>The versions of a county's task catalogue, newest first.</summary>
    /// <param name="area">12-digit division; the caller's own county when left out.</param>
    private static async Task<IResult> ListTaskCatalogues(string? area, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListCataloguesQuery(Area(area)), cancellationToken));

    /// <summary>One version with its items and what the caller may do with it.</summary>
    private static async Task<IResult> GetTaskCatalogue(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetCatalogueQuery(id), cancellationToken));

    /// <summary>What a version gained, lost and changed against an earlier one.</summary>
    /// <param name="since">Number of the earlier version; the one before it when left out.</param>
    private static async Task<IResult> CompareTaskCatalogue(Guid id, int? since, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CompareCatalogueQuery(id, since), cancellationToken));

    /// <summary>Begins the next version, with the items of the one before it.</summary>
    private static async Task<IResult> DraftTaskCatalogue(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(new DraftCatalogueCommand(), cancellationToken), c => $"/api/v1/task-catalogues/{c.Id}");

    /// <summary>Enters an item into the draft, or puts it in the place of the one of the same code.</summary>
    private static async Task<IResult> PutCatalogueItem(Guid id, PutCatalogueItemCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Takes an item out of the draft.</summary>
    private static async Task<IResult> RemoveCatalogueItem(Guid id, RemoveCatalogueItemCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Publishes the draft: it holds from the day given and is never changed again.</summary>
    private static async Task<IResult> PublishTaskCatalogue(Guid id, PublishCatalogueCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Throws the draft away.</summary>
    private static async Task<IResult> DiscardTaskCatalogue(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new DiscardCatalogueCommand { Id = id }, cancellationToken));

    /// <summary>The published list of what the grids of the county do, with all its versions.</summary>
    /// <param name="area">12-digit division; the county whose product this is when left out.</param>
    /// <param name="version">Number of the version; the one that holds today when left out.</param>
    private static async Task<IResult> GetPublicTaskCatalogue(string? area, int? version, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetPublicCatalogueQuery(Area(area), version), cancellationToken));

    /// <summary>What a published version gained, lost and changed against an earlier one.</summary>
    /// <param name="area">12-digit division; the county whose product this is when left out.</param>
    /// <param name="to">Number of the later version; the newest when left out.</param>
    /// <param name="from">Number of the earlier version; the one before it when left out.</param>
    private static async Task<IResult> ComparePublicTaskCatalogue(
        string? area, int? to, int? from, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ComparePublicCatalogueQuery(Area(area), to, from), cancellationToken));

    private static DivisionCode? Area(string? area) =>
        area is null ? null : DivisionCode.Parse(area) is { IsError: false, Value: var code } ? code : throw QueryWords.Bad("area", area);
}
