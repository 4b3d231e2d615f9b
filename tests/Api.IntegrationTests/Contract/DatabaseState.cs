using Npgsql;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>Rows and newest writer of every table of the product: equal before and after means that nothing was written.</summary>
internal static class DatabaseState
{
    // Refusals by a rule are remembered for retries: that is what this table is for.
    private const string Tables = """
        select format('select %L || '' '' || count(*) || '' '' || coalesce(max(xmin::text::bigint), 0) from %I.%I', schemaname || '.' || tablename, schemaname, tablename)
        from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'idempotency_records'
        order by 1
        """;

    public static async Task<string> ReadAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var queries = await ColumnAsync(source, Tables);
        return string.Join('\n', (await ColumnAsync(source, string.Join(" union all ", queries))).Order(StringComparer.Ordinal));
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> values = [];
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
