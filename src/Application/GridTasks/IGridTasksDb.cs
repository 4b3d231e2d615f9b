using GovernanceApi.Domain.GridTasks.Admissions;
using System.Data.Common;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Ledger;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks;

/// <summary>The tables of the GridTasks module.</summary>
internal interface IGridTasksDb
{
    DbSet<GridTask> GridTasks { get; }

    DbSet<GridTaskCatalogue> GridTaskCatalogues { get; }

    DbSet<OffCatalogueAdmissionRequest> Admissions { get; }

    /// <summary>The next running number of a task given by hand; never given twice.</summary>
    Task<long> NextTaskNumberAsync(CancellationToken cancellationToken);

    /// <summary>The next running number of an admission request; never given twice.</summary>
    Task<long> NextAdmissionNumberAsync(CancellationToken cancellationToken);

    DbSet<PatrolPlan> PatrolPlans { get; }

    DbSet<LedgerSignOff> LedgerSignOffs { get; }

    /// <summary>The next number of a patrol plan.</summary>
    Task<long> NextPlanNumberAsync(CancellationToken cancellationToken);

    /// <summary>Hand-written SQL for lists and sums that must stay fast at millions of tasks.</summary>
    Task<List<T>> QueryAsync<T>(string select, SqlFilter filter, string tail, Func<DbDataReader, T> read, CancellationToken cancellationToken);
}
