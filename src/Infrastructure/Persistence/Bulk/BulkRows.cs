using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GovernanceApi.Infrastructure.Persistence.Bulk;

/// <summary>
/// New rows of one table on their way into it by COPY, past the change tracker. The table, its columns and their conversions
/// are those of the model, so nothing here knows a table by name. Rows need no value back from the database.
/// </summary>
internal sealed class BulkRows<T>(IModel model)
    where T : class
{
    private readonly BulkTable<T> table = BulkTable<T>.Of(model);
    private readonly CopyBuffer buffer = new();

    private bool Empty { get; set; } = true;

    /// <param name="shadow">Value of the one column that the entity itself does not know, where there is one.</param>
    public void Add(T row, object? shadow = null)
    {
        table.Write(buffer, row, shadow);
        Empty = false;
    }

    /// <summary>Writes the rows in the connection's running transaction.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (Empty)
        {
            return;
        }

        await using var copy = await connection.BeginRawBinaryCopyAsync(table.Copy, cancellationToken);
        await copy.WriteAsync(buffer.Complete(), cancellationToken);
    }
}
