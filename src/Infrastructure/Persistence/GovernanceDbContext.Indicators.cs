using System.Data.Common;
using System.Globalization;
using GovernanceApi.Application.Indicators;
using GovernanceApi.Domain.Indicators.ExternalTotals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IIndicatorsDb
{
    public DbSet<ExternalTotal> ExternalTotals => Set<ExternalTotal>();

    public async Task<List<T>> ReadFiguresAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params IReadOnlyList<object> values)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Transaction = Database.CurrentTransaction?.GetDbTransaction();
            for (var i = 0; i < values.Count; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "p" + i.ToString(CultureInfo.InvariantCulture);
                parameter.Value = values[i];
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            List<T> rows = [];
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }
}
