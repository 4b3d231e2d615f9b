using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

/// <summary>The demo county's map with its neighbour groups and the faults that it begins with.</summary>
public sealed class CoverageHost : ApiHost, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await using var scope = Services.CreateAsyncScope();
        var seeders = scope.ServiceProvider.GetServices<ISeeder>().ToList();
        await seeders.OfType<DemoTerritorySeeder>().Single().RunAsync(CancellationToken.None);
        await seeders.OfType<DemoCoverageSeeder>().Single().RunAsync(CancellationToken.None);
    }

    /// <summary>Adopts other sizes of neighbour groups for a place.</summary>
    public async Task BoundsAsync(string jurisdiction, int least, int most)
    {
        var county = await SignInAsync(Role.CountyDispatcher, DemoHost.County);
        await county.PostAsync("/rule-sets", new
        {
            jurisdiction,
            name = "试行规模",
            validFrom = "2026-03-01",
            source = "测试文件",
            numberRules = new[] { new { key = "territory.neighbourGroup.households.min", value = least }, new { key = "territory.neighbourGroup.households.max", value = most } },
        });
    }
}
