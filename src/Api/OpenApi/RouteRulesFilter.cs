using System.Globalization;
using System.Text.Json.Nodes;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>Writes what the gate enforces into the contract: permission, headers, and the refusals each kind of route can answer.</summary>
internal sealed class RouteRulesFilter : IOperationFilter
{
    /// <summary>The security scheme of machine clients.</summary>
    public const string Client = "client";

    private const string MergePatch = "application/merge-patch+json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RouteRules>().FirstOrDefault() is not { } rules)
        {
            return;
        }

        operation.OperationId = metadata.OfType<IEndpointNameMetadata>().First().EndpointName;
        operation.Parameters ??= [];
        operation.Security = rules.IsPublic
            ? []
            :
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] },
                // One of them is enough.
                .. ClientScopes.Granting(rules.Permission!).Select(s => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Client, context.Document)] = [s] }),
            ];
        if (!rules.IsPublic)
        {
            operation.Description = $"{operation.Description}\n\nPermission: `{rules.Permission}`.".Trim();
        }

        Announce(operation, metadata.OfType<Deprecation>().FirstOrDefault());
        AddHeaders(operation, rules, context.ApiDescription.HttpMethod);
        QueryParameters.Describe(operation, context);
        DescribeBody(operation);
        DropEmptyBody(operation);
        SharedProblems.Add(operation, context, Refusals(operation, rules, context, metadata.OfType<FileBody>().Any()));
    }

    private static void Announce(OpenApiOperation operation, Deprecation? deprecation)
    {
        if (deprecation is null)
        {
            return;
        }

        var sunset = deprecation.Sunset.ToString("O", CultureInfo.InvariantCulture);
        operation.Deprecated = true;
        operation.Description = $"{operation.Description}\n\nDeprecated: goes after {sunset}; use `{deprecation.Successor}`.".Trim();
        operation.AddExtension("x-sunset", new JsonNodeExtension(JsonValue.Create(sunset)!));
    }

    private static SortedSet<int> Refusals(OpenApiOperation operation, RouteRules rules, OperationFilterContext context, bool file)
    {
        SortedSet<int> problems = [400, 500];
        problems.UnionWith(rules.IsPublic ? [429] : ClientScopes.Granting(rules.Permission!).Any() ? [401, 403, 429] : [401, 403]);
        problems.UnionWith(rules.NeedsIdempotencyKey ? [409, 422] : []);
        problems.UnionWith(rules.NeedsRevision ? [409, 412, 422, 428] : []);
        problems.UnionWith(operation.RequestBody is null ? [] : [413, 415, 422]);
        problems.UnionWith(operation.Parameters!.Any(p => p.In == ParameterLocation.Query) ? [422] : []);
        problems.UnionWith(operation.Responses!.ContainsKey("503") ? [503] : []);
        problems.UnionWith(operation.Responses!.ContainsKey("410") ? [410] : []);
        problems.UnionWith(context.ApiDescription.RelativePath!.Contains('{', StringComparison.Ordinal) ? [404] : []);
        return problems;
    }

    private static void AddHeaders(OpenApiOperation operation, RouteRules rules, string? method)
    {
        if (method is not "GET" && !rules.IsPublic)
        {
            AddHeader(operation, "X-CSRF-Token", "The token of GET /api/v1/session; needed with the session cookie.", required: false);
        }

        if (rules.NeedsIdempotencyKey)
        {
            AddHeader(operation, RequestGate.IdempotencyHeader, "New for each act, the same on a retry: a finished act is answered again, not done again.", required: true);
        }

        if (rules.NeedsRevision)
        {
            AddHeader(operation, "If-Match", "The revision the change was decided on, quoted: \"3\".", required: true);
        }
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description, bool required) =>
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = name == RequestGate.IdempotencyHeader ? 100 : 400 },
        });

    private static void DescribeBody(OpenApiOperation operation)
    {
        if (operation.RequestBody?.Content is not { } content)
        {
            return;
        }

        if (content.ContainsKey(MergePatch))
        {
            // Plain JSON is taken too, but the patch is what is meant.
            content.Remove("application/json");
        }

        foreach (var media in content.Values.OfType<OpenApiMediaType>())
        {
            media.Example = RequestExamples.Of(operation.OperationId!);
            if (media.Schema is OpenApiSchema { AllOf: [OpenApiSchemaReference reference] })
            {
                media.Schema = reference;
            }

            if (media.Schema is OpenApiSchemaReference named)
            {
                named.Description = null;
            }
        }
    }

    private static void DropEmptyBody(OpenApiOperation operation)
    {
        foreach (var schema in operation.Responses!.Values.SelectMany(r => r.Content?.Values ?? []).Select(m => m.Schema).OfType<OpenApiSchemaReference>())
        {
            schema.Description = null;
        }

        if (operation.Responses!.ContainsKey("202"))
        {
            // The kind of route says 200; this one works on in the background.
            operation.Responses.Remove("200");
        }

        if (operation.Responses!.TryGetValue("200", out var ok) && ok.Content?.Values.FirstOrDefault()?.Schema is OpenApiSchemaReference { Reference.Id: nameof(NoContent) })
        {
            operation.Responses.Remove("200");
            operation.Responses["204"] = new OpenApiResponse { Description = "Done" };
        }
    }
}
