using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GovernanceApi.Api.OpenApi;

/// <summary>The refusals, described once and pointed at by every operation that can answer them.</summary>
internal static class SharedProblems
{
    public static void Add(OpenApiOperation operation, OperationFilterContext context, IEnumerable<int> statuses)
    {
        operation.Responses ??= [];
        context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        context.Document.Components ??= new OpenApiComponents();
        context.Document.Components.Responses ??= new Dictionary<string, IOpenApiResponse>(StringComparer.Ordinal);
        foreach (var status in statuses)
        {
            var name = Name(status);
            context.Document.Components.Responses.TryAdd(name, Response(status, context));
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponseReference(name, context.Document);
        }
    }

    private static string Name(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);

    private static OpenApiResponse Response(int status, OperationFilterContext context) => new()
    {
        Description = Description(status),
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) },
        },
    };

    private static string Description(int status) => status switch
    {
        400 => "Cannot be read: malformed, or with an unknown member or parameter.",
        401 => "Not signed in.",
        403 => "Not permitted.",
        404 => "Not there, or not in the caller's area.",
        409 => "Refused by a rule; the code says by which.",
        410 => "What it asks for is not kept any more.",
        412 => "Changed by somebody else since it was read.",
        413 => "Larger than the route takes.",
        415 => "Not a content type the route takes.",
        422 => "Well-formed but invalid; errors names the fields. Or an idempotency key that was used for another request.",
        428 => "If-Match is missing.",
        429 => "Too many requests; Retry-After says when to come back.",
        503 => "Something it needs does not answer; try again later.",
        _ => "A fault of the server.",
    };
}

/// <summary>RFC 9457 problem details.</summary>
/// <param name="Type">URI of the kind of problem: <c>/problems/{code}</c>.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">A sentence in the language of Accept-Language.</param>
/// <param name="Instance">Path of the request.</param>
/// <param name="Code">Stable code, listed in <c>docs/api/errors.md</c>.</param>
/// <param name="TraceId">Quote it when you ask for help.</param>
/// <param name="Errors">The bad fields, where the problem is one of fields.</param>
internal sealed record Problem(
    string Type, string Title, int Status, string Detail, string Instance, string Code, string TraceId, IReadOnlyList<Common.FieldProblem>? Errors);
