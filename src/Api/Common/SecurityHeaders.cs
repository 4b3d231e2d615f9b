namespace GovernanceApi.Api.Common;

internal static class SecurityHeaders
{
    // Styles of the component library are set from script; blob: is for photo previews and the map's worker.
    private const string Policy = "default-src 'self'; img-src 'self' data: blob: https:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
        + "worker-src 'self' blob:; connect-src 'self' https:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=()";
        if (!context.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal))
        {
            headers.ContentSecurityPolicy = Policy;
        }

        return next(context);
    });
}
