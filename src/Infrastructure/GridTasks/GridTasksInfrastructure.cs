using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Application.GridTasks.Plans;
using GovernanceApi.Infrastructure.Clocks;
using GovernanceApi.Infrastructure.Feeds.Imports;
using GovernanceApi.Infrastructure.GridTasks.Clock;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Infrastructure.GridTasks;

/// <summary>What the GridTasks module needs besides the database: the clocks of its plans and admissions, and tables to download.</summary>
internal static class GridTasksInfrastructure
{
    private const int DefaultHorizonDays = 14;
    private const int FurthestHorizonDays = 92;

    public static void AddGridTaskJobs(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PatrolSettings(
            Math.Clamp(provider.GetRequiredService<IConfiguration>().GetValue("GOV_PATROL_HORIZON_DAYS", DefaultHorizonDays), 1, FurthestHorizonDays)));
        services.AddSingleton<PatrolClock>();
        services.AddHostedService<PatrolClockService>();
        services.AddSingleton<AdmissionsClock>();
        services.AddHostedService<MinuteClock<AdmissionsClock>>();
        services.AddSingleton<ITableWriter, SpreadsheetWriter>();
    }
}
