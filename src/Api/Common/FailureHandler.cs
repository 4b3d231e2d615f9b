using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace GovernanceApi.Api.Common;

/// <summary>What no use case refused: a request that cannot be read (400), a database that is away (503), or a bug (500, with no word of the exception).</summary>
internal sealed class FailureHandler(ILogger<FailureHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        var problem = exception switch
        {
            BadHttpRequestException { InnerException: JsonException json } => Malformed(httpContext, json),
            BadHttpRequestException bad => BareRefusals.Of(httpContext, bad.StatusCode) ?? BareRefusals.Of(httpContext, StatusCodes.Status400BadRequest),
            // A form with more, longer or more deeply named fields than it may have.
            InvalidDataException when httpContext.Request.HasFormContentType => BareRefusals.Of(httpContext, StatusCodes.Status413PayloadTooLarge),
            _ => null,
        };
        if (problem is null && IsDatabaseAway(exception))
        {
            log.LogError(exception, "The database does not answer");
            httpContext.Response.Headers.RetryAfter = "2";
            problem = ProblemMapping.Create(httpContext, StatusCodes.Status503ServiceUnavailable, "common.unavailable", "The service is not available for a moment; nothing was changed. Try again.");
        }

        if (problem is null)
        {
            log.LogError(exception, "Request failed");
            problem = ProblemMapping.Create(httpContext, StatusCodes.Status500InternalServerError, "common.server_error", "Something went wrong here; try again.");
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        await ProblemMapping.WriteAsync(httpContext, problem);
        return true;
    }

    private static bool IsDatabaseAway(Exception? exception) =>
        exception is not null && (exception is DbException { IsTransient: true } || IsDatabaseAway(exception.InnerException));

    private static Microsoft.AspNetCore.Mvc.ProblemDetails Malformed(HttpContext context, JsonException json)
    {
        var problem = ProblemMapping.Create(context, StatusCodes.Status400BadRequest, "common.malformed", "The body cannot be read as the JSON this route expects.");
        // $.reporter.phone -> /reporter/phone
        var pointer = (json.Path ?? "$").TrimStart('$').Replace('.', '/').Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        problem.Extensions["errors"] = new[] { new FieldProblem(pointer, "common.malformed", "Unknown member, wrong type or missing value.") };
        return problem;
    }
}
