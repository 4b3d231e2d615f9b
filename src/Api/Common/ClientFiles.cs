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

    public static void MapClientPages(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Settings>().ClientFiles is not { } folder)
        {
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.MapFallback("/r/{*page}", http => SendAsync(http, files, "r.html"));
        app.MapFallback("/r", http => SendAsync(http, files, "r.html"));
        app.MapFallback("{*page}", http => SendAsync(http, files, "index.html"));
    }

    private static Task SendAsync(HttpContext http, PhysicalFileProvider files, string page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.SendFileAsync(files.GetFileInfo(page));
    }
}
