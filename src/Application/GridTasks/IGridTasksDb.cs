using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks;

/// <summary>The tables of the GridTasks module.</summary>
internal interface IGridTasksDb
{
    DbSet<GridTask> GridTasks { get; }

    DbSet<GridTaskCatalogue> GridTaskCatalogues { get; }
}
