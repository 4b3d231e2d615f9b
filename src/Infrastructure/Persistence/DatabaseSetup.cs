using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>How every context is built: at run time, at design time and in tests alike.</summary>
internal static class DatabaseSetup
{
    public const string MigrationsSchema = "platform";

    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("migrations", MigrationsSchema))
        .UseSnakeCaseNamingConvention();
}
