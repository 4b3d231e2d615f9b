using System.Diagnostics;
using GovernanceApi.Infrastructure.EmbeddedPostgres;
using GovernanceApi.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.EmbeddedPostgres;

/// <summary>Every test starts a fully durable server of its own: what is claimed here is that nothing gets lost.</summary>
public sealed class EmbeddedPostgresServerTests : IDisposable
{
    private readonly string _folder = TestServers.NewFolder();

    private string Home => Path.Combine(_folder, "postgres");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Data_survive_a_clean_restart()
    {
        await using (var first = await StartAsync())
        {
            (await first.EnsureDatabaseAsync("governance")).ShouldBeTrue();
            await ScalarAsync(first, "create table kept (text text); insert into kept values ('物业')");
        }

        await using var second = await StartAsync();
        (await second.EnsureDatabaseAsync("governance")).ShouldBeFalse();
        (await ScalarAsync(second, "select text from kept")).ShouldBe("物业");
    }

    [Fact]
    public async Task The_next_start_recovers_when_the_server_was_killed()
    {
        await using (var first = await StartAsync())
        {
            await first.EnsureDatabaseAsync("governance");
            await ScalarAsync(first, "create table kept (n int); insert into kept values (7)");
            await KillAsync(first);
        }

        await using var second = await StartAsync();
        (await ScalarAsync(second, "select n from kept")).ShouldBe(7);
    }

    [Fact]
    public async Task A_server_left_running_by_a_killed_product_is_stopped_with_its_sessions()
    {
        var killed = await StartAsync();
        await killed.EnsureDatabaseAsync("governance");
        await ScalarAsync(killed, "create table kept (n int)");
        await using var left = new NpgsqlConnection(killed.ConnectionString("governance") + ";Pooling=false");
        await left.OpenAsync(TestContext.Current.CancellationToken);
        await using var half = new NpgsqlCommand("begin; insert into kept values (1)", left);
        await half.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var before = await killed.ProcessIdAsync();
        await killed.AbandonAsync();

        await using var next = await StartAsync();
        (await next.ProcessIdAsync()).ShouldNotBe(before);
        (await ScalarAsync(next, "select count(*) from kept")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_process_number_taken_over_by_another_program_does_not_stop_the_start()
    {
        await using (var first = await StartAsync())
        {
            await first.EnsureDatabaseAsync("governance");
            await KillAsync(first);
            var file = Path.Combine(first.DataFolder!, "postmaster.pid");
            var lines = await File.ReadAllLinesAsync(file);
            lines[0] = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await File.WriteAllLinesAsync(file, lines);
        }

        await using var second = await StartAsync();
        (await second.EnsureDatabaseAsync("governance")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_first_start_cut_short_is_begun_again()
    {
        var unfinished = Directory.CreateDirectory(Path.Combine(Home, "cluster", "data.new"));
        await File.WriteAllTextAsync(Path.Combine(unfinished.FullName, "PG_VERSION"), "18\n");

        await using var server = await StartAsync();
        (await server.EnsureDatabaseAsync("governance")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_server_is_durable_asks_for_the_password_and_is_used_by_one_product_at_a_time()
    {
        await using var server = await StartAsync();
        await server.EnsureDatabaseAsync("governance");

        string[] settings = ["fsync", "synchronous_commit", "full_page_writes", "data_checksums", "max_connections", "listen_addresses"];
        var values = new List<object?>();
        foreach (var setting in settings)
        {
            values.Add(await ScalarAsync(server, "show " + setting));
        }

        values.ShouldBe(["on", "on", "on", "on", "100", "127.0.0.1"]);
        (await ScalarAsync(server, "select datctype from pg_database where datname = current_database()")).ShouldBe("C.UTF-8");
        (await ScalarAsync(server, "select rolsuper from pg_roles where rolname = current_user")).ShouldBe(false);
        File.GetUnixFileMode(Path.Combine(Home, "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        foreach (var user in new[] { "governance", "postgres" })
        {
            var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString("governance")) { Username = user, Password = "guess", Pooling = false };
            await using var connection = new NpgsqlConnection(wrong.ConnectionString);
            (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        }

        (await Should.ThrowAsync<EmbeddedPostgresException>(StartAsync)).Message.ShouldContain("in use by another running instance");
    }

    [Fact]
    public async Task Data_lie_elsewhere_where_the_servers_account_cannot_enter_and_start_afresh_with_their_home()
    {
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var privileged = Environment.IsPrivilegedProcess;
        await using (var first = await StartAsync())
        {
            await first.EnsureDatabaseAsync("governance");
            first.DataFolder!.StartsWith(_folder, StringComparison.Ordinal).ShouldBe(!privileged);
        }

        await using (var second = await StartAsync(deleteData: true))
        {
            (await second.EnsureDatabaseAsync("governance")).ShouldBeFalse();
        }

        Directory.Exists(Home).ShouldBeFalse();
    }

    [Fact]
    public async Task A_connection_string_of_yours_starts_nothing()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var options = new EmbeddedPostgresOptions { DataDirectory = Home, ExternalConnectionString = database.ConnectionString };
        await using var server = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance, TestContext.Current.CancellationToken);

        server.IsEmbedded.ShouldBeFalse();
        server.DefaultDatabase.ShouldBe(database.Name);
        (await server.EnsureDatabaseAsync(database.Name)).ShouldBeFalse();
        Directory.Exists(Home).ShouldBeFalse();
    }

    private Task<EmbeddedPostgresServer> StartAsync() => StartAsync(deleteData: false);

    private Task<EmbeddedPostgresServer> StartAsync(bool deleteData) => EmbeddedPostgresServer.StartAsync(
        new EmbeddedPostgresOptions { DataDirectory = Home, DeleteDataOnDispose = deleteData }, NullLogger.Instance, TestContext.Current.CancellationToken);

    private static async Task KillAsync(EmbeddedPostgresServer server)
    {
        using var process = Process.GetProcessById((await server.ProcessIdAsync())!.Value);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task<object?> ScalarAsync(EmbeddedPostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString("governance")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
