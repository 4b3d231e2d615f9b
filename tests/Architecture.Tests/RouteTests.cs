using GovernanceApi.Api.Common;
using Microsoft.AspNetCore.Builder;
using Shouldly;
using Xunit;

namespace GovernanceApi.Architecture.Tests;

public sealed class RouteTests
{
    /// <summary>The product runs this check when it starts, over all of its routes; here it is seen to bite.</summary>
    [Fact]
    public async Task A_route_without_a_permission_stops_the_start()
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/api/v1/open", () => "anybody");

        Should.Throw<InvalidOperationException>(() => RouteCheck.EnsureEveryRouteHasRules(app)).Message.ShouldContain("/api/v1/open");
    }
}
