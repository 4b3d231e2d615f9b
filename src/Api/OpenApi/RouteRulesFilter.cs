using GovernanceApi.Api.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>Writes what the gate enforces into the contract: permission, headers, and the refusals each kind of route can answer.</summary>
internal sealed class RouteRulesFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var rules = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RouteRules>().FirstOrDefault();
        if (rules is null)
        {
            return;
        }

        operation.OperationId = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().First().EndpointName;
        operation.Parameters ??= [];
        var problems = new SortedSet<int> { 400, 500 };
        if (rules.IsPublic)
        {
            operation.Security = [];
            problems.Add(429);
        }
        else
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] }];
            operation.Description = $"{operation.Description}\n\nPermission: `{rules.Permission}`.".Trim();
            problems.UnionWith([401, 403]);
        }

        var method = context.ApiDescription.HttpMethod;
        if (method is not "GET" && !rules.IsPublic)
        {
            AddHeader(operation, "X-CSRF-Token", "The token of GET /api/v1/session; needed with the session cookie.", required: false);
        }

        if (rules.NeedsIdempotencyKey)
        {
            AddHeader(operation, RequestGate.IdempotencyHeader, "New for each act, the same on a retry: a finished act is answered again, not done again.", required: true);
            problems.UnionWith([409, 422]);
        }

        if (rules.NeedsRevision)
        {
            AddHeader(operation, "If-Match", "The revision the change was decided on, quoted: \"3\".", required: true);
            problems.UnionWith([409, 412, 422, 428]);
        }

        if (operation.RequestBody is not null)
        {
            problems.Add(422);
        }

        if (context.ApiDescription.RelativePath!.Contains('{', StringComparison.Ordinal))
        {
            problems.Add(404);
        }

        AddProblems(operation, context, problems);
        DropEmptyBody(operation);
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description, bool required) =>
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 400 },
        });

    private static void AddProblems(OpenApiOperation operation, OperationFilterContext context, IEnumerable<int> statuses)
    {
        operation.Responses ??= [];
        var schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        foreach (var status in statuses)
        {
            operation.Responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
                Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new OpenApiMediaType { Schema = schema } },
            };
        }
    }

    private static void DropEmptyBody(OpenApiOperation operation)
    {
        if (operation.Responses!.TryGetValue("200", out var ok) && ok.Content?.Values.FirstOrDefault()?.Schema is OpenApiSchemaReference { Reference.Id: nameof(NoContent) })
        {
            operation.Responses.Remove("200");
            operation.Responses["204"] = new OpenApiResponse { Description = "Done" };
        }
    }
}

/// <summary>RFC 9457 problem details.</summary>
/// <param name="Type">URI of the kind of problem: <c>/problems/{code}</c>.</param>
/// <param name="Code">Stable code, listed in <c>docs/api/errors.md</c>.</param>
/// <param name="Detail">A sentence in the language of Accept-Language.</param>
/// <param name="TraceId">Quote it when you ask for help.</param>
/// <param name="Errors">The bad fields, where the problem is one of fields.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Instance, string Code, string TraceId, IReadOnlyList<FieldProblem>? Errors);
