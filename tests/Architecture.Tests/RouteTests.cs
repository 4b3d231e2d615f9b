using GovernanceApi.Api.Common;
using Microsoft.AspNetCore.Builder;
using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

public sealed class RouteTests
{
    /// <summary>The product runs this check when it starts, over all of its routes; here it is seen to bite.</summary>
    [Theory]
    [InlineData("/api/v1/open")]
    [InlineData("/open311/v2/open")]
    public async Task A_route_without_a_permission_stops_the_start(string route)
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet(route, () => "anybody");

        Should.Throw<InvalidOperationException>(() => RouteCheck.EnsureEveryRouteHasRules(app)).Message.ShouldContain(route);
    }
}
