using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>
/// Writes the added rows of a context by COPY instead of INSERT: the columns, conversions and tables are those of the model,
/// so nothing here knows a table by name. Rows need no value back from the database.
/// </summary>
internal static class BulkInsert
{
    /// <summary>Writes every added row in the running transaction; the caller clears the change tracker.</summary>
    public static async Task WriteAddedAsync(DbContext db, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).GroupBy(e => e.Metadata).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var type in PrincipalsFirst(added.Keys))
        {
            foreach (var table in type.GetTableMappings())
            {
                await CopyAsync(connection, table.Table, type, added[type], cancellationToken);
            }
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, ITable table, IEntityType type, List<EntityEntry> rows, CancellationToken cancellationToken)
    {
        var columns = type.GetFlattenedProperties()
            .SelectMany(p => p.GetTableColumnMappings())
            .Where(m => m.TableMapping.Table == table && m.Column.ComputedColumnSql is null)
            .Select(m => (m.Property, m.Column.Name, Type: BareType(m.Column.StoreType), m.TypeMapping.Converter))
            .ToList();
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"copy \"{table.Schema}\".\"{table.Name}\" ({names}) from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            var values = row.CurrentValues;
            foreach (var column in columns)
            {
                var value = values[column.Property];
                if (value is not null && column.Converter is { } converter)
                {
                    value = converter.ConvertToProvider(value);
                }

                if (value is null)
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
                else
                {
                    await copy.WriteAsync(value, column.Type, cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>character varying(40) → character varying.</summary>
    private static string BareType(string storeType)
    {
        var open = storeType.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? storeType : storeType[..open] + storeType[(storeType.IndexOf(')', StringComparison.Ordinal) + 1)..];
    }

    private static List<IEntityType> PrincipalsFirst(IReadOnlyCollection<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        void Visit(IEntityType type)
        {
            if (ordered.Contains(type))
            {
                return;
            }

            foreach (var principal in type.GetForeignKeys().Select(k => k.PrincipalEntityType).Where(p => p != type && types.Contains(p)))
            {
                Visit(principal);
            }

            ordered.Add(type);
        }

        foreach (var type in types)
        {
            Visit(type);
        }

        return ordered;
    }
}
