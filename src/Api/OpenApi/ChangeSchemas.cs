using System.Text.Json.Nodes;
using GovernanceApi.Application.Feeds.Changes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>
/// The schema of every event that can be read or subscribed to: its data, its envelope, <c>ChangeEvent</c> for any of them, and the request
/// that a webhook receives.
/// </summary>
internal sealed class ChangeSchemas : IDocumentFilter
{
    private const string Any = nameof(ChangeEvent);
    private const string Envelope = "CloudEvent";
    private const string TestType = "webhook.test";
    private const string CloudEvents = "application/cloudevents+json";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = context.SchemaRepository.Schemas;
        if (!schemas.Remove(Any, out var found) || found is not OpenApiSchema envelope)
        {
            return;
        }

        envelope.Properties!.Remove("data");
        envelope.Required?.Remove("data");
        schemas[Envelope] = envelope;
        var mapping = new Dictionary<string, OpenApiSchemaReference>(StringComparer.Ordinal);
        foreach (var type in PublicEvents.Types)
        {
            var data = Envelopes.SchemaOf(type);
            if (PublicEvents.Raised.TryGetValue(type, out var happened))
            {
                context.SchemaGenerator.GenerateSchema(happened, context.SchemaRepository);
            }
            else
            {
                schemas[data] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "It lies in another area now; nothing more is told." };
            }

            mapping[Envelopes.PublicType(type)] = AddEvent(schemas, type, swaggerDoc);
        }

        schemas[Any] = new OpenApiSchema
        {
            Description = envelope.Description,
            OneOf = [.. mapping.Values],
            Discriminator = new OpenApiDiscriminator { PropertyName = "type", Mapping = mapping },
        };
        DescribeWebhook(swaggerDoc, schemas);
    }

    private static OpenApiSchemaReference AddEvent(Dictionary<string, IOpenApiSchema> schemas, string type, OpenApiDocument document)
    {
        var data = Envelopes.SchemaOf(type);
        var name = data[..^"Data".Length] + "Event";
        schemas[name] = new OpenApiSchema
        {
            AllOf =
            [
                new OpenApiSchemaReference(Envelope, document),
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new SortedSet<string>(["data", "type"], StringComparer.Ordinal),
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["data"] = new OpenApiSchemaReference(data, document),
                        ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create(Envelopes.PublicType(type))!] },
                    },
                },
            ],
        };
        return new OpenApiSchemaReference(name, document);
    }

    private static void DescribeWebhook(OpenApiDocument document, Dictionary<string, IOpenApiSchema> schemas)
    {
        schemas[Envelopes.SchemaOf(TestType)] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["subscriptionId"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" } },
        };
        var test = AddEvent(schemas, TestType, document);
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>(StringComparer.Ordinal)
        {
            ["change"] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Post] = new OpenApiOperation
                    {
                        OperationId = "ReceiveChange",
                        Summary = "What a subscription's receiver is sent, signed by the Standard Webhooks specification.",
                        Description = "Any 2xx within ten seconds is success; 410 disables the subscription; anything else is tried again, eight times in all.",
                        Tags = new HashSet<OpenApiTagReference> { new("Feeds", document) },
                        Security = [],
                        Parameters =
                        [
                            Header("webhook-id", "Id of the event, the same over all attempts: drop what you have seen."),
                            Header("webhook-timestamp", "Seconds since 1970, of this attempt."),
                            Header("webhook-signature", "v1, and the HMAC-SHA256 of id.timestamp.body in base64; two of them, separated by a space, after a rotation."),
                        ],
                        RequestBody = new OpenApiRequestBody
                        {
                            Required = true,
                            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
                            {
                                [CloudEvents] = new OpenApiMediaType { Schema = new OpenApiSchema { OneOf = [new OpenApiSchemaReference(Any, document), test] } },
                            },
                        },
                        Responses = new OpenApiResponses { ["204"] = new OpenApiResponse { Description = "Received" }, ["410"] = new OpenApiResponse { Description = "Send no more" } },
                    },
                },
            },
        };
    }

    private static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Required = true, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
