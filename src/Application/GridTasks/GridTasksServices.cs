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
        services.AddScoped<GridTaskDesk>();
        services.AddScoped<IGridTaskQuestions, GridTaskQuestions>();
    }
}
