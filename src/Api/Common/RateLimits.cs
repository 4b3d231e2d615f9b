using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace GovernanceApi.Api.Common;

/// <summary>Limits per caller and process; the lockout, which is in the database, is what guards passwords.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Public = "public";
    public const string Tracking = "tracking";

    /// <summary>Files of people who are not known: fewer, for they fill the disk.</summary>
    public const string Upload = "upload";

    /// <summary>Of the token endpoint: a program needs one in ten minutes.</summary>
    public const string Token = "token";

    private const string FactorSetting = "GOV_RATE_LIMIT_FACTOR";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly Dictionary<string, int> PerMinute = new(StringComparer.Ordinal) { [SignIn] = 20, [Public] = 120, [Tracking] = 30, [Upload] = 30, [Token] = 60 };

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        // Demo and tests run many journeys from one address: the setting lifts the limits there.
        var factor = configuration.GetValue(FactorSetting, 1);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = RejectAsync;
            foreach (var (policy, perMinute) in PerMinute)
            {
                options.AddPolicy(policy, http => PerAddress(http, perMinute * factor));
            }
        });
    }

    private static RateLimitPartition<string> PerAddress(HttpContext http, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = Window,
            SegmentsPerWindow = 6,
        });

    /// <summary>Says how long to wait, and by which limit (draft-ietf-httpapi-ratelimit-headers).</summary>
    private static async ValueTask RejectAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var http = context.HttpContext;
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : (int)Window.TotalSeconds;
        var policy = http.GetEndpoint()!.Metadata.GetMetadata<EnableRateLimitingAttribute>()!.PolicyName!;
        var factor = http.RequestServices.GetRequiredService<IConfiguration>().GetValue(FactorSetting, 1);
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";q={PerMinute[policy] * factor};w={(int)Window.TotalSeconds}");
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";r=0;t={wait}");
        await ProblemMapping.WriteAsync(http, ProblemMapping.Create(http, StatusCodes.Status429TooManyRequests, "common.rate_limited", "Too many requests; wait a little."));
    }
}
