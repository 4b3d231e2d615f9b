using System.Net;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

public sealed class RateLimitTests(LimitedHost host) : IClassFixture<LimitedHost>
{
    [Theory]
    [InlineData("/api/v1/session", "sign-in", 20)]
    [InlineData("/api/v1/public/tickets", "public", 120)]
    [InlineData("/api/v1/public/tracking", "tracking", 30)]
    [InlineData("/api/v1/public/attachments", "upload", 30)]
    public async Task One_more_than_a_minute_allows_is_told_when_to_come_back(string path, string policy, int perMinute)
    {
        var caller = host.Anonymous();
        await caller.ReadTokenAsync();
        for (var i = 0; i < perMinute; i++)
        {
            (await caller.SendAsync(HttpMethod.Post, path, new { })).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
        }

        var sending = caller.SendAsync(HttpMethod.Post, path, new { });

        await sending.ShouldBeAsync(HttpStatusCode.TooManyRequests, "common.rate_limited");
        var headers = (await sending).Headers;
        var wait = headers.RetryAfter!.Delta!.Value.TotalSeconds;
        wait.ShouldBeInRange(1, 60);
        headers.GetValues("RateLimit-Policy").ShouldBe([$"\"{policy}\";q={perMinute};w=60"]);
        headers.GetValues("RateLimit").ShouldBe([$"\"{policy}\";r=0;t={wait}"]);
    }
}

/// <summary>With the limits of production.</summary>
public sealed class LimitedHost : ApiHost, IAsyncLifetime
{
    protected override int RateLimitFactor => 1;

    public async ValueTask InitializeAsync() => await StartAsync();
}
