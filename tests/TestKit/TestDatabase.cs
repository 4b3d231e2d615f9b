using System.Collections.Concurrent;
using System.Security.Cryptography;
using GovernanceApi.Infrastructure.EmbeddedPostgres;
using Npgsql;

namespace GovernanceApi.TestKit;

/// <summary>
/// A database of its own for one test class, copied from a template that was migrated once, and dropped afterwards.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(string Template, bool Durable), Lazy<Task<string>>> Templates = new();
    private readonly EmbeddedPostgresServer _server;

    private TestDatabase(EmbeddedPostgresServer server, string name)
    {
        _server = server;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString(name)) { MaxPoolSize = 40, IncludeErrorDetail = true }.ConnectionString;
    }

    /// <summary>Name of the database on its server.</summary>
    public string Name { get; }

    /// <summary>Connection string of this database, pooled.</summary>
    public string ConnectionString { get; }

    /// <summary>Copies the template, after making it with <paramref name="migrate"/> if this process has not done so yet.</summary>
    /// <param name="migrate">Takes a connection string and brings that empty database to the wanted state.</param>
    /// <param name="template">Name of the wanted state: tests that start from another state (demo data, say) give another name.</param>
    /// <param name="durable">True for tests that claim durability.</param>
    public static async Task<TestDatabase> CreateAsync(Func<string, Task> migrate, string template = "schema", bool durable = false)
    {
        var server = durable ? await TestServers.DurableAsync() : await TestServers.QuickAsync();
        var source = await Templates.GetOrAdd((template, durable), _ => new Lazy<Task<string>>(() => MakeTemplateAsync(server, migrate, template))).Value;
        var name = NewName("case");
        await ExecuteAsync(server, $"create database {name} template {source}");
        return new TestDatabase(server, name);
    }

    /// <summary>An empty database.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(bool durable = false) => CreateAsync(_ => Task.CompletedTask, "empty", durable);

    /// <summary>Drops the database together with the sessions that are still open.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var pool = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        try
        {
            await ExecuteAsync(_server, $"drop database if exists {Name} with (force)");
        }
        catch (PostgresException refused) when (_server.IsEmbedded && refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // The server was vacuuming it, and only a superuser may interrupt that. It goes with the embedded server.
        }
    }

    private static async Task<string> MakeTemplateAsync(EmbeddedPostgresServer server, Func<string, Task> migrate, string template)
    {
        var name = NewName("template_" + template);
        await server.EnsureDatabaseAsync(name);
        var unpooled = new NpgsqlConnectionStringBuilder(server.ConnectionString(name)) { Pooling = false, IncludeErrorDetail = true };
        await migrate(unpooled.ConnectionString);

        // A database is copied only while nobody is connected to it.
        await ExecuteAsync(server, $"alter database {name} allow_connections false");
        if (!server.IsEmbedded)
        {
            // The embedded server is thrown away as a whole; yours is left as it was found.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => ExecuteAsync(server, $"drop database if exists {name} with (force)").GetAwaiter().GetResult();
        }

        return name;
    }

    private static string NewName(string kind) => $"gov_test_{kind}_{RandomNumberGenerator.GetHexString(10, lowercase: true)}";

    private static async Task ExecuteAsync(EmbeddedPostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
