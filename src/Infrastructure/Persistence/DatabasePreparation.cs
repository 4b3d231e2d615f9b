using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>Brings a database up to date: migrations, reference data and, where wanted, demo data.</summary>
public static class DatabasePreparation
{
    private const long Lock = 20_240_801;

    /// <summary>Safe to run from several processes at once: one works, the others wait.</summary>
    public static async Task RunAsync(IServiceProvider services, bool demo, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        var log = scope.ServiceProvider.GetRequiredService<ILogger<GovernanceDbContext>>();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({Lock})", cancellationToken);
        try
        {
            await db.Database.MigrateAsync(cancellationToken);
            foreach (var seeder in scope.ServiceProvider.GetServices<ISeeder>().Where(s => demo || !s.IsDemo).OrderBy(s => s.Order))
            {
                log.LogInformation("Data: {Seeder}", seeder.Name);
                await seeder.RunAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({Lock})", cancellationToken);
            await db.Database.CloseConnectionAsync();
        }
    }
}
