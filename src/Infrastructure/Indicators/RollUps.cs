using GovernanceApi.Application.Indicators;
using Npgsql;

namespace GovernanceApi.Infrastructure.Indicators;

/// <summary>Calls the functions of <c>Sql/Indicators/reader.sql</c>, which do the counting in the database.</summary>
internal sealed class RollUps(NpgsqlDataSource source) : IRollUps
{
    /// <summary>Events in one transaction: some hundred milliseconds of work.</summary>
    private const int Batch = 5000;

    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (!await HasStartedAsync(cancellationToken))
        {
            await RebuildAsync(cancellationToken);
        }

        var total = 0;
        while (true)
        {
            await using var command = source.CreateCommand("select indicators.catch_up($1, $2)");
            command.Parameters.Add(new NpgsqlParameter { Value = RollUpReader.Name });
            command.Parameters.Add(new NpgsqlParameter { Value = Batch });
            // Null: another process is at it.
            var read = await command.ExecuteScalarAsync(cancellationToken) as int? ?? 0;
            total += read;
            if (read < Batch)
            {
                return total;
            }
        }
    }

    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select indicators.rebuild($1)");
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = RollUpReader.Name });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<bool> HasStartedAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select exists (select 1 from feeds.outbox_readers where name = $1)");
        command.Parameters.Add(new NpgsqlParameter { Value = RollUpReader.Name });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
