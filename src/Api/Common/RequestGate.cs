using System.Diagnostics;
using System.Globalization;
using GovernanceApi.Api.Access.Clients;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Antiforgery;

namespace GovernanceApi.Api.Common;

/// <summary>
/// Before any endpoint: is the caller known, permitted, and does the request carry what the route asks for?
/// Everything is refused before the body is read.
/// </summary>
internal sealed class RequestGate(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string IdempotencyHeader = "Idempotency-Key";
    private const int LongestKey = 100;

    public async Task InvokeAsync(HttpContext context, CallContext call)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteRules>() is not { } rules)
        {
            await next(context);
            return;
        }

        call.RequestId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        call.Route = $"{context.Request.Method} {context.Request.Path}";
        if (await RefusalAsync(context, call, rules) is { } problem)
        {
            await TypedResults.Problem(problem).ExecuteAsync(context);
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (call.Replayed)
            {
                context.Response.Headers["Idempotency-Replayed"] = "true";
            }

            return Task.CompletedTask;
        });
        await next(context);
    }

    private async Task<Microsoft.AspNetCore.Mvc.ProblemDetails?> RefusalAsync(HttpContext context, CallContext call, RouteRules rules)
    {
        if (!rules.IsPublic)
        {
            if (call.User.Id is null && MachineCallers.IsMachine(context))
            {
                // RFC 6750 section 3.1.
                context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                return ProblemMapping.Create(context, StatusCodes.Status401Unauthorized, "access.token_invalid", "The access token is missing, invalid or expired; get a new one.");
            }

            if (call.User.Id is null)
            {
                return ProblemMapping.Create(context, StatusCodes.Status401Unauthorized, "access.signed_out", "Sign in first.");
            }

            if (call.User.MustChangePassword && !IsSession(context))
            {
                return ProblemMapping.Create(context, StatusCodes.Status403Forbidden, "access.password_change_required", "Change the temporary password first.");
            }

            if (!call.User.Has(rules.Permission!))
            {
                return ProblemMapping.Create(context, StatusCodes.Status403Forbidden, "access.forbidden", "Your role, or the scopes of your token, do not permit this.");
            }
        }

        // A route that asks for no permission acts with no authority of the cookie's: nothing to forge, but for signing in itself.
        if (!HttpMethods.IsGet(context.Request.Method) && !MachineCallers.IsMachine(context) && (!rules.IsPublic || IsSession(context))
            && !await antiforgery.IsRequestValidAsync(context))
        {
            return ProblemMapping.Create(context, StatusCodes.Status403Forbidden, "access.csrf_invalid", "X-CSRF-Token is missing or old; read GET /api/v1/session again.");
        }

        return HeadersRefusal(context, call, rules) ?? QueryRefusal(context, rules);
    }

    private static bool IsSession(HttpContext context) => context.Request.Path.StartsWithSegments("/api/v1/session", StringComparison.Ordinal);

    private static Microsoft.AspNetCore.Mvc.ProblemDetails? HeadersRefusal(HttpContext context, CallContext call, RouteRules rules)
    {
        if (context.Request.Headers.ContentEncoding is { Count: > 0 } encoding && !string.Equals(encoding.ToString(), "identity", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.AcceptEncoding = "identity";
            return ProblemMapping.Create(context, StatusCodes.Status415UnsupportedMediaType, "common.content_type_not_taken", "Bodies are taken as they are: compress nothing.");
        }

        if (rules.NeedsIdempotencyKey)
        {
            var key = context.Request.Headers[IdempotencyHeader].ToString();
            if (key.Length is 0 or > LongestKey || !key.All(c => c is > ' ' and < (char)127))
            {
                return ProblemMapping.Create(context, StatusCodes.Status400BadRequest, "idempotency.key_missing",
                    "Send an Idempotency-Key of 1 to 100 visible ASCII characters, new for each act and the same on a retry.");
            }

            call.IdempotencyKey = key;
        }

        if (rules.NeedsRevision)
        {
            var tag = context.Request.Headers.IfMatch.ToString().Trim('"');
            if (!int.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            {
                return ProblemMapping.Create(context, StatusCodes.Status428PreconditionRequired, "common.revision_missing",
                    "Send If-Match with the revision you decided on, e.g. If-Match: \"3\".");
            }

            call.ExpectedRevision = revision;
        }

        return null;
    }

    private static Microsoft.AspNetCore.Mvc.ProblemDetails? QueryRefusal(HttpContext context, RouteRules rules)
    {
        var unknown = context.Request.Query.Keys.FirstOrDefault(k => !rules.QueryParameters.Contains(k));
        return unknown is null
            ? null
            : ProblemMapping.Create(context, StatusCodes.Status400BadRequest, "common.unknown_parameter", $"There is no query parameter '{unknown}'.");
    }
}
