using Microsoft.Extensions.FileProviders;

namespace GovernanceApi.Api.Common;

/// <summary>Serves the built client on the API's own origin: residents' pages below /r, staff pages everywhere else.</summary>
internal static class ClientFiles
{
    public static void UseClientFiles(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Settings>().ClientFiles is { } folder)
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(folder),
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                    file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
            });
        }
    }

    /// <summary>
    /// The page for every address that no route has. No fallback route: that would also match a wrong method or content type on
    /// one of the API's own addresses, and hide the 405 or 415.
    /// </summary>
    public static void UseClientPages(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Settings>().ClientFiles is not { } folder)
        {
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.Use((http, next) => IsPage(http) ? SendAsync(http, files, http.Request.Path.StartsWithSegments("/r", StringComparison.Ordinal) ? "r.html" : "index.html") : next(http));
    }

    private static bool IsPage(HttpContext http) =>
        http.GetEndpoint() is null && !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !http.Request.Path.StartsWithSegments("/open311", StringComparison.Ordinal)
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method));

    private static Task SendAsync(HttpContext http, PhysicalFileProvider files, string page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.SendFileAsync(files.GetFileInfo(page));
    }
}
