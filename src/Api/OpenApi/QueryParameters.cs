using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>Says in the contract which words of an enum a text parameter takes.</summary>
/// <param name="enum">The enum whose names, in camelCase, are the words.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class WordsAttribute(Type @enum) : Attribute
{
    /// <summary>True for several words, separated by commas.</summary>
    public bool Many { get; init; }

    public IEnumerable<string> All => System.Enum.GetNames(@enum).Select(JsonNamingPolicy.CamelCase.ConvertName);
}

/// <summary>Limits of what stands in the query: paging is the same everywhere, and no text is endless.</summary>
internal static class QueryParameters
{
    private const int LongestText = 200;
    private const int LongestCursor = 1000;

    public static void Describe(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query && p.Schema is OpenApiSchema))
        {
            var schema = (OpenApiSchema)parameter.Schema!;
            var words = context.ApiDescription.ParameterDescriptions.First(d => d.Name == parameter.Name).CustomAttributes().OfType<WordsAttribute>().FirstOrDefault();
            if (words is { Many: false })
            {
                schema.Enum = [.. words.All.Select(w => (JsonNode)JsonValue.Create(w)!)];
            }
            else if (words is not null)
            {
                var one = string.Join('|', words.All);
                schema.Pattern = $"^({one})(,({one}))*$";
            }
            else if (parameter.Name == "limit")
            {
                var usual = context.ApiDescription.ParameterDescriptions.First(d => d.Name == parameter.Name).CustomAttributes().OfType<DefaultValueAttribute>().FirstOrDefault()?.Value as int?;
                (schema.Minimum, schema.Maximum, schema.Default) = ("1", "200", usual ?? 50);
            }
            else if (schema.Type == JsonSchemaType.String && schema.Format is null)
            {
                schema.MaxLength ??= parameter.Name is "cursor" or "after" ? LongestCursor : LongestText;
            }
        }
    }
}
