using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

/// <summary>The product with the demo county's map, units and rules in it; no demo people and complaints, which take longer.</summary>
public sealed class DemoHost : ApiHost, IAsyncLifetime
{
    public const string County = "341502000000";
    public const string Township = "341502001000";
    public const string Community = "341502001001";
    public const string OtherCounty = "341503000000";

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<ISeeder>().OfType<DemoTerritorySeeder>().Single().RunAsync(CancellationToken.None);
    }
}
