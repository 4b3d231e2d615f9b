using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using OpenIddict.Abstractions;

namespace GovernanceApi.Api.Access.Clients;

/// <summary>
/// Who is behind an access token, and has it called too often? A request with an Authorization header is a program's and never falls
/// back to a cookie. Every answer says how much is left (draft-ietf-httpapi-ratelimit-headers).
/// </summary>
internal sealed class MachineCallers(RequestDelegate next) : IDisposable
{
    private const string Policy = "client";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Drip = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<(Guid Client, int PerMinute), TokenBucketRateLimiter> limiters = new();

    /// <summary>Also without a header on a route that takes an API key: no cookie counts there.</summary>
    public static bool IsMachine(HttpContext http) => http.Request.Headers.Authorization.Count > 0 || http.GetEndpoint()?.Metadata.GetMetadata<ApiKeyRoute>() is not null;

    public async Task InvokeAsync(HttpContext http, CallContext call, IClientDirectory clients, IClientProof proof)
    {
        if (!IsMachine(http) || await FindAsync(http, clients, proof) is not { } client)
        {
            await next(http);
            return;
        }

        call.User = client.User;
        var id = client.User.Id!.Value;
        using var lease = Limiter(id, client.RequestsPerMinute).AttemptAcquire();
        var left = Limiter(id, client.RequestsPerMinute).GetStatistics()!.CurrentAvailablePermits;
        var perSecond = client.RequestsPerMinute / Window.TotalSeconds;
        var wait = lease.IsAcquired ? (int)Math.Ceiling((client.RequestsPerMinute - left) / perSecond) : (int)Math.Ceiling(Math.Max(1, 1 / perSecond));
        http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";q={client.RequestsPerMinute};w={(int)Window.TotalSeconds}");
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";r={left};t={wait}");
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await ProblemMapping.WriteAsync(http, ProblemMapping.Create(http, StatusCodes.Status429TooManyRequests, "common.rate_limited", "Too many requests; wait a little."));
    }

    public void Dispose()
    {
        foreach (var limiter in limiters.Values)
        {
            limiter.Dispose();
        }
    }

    private static async Task<KnownClient?> FindAsync(HttpContext http, IClientDirectory clients, IClientProof proof)
    {
        if (http.Request.Headers.Authorization.Count == 0)
        {
            return await http.GetEndpoint()!.Metadata.GetMetadata<ApiKeyRoute>()!.ReadKeyAsync(http) is { } key ? await proof.CheckAsync(key, http.RequestAborted) : null;
        }

        // What was taken from the client since holds for a token that is out, too.
        return Guid.TryParse(http.User.FindFirstValue(OpenIddictConstants.Claims.Subject), out var id) && await clients.FindAsync(id, http.RequestAborted) is { } client
            ? client with { User = client.User with { Scopes = [.. http.User.GetScopes().Intersect(client.User.Scopes!, StringComparer.Ordinal)] } }
            : null;
    }

    private TokenBucketRateLimiter Limiter(Guid client, int perMinute) => limiters.GetOrAdd((client, perMinute), key => new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
    {
        TokenLimit = key.PerMinute,
        // Below one a second a token drips in more slowly, not more thickly.
        ReplenishmentPeriod = key.PerMinute >= Window.TotalSeconds ? Drip : Window / key.PerMinute,
        TokensPerPeriod = Math.Max(1, (int)(key.PerMinute / Window.TotalSeconds)),
        AutoReplenishment = true,
        QueueLimit = 0,
    }));
}

/// <summary>On routes of a protocol that knows no OAuth: where a client's key stands in the request.</summary>
/// <param name="ReadKeyAsync">Null when there is none.</param>
internal sealed record ApiKeyRoute(Func<HttpContext, Task<string?>> ReadKeyAsync);
