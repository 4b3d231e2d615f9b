using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>What every act on one version shares: load it within the caller's county, act, answer with the receipt.</summary>
internal sealed class CatalogueDesk(IGridTasksDb db, CallContext call, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<ErrorOr<CatalogueReceipt>> ActAsync(Guid id, Func<GridTaskCatalogue, Actor, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await db.GridTaskCatalogues.KeptBy(call.User).LoadAsync(id, call, CatalogueErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var acted = await act(loaded.Value, call.User.ToActor());
        return acted.IsError ? acted.Errors : CatalogueReceipt.Of(loaded.Value);
    }

    /// <summary>The latest published version of a county, in force or still to come.</summary>
    public Task<GridTaskCatalogue?> LatestAsync(DivisionCode county, CancellationToken cancellationToken) =>
        db.GridTaskCatalogues.AsNoTracking().Where(c => c.County == county && c.Status == CatalogueStatus.Published)
            .OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellationToken);
}
