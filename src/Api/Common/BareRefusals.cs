using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Common;

/// <summary>What the framework refuses with a status alone (no such route, wrong method, wrong content type) gets its problem details and code.</summary>
internal static class BareRefusals
{
    public static void UseProblemsForBareRefusals(this WebApplication app) => app.UseStatusCodePages(WriteAsync);

    /// <summary>Null for a status that stays bare.</summary>
    public static ProblemDetails? Of(HttpContext http, int status) => status switch
    {
        400 => ProblemMapping.Create(http, StatusCodes.Status400BadRequest, "common.malformed", "The request cannot be read."),
        404 => ProblemMapping.Create(http, StatusCodes.Status404NotFound, "common.not_found", "There is nothing at this address."),
        405 => ProblemMapping.Create(http, StatusCodes.Status405MethodNotAllowed, "common.method_not_allowed", "This address does not take that method; Allow names those it takes."),
        408 => ProblemMapping.Create(http, StatusCodes.Status408RequestTimeout, "common.too_slow", "The body came too slowly."),
        413 => ProblemMapping.Create(http, StatusCodes.Status413PayloadTooLarge, "common.too_large", "The body is larger than this route takes."),
        415 => ProblemMapping.Create(http, StatusCodes.Status415UnsupportedMediaType, "common.content_type_not_taken", "This route does not take a body of that content type."),
        _ => null,
    };

    private static Task WriteAsync(StatusCodeContext context) =>
        Of(context.HttpContext, context.HttpContext.Response.StatusCode) is { } problem
            ? ProblemMapping.WriteAsync(context.HttpContext, problem)
            : Task.CompletedTask;
}
