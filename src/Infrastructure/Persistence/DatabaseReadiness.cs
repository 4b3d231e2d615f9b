using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>Ready means: the database answers and every migration is in.</summary>
internal sealed class DatabaseReadiness(GovernanceDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any() ? HealthCheckResult.Unhealthy("migrations are pending") : HealthCheckResult.Healthy();
    }
}

public static class DatabaseReadinessRegistration
{
    public static IHealthChecksBuilder AddDatabaseReadiness(this IHealthChecksBuilder builder) => builder.AddCheck<DatabaseReadiness>("database");
}
