using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>
/// Writes the added rows of a save in one round trip, each by a statement whose text is always the same: the driver
/// prepares it once, and nothing builds or parses SQL again. EF builds the commands of every save anew, which for the
/// eight rows of a new ticket cost more than all the rest of the request. Columns and conversions are those of the model.
/// </summary>
internal static class InsertBatch
{
    private static readonly ConcurrentDictionary<IEntityType, Insert?> Inserts = new();

    /// <summary>
    /// Writes what can go first in the running transaction and lets the context know. What is left to EF: tables in which
    /// the save also changes or deletes rows, because a unique value may have to be freed before it is taken again; tables
    /// that EF knows more about (keys given by the database, rows that refer to each other); and rows that hang on rows
    /// left to EF.
    /// </summary>
    public static async Task WriteAddedAsync(DbContext db, CancellationToken cancellationToken)
    {
        var added = EntriesToWrite(db);
        if (added.Count == 0)
        {
            return;
        }

        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        foreach (var entry in added)
        {
            batch.BatchCommands.Add(Of(entry.Metadata)!.Command(entry));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        foreach (var entry in added)
        {
            entry.State = EntityState.Unchanged;
        }
    }

    private static List<EntityEntry> EntriesToWrite(DbContext db)
    {
        Dictionary<IEntityType, List<EntityEntry>> added = [];
        HashSet<IEntityType> left = [];
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Added)
            {
                if (added.TryGetValue(entry.Metadata, out var rows))
                {
                    rows.Add(entry);
                }
                else
                {
                    added.Add(entry.Metadata, [entry]);
                }
            }
            else if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                left.Add(entry.Metadata);
            }
        }

        List<EntityEntry> first = [];
        foreach (var type in added.Keys.PrincipalsFirst())
        {
            if (left.Contains(type) || Of(type) is null || type.PrincipalsAmong(added.Keys).Any(left.Contains))
            {
                left.Add(type);
            }
            else
            {
                first.AddRange(added[type]);
            }
        }

        return first;
    }

    private static Insert? Of(IEntityType type) => Inserts.GetOrAdd(type, t => Insert.Fits(t) ? new Insert(t) : null);

    private sealed class Insert
    {
        private readonly string sql;
        private readonly List<(IProperty Property, NpgsqlDbType Type, Func<object?, object?>? Convert)> columns;

        public Insert(IEntityType type)
        {
            var table = type.GetTableMappings().Single().Table;
            var mappings = type.WrittenColumns(table);
            columns = mappings.ConvertAll(m => (m.Property, TypeOf(m.Column), m.TypeMapping.Converter?.ConvertToProvider));
            var names = string.Join(", ", mappings.Select(m => $"\"{m.Column.Name}\""));
            sql = $"insert into \"{table.Schema}\".\"{table.Name}\" ({names}) values ({string.Join(", ", Enumerable.Range(1, columns.Count).Select(n => $"${n}"))})";
        }

        public static bool Fits(IEntityType type) =>
            type.GetTableMappings().ToList() is [var mapping] && mapping.Table.EntityTypeMappings.Count() == 1 && !type.GetForeignKeys().Any(k => k.PrincipalEntityType == type)
            && !type.GetProperties().Any(p => p.ValueGenerated.HasFlag(ValueGenerated.OnAdd) && p.GetComputedColumnSql() is null);

        public NpgsqlBatchCommand Command(EntityEntry entry)
        {
            var command = new NpgsqlBatchCommand(sql);
            var values = entry.CurrentValues;
            foreach (var (property, type, convert) in columns)
            {
                var value = values[property];
                command.Parameters.Add(new NpgsqlParameter
                {
                    Value = (value is not null && convert is not null ? convert(value) : value) ?? DBNull.Value,
                    NpgsqlDbType = type,
                });
            }

            return command;
        }

        /// <summary>Looked up once: by its name the driver would parse it again for every value.</summary>
        private static NpgsqlDbType TypeOf(IColumn column)
        {
            var open = column.StoreType.IndexOf('(', StringComparison.Ordinal);
            // character varying(40) → character varying.
            var name = open < 0 ? column.StoreType : column.StoreType[..open] + column.StoreType[(column.StoreType.IndexOf(')', StringComparison.Ordinal) + 1)..];
            return new NpgsqlParameter { DataTypeName = name }.NpgsqlDbType;
        }
    }
}
