using System.IO.Compression;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace GovernanceApi.Api.Common;

/// <summary>On routes that read compressed bodies themselves, with a limit to what comes out: any other route refuses them (415).</summary>
internal sealed record CompressedBody;

/// <summary>On reads whose answer holds a secret: it is never compressed.</summary>
internal sealed record HoldsSecret;

/// <summary>How long a request may take, and what is compressed.</summary>
internal static class RequestLimits
{
    private const string TimeoutSetting = "GOV_REQUEST_TIMEOUT_SECONDS";
    private const int DefaultSeconds = 30;

    /// <summary>Streams, long polls, uploads and files take as long as they take.</summary>
    public static TBuilder LongRunning<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.DisableRequestTimeout();
        return route;
    }

    public static RouteHandlerBuilder HoldsSecret(this RouteHandlerBuilder route) => route.WithMetadata(new HoldsSecret());

    public static void AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(configuration.GetValue(TimeoutSetting, DefaultSeconds)),
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            WriteTimeoutResponse = http => ProblemMapping.WriteAsync(
                http, ProblemMapping.Create(http, StatusCodes.Status504GatewayTimeout, "common.timeout", "It took too long and was given up; nothing was changed. Try again, or ask for less.")),
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json", "application/problem+json", "application/x-ndjson", "text/csv", "text/xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.AddSingleton<IResponseCompressionProvider, ReadCompression>();
    }

    /// <summary>The body's encoding, where the route does not take it.</summary>
    public static bool RefusesEncoding(HttpContext http) =>
        http.Request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding && encoding != "identity" && http.GetEndpoint()!.Metadata.GetMetadata<CompressedBody>() is null;

    /// <summary>
    /// Compresses reads alone. What compresses together shows by its length what it has in common (BREACH): an answer that holds a secret
    /// beside something the asker chose must not be compressed over TLS. Receipts, tokens and codes come from POST, and the session's
    /// anti-forgery token is marked; what is left holds nothing that opens anything.
    /// </summary>
    private sealed class ReadCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
    {
        public override bool ShouldCompressResponse(HttpContext context) =>
            HttpMethods.IsGet(context.Request.Method)
            && (context.GetEndpoint()?.Metadata is { } route && route.GetMetadata<RouteRules>() is not null && route.GetMetadata<HoldsSecret>() is null || context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal))
            && base.ShouldCompressResponse(context);
    }
}
