using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Every queue with its count, under the caller's scope.</summary>
public sealed record ListQueuesQuery : IQuery<IReadOnlyList<QueueCount>>;

/// <param name="Capped">True when there are more than <paramref name="Count"/>.</param>
public sealed record QueueCount(TicketQueue Queue, int Count, bool Capped);

internal sealed class ListQueuesHandler(IComplaintsDb db, CallContext call, TimeProvider clock) : IQueryHandler<ListQueuesQuery, IReadOnlyList<QueueCount>>
{
    public async Task<ErrorOr<IReadOnlyList<QueueCount>>> Handle(ListQueuesQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        List<QueueCount> counts = [];
        foreach (var queue in Enum.GetValues<TicketQueue>())
        {
            var count = await CountTicketsHandler.CountAsync(db, queue.Narrow(new SqlFilter().VisibleTo(call.User), call.User, now), cancellationToken);
            counts.Add(new QueueCount(queue, count.Count, count.Capped));
        }

        return counts;
    }
}
