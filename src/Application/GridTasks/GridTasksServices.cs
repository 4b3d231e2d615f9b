using GovernanceApi.Application.GridTasks.Admissions;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.GridTasks.Contracts;
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
        services.AddScoped<GridStaff>();
        services.AddScoped<AdmissionDesk>();
        services.AddScoped<AdmissionClock>();
        services.AddScoped<DueAdmissions>();
        services.AddScoped<IAdmissionQuestions, AdmissionQuestions>();
        services.AddScoped<GridTaskDesk>();
        services.AddScoped<IGridTaskQuestions, GridTaskQuestions>();
    }
}
