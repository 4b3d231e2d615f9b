using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>
/// What a caller sends is closed: an unknown member is refused. What a caller receives may grow within a version, and
/// every member that is named is always there, if only as null. (Problem details are not ours to close or to fill.)
/// </summary>
internal sealed class ClosedRequests : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = context.SchemaRepository.Schemas;
        var sent = Reachable(schemas, Operations(swaggerDoc).SelectMany(o => o.RequestBody?.Content?.Values ?? []).Select(m => m.Schema));
        foreach (var (name, schema) in schemas)
        {
            if (!sent.Contains(name) && name != nameof(Problem) && schema is OpenApiSchema { Properties: { } members } received)
            {
                received.AdditionalPropertiesAllowed = true;
                received.AdditionalProperties = null;
                received.Required = new SortedSet<string>(members.Keys, StringComparer.Ordinal);
            }
        }
    }

    private static IEnumerable<OpenApiOperation> Operations(OpenApiDocument document) => document.Paths.Values.SelectMany(p => p.Operations!.Values);

    private static HashSet<string> Reachable(Dictionary<string, IOpenApiSchema> schemas, IEnumerable<IOpenApiSchema?> from)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IOpenApiSchema?>(from);
        while (open.TryPop(out var schema))
        {
            switch (schema)
            {
                case null:
                    break;
                case OpenApiSchemaReference { Reference.Id: { } id }:
                    if (found.Add(id))
                    {
                        open.Push(schemas[id]);
                    }

                    break;
                default:
                    foreach (var part in (schema.Properties?.Values ?? []).Concat(schema.AllOf ?? []).Concat(schema.OneOf ?? []).Append(schema.Items!))
                    {
                        open.Push(part);
                    }

                    break;
            }
        }

        return found;
    }
}
