using ErrorOr;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>How a handler gets the root it changes.</summary>
internal static class AggregateLoading
{
    /// <summary>
    /// The root with this id among those visible, checked against the caller's <c>If-Match</c>: not found 404, stale 412.
    /// </summary>
    public static async Task<ErrorOr<T>> LoadAsync<T>(this IQueryable<T> visible, Guid id, CallContext call, Error notFound, CancellationToken cancellationToken)
        where T : AggregateRoot
    {
        var root = await visible.FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (root is null)
        {
            return notFound;
        }

        return call.ExpectedRevision is { } expected && expected != root.Revision ? CommonErrors.Stale : root;
    }
}
