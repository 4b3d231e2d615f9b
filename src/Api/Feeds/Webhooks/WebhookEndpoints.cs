using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Feeds.Webhooks;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Feeds.Webhooks;

internal static class WebhookEndpoints
{
    public static void MapWebhookEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGroup("/event-types").WithTags("Feeds").MapRead<IReadOnlyList<EventTypeRow>>("", ListEventTypes, Permissions.WebhooksManage);
        var webhooks = api.MapGroup("/webhooks").WithTags("Feeds");
        webhooks.MapRead<Page<WebhookDetails>>("", ListWebhooks, Permissions.WebhooksManage);
        webhooks.MapCreate<WebhookSecret>("", RegisterWebhook, Permissions.WebhooksManage);
        webhooks.MapRead<WebhookDetails>("/{id:guid}", GetWebhook, Permissions.WebhooksManage);
        webhooks.MapMergePatch<WebhookReceipt>("/{id:guid}", ChangeWebhook, Permissions.WebhooksManage);
        webhooks.MapRemove("/{id:guid}", RemoveWebhook, Permissions.WebhooksManage);
        webhooks.MapAction<WebhookReceipt>("/{id:guid}/pause", PauseWebhook, Permissions.WebhooksManage);
        webhooks.MapAction<WebhookReceipt>("/{id:guid}/resume", ResumeWebhook, Permissions.WebhooksManage);
        webhooks.MapAction<WebhookSecret>("/{id:guid}/rotate-secret", RotateWebhookSecret, Permissions.WebhooksManage);
        webhooks.MapSearch<WebhookTestResult>("/{id:guid}/test", TestWebhook, Permissions.WebhooksManage);
        webhooks.MapAct<WebhookReceipt>("/{id:guid}/replay", ReplayWebhook, Permissions.WebhooksManage);
        webhooks.MapRead<Page<WebhookDeliveryRow>>("/{id:guid}/deliveries", ListWebhookDeliveries, Permissions.WebhooksManage);
        webhooks.MapRead<WebhookDeliveryDetails>("/{id:guid}/deliveries/{eventId:guid}", GetWebhookDelivery, Permissions.WebhooksManage);
        webhooks.MapAct<WebhookReceipt>("/{id:guid}/deliveries/{eventId:guid}/redeliver", RedeliverWebhook, Permissions.WebhooksManage);
    }

    /// <summary>Lists every type of event that can be read or subscribed to.</summary>
    private static async Task<IResult> ListEventTypes(HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListEventTypesQuery(), cancellationToken));

    /// <summary>Lists subscriptions, newest first: a program's own, an administrator's all within the area.</summary>
    private static async Task<IResult> ListWebhooks([AsParameters] WebhookListParameters filter, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(filter.ToQuery(), cancellationToken));

    /// <summary>Registers a receiver of events. The secret that signs them is in this answer and in no other.</summary>
    private static async Task<IResult> RegisterWebhook(RegisterWebhookCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), w => $"/api/v1/webhooks/{w.Id}");

    /// <summary>Shows a subscription and how its receiver fares.</summary>
    private static async Task<IResult> GetWebhook(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new GetWebhookQuery(id), cancellationToken);
        return result.IsError ? http.Refuse(result.Errors) : http.Fresh(result.Value);
    }

    /// <summary>Changes name, address, types or area.</summary>
    private static async Task<IResult> ChangeWebhook(Guid id, ChangeWebhookCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Deletes a subscription with its deliveries.</summary>
    private static async Task<IResult> RemoveWebhook(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Done(await sender.Send(new RemoveWebhookCommand { Id = id }, cancellationToken));

    /// <summary>Stops sending; what happens meanwhile waits for as long as events are kept.</summary>
    private static async Task<IResult> PauseWebhook(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new PauseWebhookCommand { Id = id }, cancellationToken));

    /// <summary>Goes on sending, after a pause or after the product disabled it.</summary>
    private static async Task<IResult> ResumeWebhook(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ResumeWebhookCommand { Id = id }, cancellationToken));

    /// <summary>Makes a new secret, shown this once; for 24 hours the old one signs too.</summary>
    private static async Task<IResult> RotateWebhookSecret(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new RotateWebhookSecretCommand { Id = id }, cancellationToken));

    /// <summary>Sends <c>gov.webhook.test.v1</c> right now and tells how it went.</summary>
    private static async Task<IResult> TestWebhook(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new TestWebhookQuery(id), cancellationToken));

    /// <summary>Sends everything since a moment again, in order and under the same ids.</summary>
    private static async Task<IResult> ReplayWebhook(Guid id, ReplayWebhookCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Lists the deliveries of a subscription, newest event first.</summary>
    private static async Task<IResult> ListWebhookDeliveries(
        Guid id, [AsParameters] WebhookDeliveryListParameters filter, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(filter.ToQuery(id), cancellationToken));

    /// <summary>Shows a delivery with its attempts.</summary>
    private static async Task<IResult> GetWebhookDelivery(Guid id, Guid eventId, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetDeliveryQuery(id, eventId), cancellationToken));

    /// <summary>Sends one event again, under the same id.</summary>
    private static async Task<IResult> RedeliverWebhook(Guid id, Guid eventId, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new RedeliverCommand { Id = id, EventId = eventId }, cancellationToken));
}

/// <summary>The query parameters of the list of subscriptions.</summary>
internal sealed record WebhookListParameters
{
    /// <summary>Only those in this state: active, paused or disabled.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>1 to 200; 50 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The previous page's <c>nextCursor</c>.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public ListWebhooksQuery ToQuery() => new(QueryWords.One<WebhookState>("state", State), Limit, Cursor);
}

/// <summary>The query parameters of the list of deliveries.</summary>
internal sealed record WebhookDeliveryListParameters
{
    /// <summary>Only those in this state: pending, delivered or dead.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>1 to 200; 50 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The previous page's <c>nextCursor</c>.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public ListDeliveriesQuery ToQuery(Guid id) => new(id, QueryWords.One<WebhookDeliveryState>("state", State), Limit, Cursor);
}
