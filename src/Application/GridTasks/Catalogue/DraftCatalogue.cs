using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>Begins the next version of the county's catalogue, with the items of the one before it.</summary>
public sealed record DraftCatalogueCommand : ICommand<CatalogueReceipt>;

internal sealed class DraftCatalogueHandler(IGridTasksDb db, CatalogueDesk desk, CallContext call) : ICommandHandler<DraftCatalogueCommand, CatalogueReceipt>
{
    public async Task<ErrorOr<CatalogueReceipt>> Handle(DraftCatalogueCommand request, CancellationToken cancellationToken)
    {
        if (CatalogueScope.CountyOf(call.User) is not { } county)
        {
            return CommonErrors.OutsideArea;
        }

        if (await db.GridTaskCatalogues.KeptBy(call.User).AnyAsync(c => c.Status == CatalogueStatus.Draft, cancellationToken))
        {
            return CatalogueErrors.DraftExists;
        }

        var before = await desk.LatestAsync(county, cancellationToken);
        var catalogue = GridTaskCatalogue.Draft(Guid.CreateVersion7(desk.Now), county, before, call.User.ToActor(), desk.Now);
        db.GridTaskCatalogues.Add(catalogue);
        return CatalogueReceipt.Of(catalogue);
    }
}

/// <summary>Throws a draft away.</summary>
public sealed record DiscardCatalogueCommand : ICommand<CatalogueReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DiscardCatalogueHandler(IGridTasksDb db, CatalogueDesk desk) : ICommandHandler<DiscardCatalogueCommand, CatalogueReceipt>
{
    public Task<ErrorOr<CatalogueReceipt>> Handle(DiscardCatalogueCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (catalogue, _) => Task.FromResult(catalogue.Discard().Then(discarded =>
            {
                db.GridTaskCatalogues.Remove(catalogue);
                return discarded;
            })),
            cancellationToken);
}
