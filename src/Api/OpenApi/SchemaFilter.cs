using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceApi.Application.Common.Patching;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>
/// Enums are listed by the words used on the wire; a member that points at another schema says whether it can be null
/// (Swashbuckle alone would say that it is always null); members of a merge patch may be left out.
/// </summary>
internal sealed class SchemaFilter(IServiceProvider services) : ISchemaFilter
{
    private const string OptionalSummary = "A member of a JSON Merge Patch (RFC 7396)";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema concrete)
        {
            return;
        }

        if (context.Type.IsEnum && concrete.AllOf is null or { Count: 0 })
        {
            concrete.Type = JsonSchemaType.String;
            concrete.Format = null;
            concrete.Enum = [.. Enum.GetNames(context.Type).Select(n => (JsonNode)JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(n))!)];
        }

        if (concrete.Properties is { Count: > 0 } members && context.MemberInfo is null)
        {
            var required = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var property in context.Type.GetProperties())
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                if (members.TryGetValue(name, out var member))
                {
                    members[name] = Member(member, property, context);
                    if (IsRequired(property, context.Type))
                    {
                        required.Add(name);
                    }
                }
            }

            concrete.Required = required;
            ValidatorLimits.Apply(services, context.Type, members);
        }
    }

    private static IOpenApiSchema Member(IOpenApiSchema member, PropertyInfo property, SchemaFilterContext context)
    {
        if (member is not OpenApiSchema concrete)
        {
            return member;
        }

        var nullable = IsNullable(property);
        // Without words of its own an optional member gets those of the type that wraps it, which say nothing to a caller.
        var own = concrete.Description?.StartsWith(OptionalSummary, StringComparison.Ordinal) == true ? null : concrete.Description;
        if (concrete.AllOf is not [OpenApiSchemaReference { Reference.Id: { } id } reference])
        {
            concrete.Type = nullable ? concrete.Type | JsonSchemaType.Null : concrete.Type & ~JsonSchemaType.Null;
            concrete.Description = own;
            return concrete;
        }

        own = own == context.SchemaRepository.Schemas[id].Description ? null : own;
        if (nullable)
        {
            reference.Description = null;
            return new OpenApiSchema { OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = own };
        }

        // 3.1 allows words beside a reference.
        reference.Description = own;
        return reference;
    }

    private static bool IsNullable(PropertyInfo property) => OptionalMembers.Inner(property.PropertyType) is not null
        ? OptionalMembers.TakesNull(property)
        : property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    /// <summary>What has no default and cannot be null has to be sent.</summary>
    private static bool IsRequired(PropertyInfo property, Type type) =>
        OptionalMembers.Inner(property.PropertyType) is null && !IsNullable(property)
        && !type.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.Name == property.Name && p.HasDefaultValue);
}
