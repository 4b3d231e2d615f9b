using GovernanceApi.Application.GridTasks.Admissions;
using GovernanceApi.Application.GridTasks.Burden;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Application.GridTasks.Ledger;
using GovernanceApi.Application.GridTasks.Plans;
using GovernanceApi.Application.GridTasks.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.GridTasks;

internal static class GridTasksServices
{
    public static void AddGridTasks(this IServiceCollection services)
    {
        services.AddScoped<CatalogueBook>();
        services.AddScoped<CatalogueDesk>();
        services.AddScoped<HomeCounty>();
        services.AddScoped<TaskAssigner>();
        services.AddScoped<AdmissionDesk>();
        services.AddScoped<AdmissionClock>();
        services.AddScoped<DueAdmissions>();
        services.AddScoped<IAdmissionQuestions, AdmissionQuestions>();
        services.AddScoped<GridTaskDesk>();
        services.AddScoped<TaskBulkDesk>();
        services.AddScoped<TaskChecker>();
        services.AddScoped<GridWorkers>();
        services.AddScoped<PatrolDesk>();
        services.AddScoped<PatrolPlanReader>();
        services.AddScoped<LedgerReader>();
        services.AddScoped<LedgerSheets>();
        services.AddScoped<BurdenAsks>();
        services.AddScoped<BurdenReader>();
        services.AddScoped<IGridTaskQuestions, GridTaskQuestions>();
    }
}
