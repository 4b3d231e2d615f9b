using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovernanceApi.Infrastructure.EmbeddedPostgres;

/// <summary>
/// The product's database server: a private PostgreSQL that this process starts, owns and stops, or the server
/// named by <see cref="EmbeddedPostgresOptions.ExternalConnectionString"/>, which is only used.
/// <para>The private server listens on 127.0.0.1 at a free port and asks for a generated password (scram-sha-256).
/// The product signs in as <c>governance</c>, which may create databases and is no superuser. After a kill -9 of
/// the product or of the server the next start recovers.</para>
/// </summary>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    /// <summary>Name of the product's database where a connection string names none.</summary>
    public const string ProductDatabase = "governance";

    private const string ProductRole = "governance";
    private readonly NpgsqlConnectionStringBuilder _connection;
    private readonly Owned? _owned;
    private readonly ILogger _logger;
    private bool _disposed;

    private EmbeddedPostgresServer(NpgsqlConnectionStringBuilder connection, Owned? owned, ILogger logger)
    {
        _connection = connection;
        _owned = owned;
        _logger = logger;
    }

    /// <summary>False when the server is yours and this object only knows its address.</summary>
    public bool IsEmbedded => _owned is not null;

    /// <summary>The database the product uses: the one in the given connection string, else <see cref="ProductDatabase"/>.</summary>
    public string DefaultDatabase => _connection.Database ?? ProductDatabase;

    /// <summary>The folder that holds the data, to be backed up together with the key folder; null when the server is yours.</summary>
    public string? DataFolder => _owned?.Folder.Data;

    /// <summary>Starts the private server, or checks that the given one answers.</summary>
    /// <exception cref="EmbeddedPostgresException">The server cannot be started; the message says what to do.</exception>
    public static Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellationToken) =>
        StartAsync(options, TimeProvider.System, logger, cancellationToken);

    /// <inheritdoc cref="StartAsync(EmbeddedPostgresOptions, ILogger, CancellationToken)"/>
    public static async Task<EmbeddedPostgresServer> StartAsync(EmbeddedPostgresOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.IsNullOrWhiteSpace(options.ExternalConnectionString))
        {
            return new EmbeddedPostgresServer(new NpgsqlConnectionStringBuilder(options.ExternalConnectionString), owned: null, logger);
        }

        if (OperatingSystem.IsWindows())
        {
            throw new EmbeddedPostgresException("There is no packaged PostgreSQL for Windows: give your own server in ConnectionStrings__Governance.");
        }

        var (folder, held) = ClusterFolder.Open(options.DataDirectory);
        try
        {
            var account = await ServerAccount.ChooseAsync(folder.Data, cancellationToken);
            var binaries = await PostgresBinaries.PrepareAsync(options.BinDirectory, account, logger, cancellationToken);
            var process = new PostgresProcess(binaries, account, folder, options, logger);
            await process.ClearLeftoversAsync(cancellationToken);
            await folder.GiveToAsync(account, clock, logger, cancellationToken);
            if (!folder.IsInitialised)
            {
                logger.LogInformation("Making a new database in {Data}", folder.Data);
                await folder.InitialiseAsync(binaries, account, options.Durable, cancellationToken);
            }

            folder.EnsureReadableBy(binaries);
            var port = await process.StartAsync(cancellationToken);
            var connection = new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1", Port = port, Username = ProductRole, Password = folder.Password(), Database = ProductDatabase,
            };
            var server = new EmbeddedPostgresServer(connection, new Owned(process, folder, held, options.DeleteDataOnDispose), logger);
            await server.EnsureRoleOrStopAsync(cancellationToken);
            logger.LogInformation("PostgreSQL {Version} runs as {Account} on 127.0.0.1:{Port}, data in {Data}", binaries.MajorVersion, account.Description, port, folder.Data);
            return server;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops and deletes a server whose owner was killed. For throw-away servers of tests.</summary>
    /// <returns>False when the owner is alive: then nothing is touched.</returns>
    public static async Task<bool> RemoveAbandonedAsync(string dataDirectory, ILogger logger, CancellationToken cancellationToken)
    {
        if (!ClusterFolder.TryOpen(dataDirectory, out var folder, out var held))
        {
            return false;
        }

        await using (held)
        {
            var account = await ServerAccount.ChooseAsync(folder.Data, cancellationToken);
            var binaries = await PostgresBinaries.PrepareAsync(folder: null, account, logger, cancellationToken);
            var options = new EmbeddedPostgresOptions { DataDirectory = dataDirectory };
            await new PostgresProcess(binaries, account, folder, options, logger).ClearLeftoversAsync(cancellationToken);
            folder.Delete();
        }

        return true;
    }

    /// <summary>Connection string of one database of this server.</summary>
    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(_connection.ConnectionString) { Database = database }.ConnectionString;

    /// <summary>Creates the database if it is not there yet.</summary>
    /// <returns>True when it was created now.</returns>
    public async Task<bool> EnsureDatabaseAsync(string name, CancellationToken cancellationToken = default)
    {
        // Your own server may not let the product into the maintenance database: then the database has to exist already.
        await using var connection = new NpgsqlConnection(Unpooled(IsEmbedded || name != DefaultDatabase ? "postgres" : name));
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await using var maintenance = new NpgsqlConnection(Unpooled("postgres"));
            await maintenance.OpenAsync(cancellationToken);
            return await CreateAsync(maintenance, name, cancellationToken);
        }

        return connection.Database != name && await CreateAsync(connection, name, cancellationToken);
    }

    /// <summary>Process number of the private server, for tests that kill it; null when the server is yours or has ended.</summary>
    public async Task<int?> ProcessIdAsync(CancellationToken cancellationToken = default) =>
        _owned is null ? null : await PostmasterFile.RunningServerAsync(_owned.Folder.Data, cancellationToken);

    /// <summary>Gives up the server without stopping it, as a kill -9 of the product would. For tests.</summary>
    internal async Task AbandonAsync()
    {
        _disposed = true;
        await _owned!.Lock.DisposeAsync();
    }

    /// <summary>Stops the private server cleanly; leaves your own alone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed || _owned is null)
        {
            return;
        }

        _disposed = true;
        try
        {
            await _owned.Process.StopAsync(_owned.DeleteData ? "immediate" : "fast", CancellationToken.None);
            if (_owned.DeleteData)
            {
                _owned.Folder.Delete();
            }
        }
        finally
        {
            await _owned.Lock.DisposeAsync();
        }

        _logger.LogInformation("PostgreSQL has stopped");
    }

    private static async Task<bool> CreateAsync(NpgsqlConnection connection, string name, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection) { Parameters = { new() { Value = name } } };
        if (await exists.ExecuteScalarAsync(cancellationToken) is true)
        {
            return false;
        }

        using var quoting = new NpgsqlCommandBuilder();
        await using var create = new NpgsqlCommand($"create database {quoting.QuoteIdentifier(name)}", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    private async Task EnsureRoleOrStopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Unpooled("postgres")) { Username = "postgres" }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var exists = new NpgsqlCommand($"select exists (select from pg_roles where rolname = '{ProductRole}')", connection);
            if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
            {
                // The password is hexadecimal, made by this product: it needs no quoting.
                await using var create = new NpgsqlCommand($"create role {ProductRole} login createdb password '{_connection.Password}'", connection);
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        catch
        {
            await _owned!.Process.StopAsync("fast", CancellationToken.None);
            throw;
        }
    }

    private string Unpooled(string database) =>
        new NpgsqlConnectionStringBuilder(_connection.ConnectionString) { Database = database, Pooling = false }.ConnectionString;

    private sealed record Owned(PostgresProcess Process, ClusterFolder Folder, FileStream Lock, bool DeleteData);
}
