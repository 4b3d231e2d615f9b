using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Feeds.Changes;
using GovernanceApi.Domain.Feeds;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>Subscriptions that the caller reaches, newest first.</summary>
public sealed record ListWebhooksQuery(WebhookState? State, int? Limit, string? Cursor) : IQuery<Page<WebhookDetails>>;

/// <summary>One subscription.</summary>
public sealed record GetWebhookQuery(Guid Id) : IQuery<WebhookDetails>;

/// <summary>Every type that can be subscribed to.</summary>
public sealed record ListEventTypesQuery : IQuery<IReadOnlyList<EventTypeRow>>;

internal sealed class ListWebhooksValidator : AbstractValidator<ListWebhooksQuery>
{
    public ListWebhooksValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListWebhooksHandler(IFeedsDb db, CallContext call, Cursors cursors, TimeProvider clock)
    : IQueryHandler<ListWebhooksQuery, Page<WebhookDetails>>, IQueryHandler<GetWebhookQuery, WebhookDetails>, IQueryHandler<ListEventTypesQuery, IReadOnlyList<EventTypeRow>>
{
    public async Task<ErrorOr<Page<WebhookDetails>>> Handle(ListWebhooksQuery request, CancellationToken cancellationToken)
    {
        var binding = $"webhooks|{call.User.Id}|{request.State}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var found = db.WebhookSubscriptions.AsNoTracking().VisibleTo(call.User);
        if (request.State is { } state)
        {
            found = found.Where(s => s.State == state);
        }

        if (after.Value is { } position)
        {
            found = found.Where(s => s.Id < position.Id);
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var rows = await found.OrderByDescending(s => s.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var page = rows.Take(limit).ToList();
        var health = await WebhookCursor.HealthOfAsync(db, page.Select(s => s.Id), cancellationToken);
        var now = clock.GetUtcNow();
        return new Page<WebhookDetails>(
            [.. page.Select(s => WebhookDetails.Of(s, health(s.Id), now))], rows.Count > limit ? cursors.Encode(new Position(page[^1].Id), binding) : null);
    }

    public async Task<ErrorOr<WebhookDetails>> Handle(GetWebhookQuery request, CancellationToken cancellationToken)
    {
        var found = await db.WebhookSubscriptions.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(s => s.Id == request.Id, cancellationToken);
        return found is null
            ? WebhookErrors.NotFound
            : WebhookDetails.Of(found, (await WebhookCursor.HealthOfAsync(db, [found.Id], cancellationToken))(found.Id), clock.GetUtcNow());
    }

    public Task<ErrorOr<IReadOnlyList<EventTypeRow>>> Handle(ListEventTypesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult<ErrorOr<IReadOnlyList<EventTypeRow>>>(PublicEvents.Types.Select(t => new EventTypeRow(t, EventPattern.KindOf(t), Envelopes.SchemaOf(t))).ToList());

    private sealed record Position(Guid Id);
}
