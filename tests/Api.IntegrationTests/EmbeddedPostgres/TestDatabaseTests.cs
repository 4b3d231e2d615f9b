using GovernanceApi.TestKit;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.EmbeddedPostgres;

public sealed class TestDatabaseTests
{
    private int _migrations;

    [Fact]
    public async Task Each_database_is_a_copy_of_a_template_that_was_migrated_once()
    {
        await using var first = await TestDatabase.CreateAsync(MigrateAsync, "copies");
        await using var second = await TestDatabase.CreateAsync(MigrateAsync, "copies");
        await ScalarAsync(first.ConnectionString, "insert into seeded values (2)");

        _migrations.ShouldBe(1);
        (await ScalarAsync(first.ConnectionString, "select count(*) from seeded")).ShouldBe(2L);
        (await ScalarAsync(second.ConnectionString, "select count(*) from seeded")).ShouldBe(1L);
    }

    [Fact]
    public async Task A_database_is_dropped_with_its_test()
    {
        await using var other = await TestDatabase.CreateEmptyAsync();
        var gone = await TestDatabase.CreateEmptyAsync();
        await ScalarAsync(gone.ConnectionString, "select 1");
        await gone.DisposeAsync();

        (await ScalarAsync(other.ConnectionString, $"select count(*) from pg_database where datname = '{gone.Name}'")).ShouldBe(0L);
    }

    private async Task MigrateAsync(string connectionString)
    {
        _migrations++;
        await ScalarAsync(connectionString, "create table seeded (n int); insert into seeded values (1)");
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
