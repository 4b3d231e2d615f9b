using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.GridTasks;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Ledger;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IGridTasksDb
{
    public DbSet<GridTask> GridTasks => Set<GridTask>();

    public DbSet<GridTaskCatalogue> GridTaskCatalogues => Set<GridTaskCatalogue>();

    public DbSet<OffCatalogueAdmissionRequest> Admissions => Set<OffCatalogueAdmissionRequest>();

    public async Task<long> NextTaskNumberAsync(CancellationToken cancellationToken) =>
        (await QueryAsync("select nextval('grid_tasks.task_numbers')", new SqlFilter(), "", r => r.GetInt64(0), cancellationToken))[0];

    public async Task<long> NextAdmissionNumberAsync(CancellationToken cancellationToken) =>
        (await QueryAsync("select nextval('grid_tasks.admission_numbers')", new SqlFilter(), "", r => r.GetInt64(0), cancellationToken))[0];

    public DbSet<PatrolPlan> PatrolPlans => Set<PatrolPlan>();

    public DbSet<LedgerSignOff> LedgerSignOffs => Set<LedgerSignOff>();

    public async Task<long> NextPlanNumberAsync(CancellationToken cancellationToken) =>
        (await QueryAsync("select nextval('grid_tasks.plan_numbers')", new SqlFilter(), "", r => r.GetInt64(0), cancellationToken))[0];
}
