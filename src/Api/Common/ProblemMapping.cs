using System.Globalization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Common;

/// <summary>The one place where refusals become RFC 9457 problem details.</summary>
internal static class ProblemMapping
{
    public static ProblemDetails ToProblem(this List<Error> errors, HttpContext context)
    {
        var first = errors[0];
        var status = StatusOf(first);
        var problem = Create(context, status, status == StatusCodes.Status422UnprocessableEntity && first.Type == ErrorType.Validation
            ? "common.invalid" : first.Code, first.Description);
        if (first.Type == ErrorType.Validation)
        {
            problem.Detail = ProblemTexts.Of("common.invalid", "Some fields are invalid.");
            problem.Extensions["errors"] = errors.ConvertAll(e => new FieldProblem(PointerOf(e), e.Code, ProblemTexts.Of(e.Code, e.Description)));
        }

        return problem;
    }

    public static ProblemDetails Create(HttpContext context, int status, string code, string detail)
    {
        if (code == CommonErrors.InFlight.Code)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return new ProblemDetails
        {
            Type = "/problems/" + code,
            Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = ProblemTexts.Of(code, detail),
            Instance = context.Request.Path,
            Extensions = { ["code"] = code, ["traceId"] = System.Diagnostics.Activity.Current?.Id ?? context.TraceIdentifier },
        };
    }

    /// <summary>Problem details, or what the contract of a foreign route says in their place.</summary>
    public static Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        // The exception handler takes the endpoint off the request and remembers it.
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return endpoint?.Metadata.GetMetadata<RefusalFormat>() is { } format ? format.WriteAsync(context, problem) : TypedResults.Problem(problem).ExecuteAsync(context);
    }

    private static int StatusOf(Error error) => error.Type switch
    {
        ErrorType.Validation => StatusCodes.Status422UnprocessableEntity,
        ErrorType.NotFound => StatusCodes.Status404NotFound,
        ErrorType.Conflict => StatusCodes.Status409Conflict,
        ErrorType.Forbidden => StatusCodes.Status403Forbidden,
        ErrorType.Unauthorized => StatusCodes.Status401Unauthorized,
        _ when error.NumericType is (>= 400 and < 500) or 503 => error.NumericType,
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No status for error {error.Code} of type {error.NumericType}.")),
    };

    private static string PointerOf(Error error) =>
        error.Metadata?.TryGetValue(FieldError.PointerKey, out var pointer) == true ? (string)pointer : "";
}

/// <summary>On routes of another standard: how a refusal is written there.</summary>
internal sealed record RefusalFormat(Func<HttpContext, ProblemDetails, Task> WriteAsync);

/// <summary>One bad field.</summary>
/// <param name="Pointer">JSON Pointer (RFC 6901) into the request body; empty for the body as a whole.</param>
/// <param name="Code">Stable code, listed in <c>docs/api/errors.md</c>.</param>
/// <param name="Detail">A sentence in the caller's language.</param>
internal sealed record FieldProblem(string Pointer, string Code, string Detail);
