using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Sources;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Sources;

internal static class SourceLoading
{
    /// <summary>The source to change, by its code: not found 404, stale 412.</summary>
    public static async Task<ErrorOr<SourceSystem>> LoadAsync(this IFeedsDb db, string code, CallContext call, CancellationToken cancellationToken)
    {
        var id = await db.SourceSystems.Where(s => s.Code == code).Select(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        return await db.SourceSystems.VisibleTo(call.User).LoadAsync(id, call, SourceErrors.NotFound, cancellationToken);
    }
}
