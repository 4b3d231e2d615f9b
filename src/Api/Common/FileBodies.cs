using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace GovernanceApi.Api.Common;

/// <summary>Routes whose body is a file, not JSON.</summary>
/// <param name="ContentTypes">What the route takes.</param>
/// <param name="LargestBytes">A longer body is refused with 413.</param>
internal sealed record FileBody(IReadOnlyList<string> ContentTypes, long LargestBytes);

internal static class FileBodies
{
    private const int CopyBuffer = 81920;

    /// <summary>The body is raw bytes of one of these types; another type is answered 415.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder route, long largestBytes, params string[] contentTypes) => route.LongRunning().WithMetadata(
        new FileBody(contentTypes, largestBytes),
        new AcceptsMetadata(contentTypes, typeof(Stream)));

    /// <summary>A small file, whole. Large ones are streamed by whoever stores them.</summary>
    /// <exception cref="BadHttpRequestException">413 for a body longer than <paramref name="largestBytes"/>.</exception>
    public static async Task<byte[]> ReadFileAsync(this HttpContext http, int largestBytes, CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largestBytes;
        }

        using var whole = new MemoryStream();
        var buffer = new byte[CopyBuffer];
        int read;
        while ((read = await http.Request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (whole.Length + read > largestBytes)
            {
                throw new BadHttpRequestException("The file is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
