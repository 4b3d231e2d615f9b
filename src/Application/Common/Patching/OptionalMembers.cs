using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace GovernanceApi.Application.Common.Patching;

/// <summary>Which members of a type are optional, and which of those take null.</summary>
public static class OptionalMembers
{
    /// <summary>The type inside, or null for a type that is no <see cref="Optional{T}"/>.</summary>
    public static Type? Inner(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : null;

    public static bool TakesNull(PropertyInfo property)
    {
        var inner = Inner(property.PropertyType)!;
        return inner.IsValueType
            ? Nullable.GetUnderlyingType(inner) is not null
            : new NullabilityInfoContext().Create(property).GenericTypeArguments[0].ReadState != NullabilityState.NotNull;
    }

    /// <summary>A contract modifier: null for a member that cannot be cleared is refused while reading.</summary>
    public static void RefuseNulls(JsonTypeInfo contract)
    {
        foreach (var member in contract.Properties.Where(p => Inner(p.PropertyType) is not null))
        {
            var property = (PropertyInfo)member.AttributeProvider!;
            member.CustomConverter = OptionalConverterFactory.For(member.PropertyType, TakesNull(property));
        }
    }
}
