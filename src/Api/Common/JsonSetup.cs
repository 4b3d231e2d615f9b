using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using GovernanceApi.Application.Common.Patching;

namespace GovernanceApi.Api.Common;

/// <summary>How JSON looks on the wire: camelCase, enums as words, Chinese left readable; unknown and doubled members are refused.</summary>
internal static class JsonSetup
{
    private const int DeepestNesting = 16;

    public static void Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = DeepestNesting;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver())
            .WithAddedModifier(OptionalMembers.RefuseNulls)
            .WithAddedModifier(RequireValues);
    }

    /// <summary>
    /// A role, a yes or no, a number that was left out must not become the first role, no, or zero. A text that was left out is
    /// null, and its validator says so at the field.
    /// </summary>
    private static void RequireValues(JsonTypeInfo contract)
    {
        foreach (var member in contract.Properties)
        {
            // An ignored member (the id of the route) has no getter here.
            if (member.Get is not null && member.AssociatedParameter is { HasDefaultValue: false } parameter
                && parameter.ParameterType.IsValueType
                && Nullable.GetUnderlyingType(parameter.ParameterType) is null
                && OptionalMembers.Inner(parameter.ParameterType) is null)
            {
                member.IsRequired = true;
            }
        }
    }
}
