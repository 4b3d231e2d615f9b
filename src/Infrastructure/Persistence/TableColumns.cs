using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>What the model says of tables, for those who write rows without EF's commands.</summary>
internal static class TableColumns
{
    /// <summary>The columns of this type's rows, but for those that the database computes.</summary>
    public static List<IColumnMapping> WrittenColumns(this IEntityType type, ITable table) =>
        [.. type.GetFlattenedProperties().SelectMany(p => p.GetTableColumnMappings()).Where(m => m.TableMapping.Table == table && m.Column.ComputedColumnSql is null)];

    /// <summary>In an order in which no row comes before the one it refers to.</summary>
    public static List<IEntityType> PrincipalsFirst(this IReadOnlyCollection<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        void Visit(IEntityType type)
        {
            if (ordered.Contains(type))
            {
                return;
            }

            foreach (var principal in type.PrincipalsAmong(types))
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

    /// <summary>Those of the types whose rows this type's rows refer to.</summary>
    public static IEnumerable<IEntityType> PrincipalsAmong(this IEntityType type, IReadOnlyCollection<IEntityType> types) =>
        type.GetForeignKeys().Select(k => k.PrincipalEntityType).Where(p => p != type && types.Contains(p));
}
