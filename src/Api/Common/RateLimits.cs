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

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        // Demo and tests run many journeys from one address: the setting lifts the limits there.
        var factor = configuration.GetValue("GOV_RATE_LIMIT_FACTOR", 1);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = RejectAsync;
            options.AddPolicy(SignIn, http => PerAddress(http, 20 * factor));
            options.AddPolicy(Public, http => PerAddress(http, 120 * factor));
            options.AddPolicy(Tracking, http => PerAddress(http, 30 * factor));
            options.AddPolicy(Upload, http => PerAddress(http, 30 * factor));
        });
    }

    private static RateLimitPartition<string> PerAddress(HttpContext http, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });

    private static async ValueTask RejectAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 10;
        context.HttpContext.Response.Headers.RetryAfter = wait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await TypedResults.Problem(ProblemMapping.Create(context.HttpContext, StatusCodes.Status429TooManyRequests, "common.rate_limited", "Too many requests; wait a little."))
            .ExecuteAsync(context.HttpContext);
    }
}
