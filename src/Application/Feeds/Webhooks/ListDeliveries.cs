using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Feeds.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Webhooks;

/// <summary>Deliveries of a subscription, newest event first; those in state dead are its dead letters.</summary>
public sealed record ListDeliveriesQuery(Guid Id, WebhookDeliveryState? State, int? Limit, string? Cursor) : IQuery<Page<WebhookDeliveryRow>>;

/// <summary>One delivery with its attempts.</summary>
public sealed record GetDeliveryQuery(Guid Id, Guid EventId) : IQuery<WebhookDeliveryDetails>;

internal sealed class ListDeliveriesValidator : AbstractValidator<ListDeliveriesQuery>
{
    public ListDeliveriesValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListDeliveriesHandler(IFeedsDb db, CallContext call, Cursors cursors)
    : IQueryHandler<ListDeliveriesQuery, Page<WebhookDeliveryRow>>, IQueryHandler<GetDeliveryQuery, WebhookDeliveryDetails>
{
    private const int MostAttempts = 50;

    public async Task<ErrorOr<Page<WebhookDeliveryRow>>> Handle(ListDeliveriesQuery request, CancellationToken cancellationToken)
    {
        var binding = $"deliveries|{call.User.Id}|{request.Id}|{request.State}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        if (!await db.WebhookSubscriptions.VisibleTo(call.User).AnyAsync(s => s.Id == request.Id, cancellationToken))
        {
            return WebhookErrors.NotFound;
        }

        var found = db.WebhookDeliveries.AsNoTracking().Where(d => d.SubscriptionId == request.Id);
        if (request.State is { } state)
        {
            found = found.Where(d => d.State == state);
        }

        if (after.Value is { } position)
        {
            found = found.Where(d => d.EventId < position.EventId);
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var rows = await found.OrderByDescending(d => d.EventId).Take(limit + 1).ToListAsync(cancellationToken);
        return cursors.PageOf(rows.Select(WebhookDeliveryRow.Of), limit, last => new Position(last.EventId), binding);
    }

    public async Task<ErrorOr<WebhookDeliveryDetails>> Handle(GetDeliveryQuery request, CancellationToken cancellationToken)
    {
        if (!await db.WebhookSubscriptions.VisibleTo(call.User).AnyAsync(s => s.Id == request.Id, cancellationToken))
        {
            return WebhookErrors.NotFound;
        }

        if (await db.WebhookDeliveries.AsNoTracking().FirstOrDefaultAsync(d => d.SubscriptionId == request.Id && d.EventId == request.EventId, cancellationToken) is not { } delivery)
        {
            return WebhookErrors.DeliveryNotFound;
        }

        var attempts = await db.WebhookAttempts.AsNoTracking().Where(a => a.SubscriptionId == request.Id && a.EventId == request.EventId)
            .OrderByDescending(a => a.Number).Take(MostAttempts)
            .Select(a => new WebhookAttemptRow(a.Number, a.StartedAt, a.DurationMilliseconds, a.Status, a.Failure, a.Answer)).ToListAsync(cancellationToken);
        return new WebhookDeliveryDetails(WebhookDeliveryRow.Of(delivery), attempts);
    }

    private sealed record Position(Guid EventId);
}
