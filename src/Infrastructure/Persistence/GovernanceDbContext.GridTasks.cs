using GovernanceApi.Application.GridTasks;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IGridTasksDb
{
    public DbSet<GridTask> GridTasks => Set<GridTask>();

    public DbSet<GridTaskCatalogue> GridTaskCatalogues => Set<GridTaskCatalogue>();
}
