using Microsoft.Net.Http.Headers;

namespace GovernanceApi.Api.Common;

/// <summary>How a stored file leaves the server: it may be looked at, never run.</summary>
internal static class FileAnswer
{
    /// <summary>Images inline, documents as a download; conditional and range requests are served.</summary>
    public static IResult File(HttpContext http, string path, string fileName, string contentType, byte[] hash)
    {
        var image = contentType.StartsWith("image/", StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(image ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "private, no-cache";
        return TypedResults.PhysicalFile(path, contentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash)}\""), enableRangeProcessing: true);
    }
}
