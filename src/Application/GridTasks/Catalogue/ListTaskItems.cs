using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.GridTasks.Catalogue;

/// <summary>What may be given to the grids of an area today, for whoever chooses: the catalogue in force with its standing items.</summary>
/// <param name="Area">The caller's own when left out.</param>
public sealed record ListTaskItemsQuery(DivisionCode? Area) : IQuery<IReadOnlyList<TaskItem>>;

/// <param name="Department">Whose matter it is.</param>
public sealed record TaskItem(string Code, string Name, string? NameEn, TaskClass Class, string Department, int EstimatedMinutes, bool EvidenceRequired);

internal sealed class ListTaskItemsHandler(CatalogueBook catalogue, CallContext call, TimeProvider clock) : IQueryHandler<ListTaskItemsQuery, IReadOnlyList<TaskItem>>
{
    public async Task<ErrorOr<IReadOnlyList<TaskItem>>> Handle(ListTaskItemsQuery request, CancellationToken cancellationToken)
    {
        if ((request.Area ?? call.User.Area) is not { } area)
        {
            return Array.Empty<TaskItem>();
        }

        var list = await catalogue.InForceAsync(area, BusinessCalendar.DateOf(clock.GetUtcNow()), cancellationToken);
        return (list?.Items ?? StandingItems.All)
            .Select(i => new TaskItem(i.Code, i.Name, i.NameEn, i.Class, i.Department, i.EstimatedMinutes, i.EvidenceRequired)).ToList();
    }
}
