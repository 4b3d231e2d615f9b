using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>The work that may be given to a grid today: the items of the catalogue in force, then what admissions cover.</summary>
public sealed record ListGridWorkQuery(Guid? GridId) : IQuery<IReadOnlyList<GridWork>>;

/// <param name="Limit">Time to do it, from assignment; null where whoever assigns it says when it is due.</param>
/// <param name="AdmissionId">The admission that covers it; null for listed work.</param>
/// <param name="Open">It may be given today; an admission whose guarantee is not proven shows, and why it is closed.</param>
public sealed record GridWork(
    string ItemCode, string Name, string? NameEn, TaskClass Class, ItemLimit? Limit, bool EvidenceRequired, int EstimatedMinutes, Guid? AdmissionId,
    bool Open, string? Code, string? Reason);

internal sealed class ListGridWorkHandler(CatalogueBook book, ITerritoryQuestions territory, CallContext call, TimeProvider clock) : IQueryHandler<ListGridWorkQuery, IReadOnlyList<GridWork>>
{
    public async Task<ErrorOr<IReadOnlyList<GridWork>>> Handle(ListGridWorkQuery request, CancellationToken cancellationToken)
    {
        if (await territory.GridAsync(request.GridId ?? Guid.Empty, cancellationToken) is not { } grid || !GridWorkers.IsOwn(call.User, grid))
        {
            return GridTaskErrors.GridUnknown;
        }

        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var inForce = await book.InForceAsync(grid.Division, today, cancellationToken);
        var work = (inForce?.Items ?? StandingItems.All)
            .Select(i => new GridWork(i.Code, i.Name, i.NameEn, i.Class, ItemLimit.Of(i.Limit), i.EvidenceRequired, i.EstimatedMinutes, null, Open: true, null, null)).ToList();
        foreach (var admission in await book.AdmissionsOfAsync(grid.Id, cancellationToken))
        {
            var cover = admission.Cover(grid.Id, today);
            if (!cover.IsError || cover.FirstError.Code != CatalogueErrors.NotListed.Code)
            {
                work.Add(new GridWork(
                    admission.ItemCode, admission.Matter.Title, null, admission.Matter.Class, ItemLimit.Of(admission.Matter.Limit), admission.Matter.EvidenceRequired,
                    admission.Matter.EstimatedMinutes, admission.Id, !cover.IsError, cover.IsError ? cover.FirstError.Code : null,
                    cover.IsError ? cover.FirstError.Description : null));
            }
        }

        return work;
    }
}
