using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovernanceApi.Infrastructure.Persistence.Bulk;

/// <summary>How the rows of an entity type are written: compiled once from the model, so that no value is boxed or looked up by name.</summary>
internal sealed class BulkTable<T>
    where T : class
{
    private const string Annotation = "Governance:BulkTable";
    private static readonly ParameterExpression Buffer = Expression.Parameter(typeof(CopyBuffer));
    private static readonly ParameterExpression Row = Expression.Parameter(typeof(T));
    private static readonly ParameterExpression Shadow = Expression.Parameter(typeof(object));

    private BulkTable(IEntityType type)
    {
        var table = type.GetTableMappings().Single().Table;
        var columns = type.WrittenColumns(table);
        if (columns.Count(c => c.Property.IsShadowProperty()) > 1)
        {
            throw new NotSupportedException($"{type.Name} has more than one column that the entity does not know.");
        }

        Copy = $"copy \"{table.Schema}\".\"{table.Name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Column.Name}\""))}) from stdin (format binary)";
        Write = Expression.Lambda<Action<CopyBuffer, T, object?>>(
            Expression.Block([Expression.Call(Buffer, nameof(CopyBuffer.StartRow), [], Expression.Constant((short)columns.Count)), .. columns.Select(WriteOf)]),
            Buffer, Row, Shadow).Compile();
    }

    /// <summary>The statement that takes the rows.</summary>
    public string Copy { get; }

    public Action<CopyBuffer, T, object?> Write { get; }

    public static BulkTable<T> Of(IModel model)
    {
        var type = model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not in the model.");
        return type.GetOrAddRuntimeAnnotationValue(Annotation, static t => new BulkTable<T>(t!), type);
    }

    /// <summary>Null where the value or an object that holds it is null, else the value as the column takes it.</summary>
    private static ConditionalExpression WriteOf(IColumnMapping column)
    {
        var value = ValueOf(column.Property);
        var owners = Owners(column.Property.DeclaringType).Select(OwnerOf).Append(value).Where(e => !e.Type.IsValueType || Nullable.GetUnderlyingType(e.Type) is not null);
        var isNull = owners.Select(e => (Expression)Expression.Equal(e, Expression.Constant(null, e.Type))).DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse);
        var present = Nullable.GetUnderlyingType(value.Type) is null ? value : Expression.Property(value, "Value");
        if (column.TypeMapping.Converter is { } converter)
        {
            present = Expression.Invoke(converter.ConvertToProviderExpression, Expression.Convert(present, converter.ModelClrType));
        }

        return Expression.IfThenElse(isNull, Expression.Call(Buffer, nameof(CopyBuffer.WriteNull), []), WriteOf(column, present));
    }

    private static MethodCallExpression WriteOf(IColumnMapping column, Expression value)
    {
        var name = column.Column.StoreType == "jsonb" ? nameof(CopyBuffer.WriteJson) : nameof(CopyBuffer.Write);
        var method = typeof(CopyBuffer).GetMethods().FirstOrDefault(m => m.Name == name && m.GetParameters()[0].ParameterType.IsAssignableFrom(value.Type))
            ?? throw new NotSupportedException($"Column {column.Column.Name} holds {value.Type}, which no import has needed yet.");
        return Expression.Call(Buffer, method, Expression.Convert(value, method.GetParameters()[0].ParameterType));
    }

    private static Expression ValueOf(IProperty property) => property.IsShadowProperty()
        ? Expression.Convert(Shadow, property.ClrType)
        : Expression.MakeMemberAccess(HolderOf(property.DeclaringType), property.GetMemberInfo(forMaterialization: false, forSet: false));

    private static Expression HolderOf(ITypeBase type) => type is IComplexType complex ? OwnerOf(complex) : Row;

    private static Expression OwnerOf(IComplexType complex) => Expression.MakeMemberAccess(
        HolderOf(complex.ComplexProperty.DeclaringType), complex.ComplexProperty.GetMemberInfo(forMaterialization: false, forSet: false));

    /// <summary>The value objects around a property, outermost first.</summary>
    private static IEnumerable<IComplexType> Owners(ITypeBase type) =>
        type is IComplexType complex ? Owners(complex.ComplexProperty.DeclaringType).Append(complex) : [];
}
