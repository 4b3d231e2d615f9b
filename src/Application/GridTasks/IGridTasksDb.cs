using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;
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
}
