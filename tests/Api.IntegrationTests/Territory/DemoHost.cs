using GovernanceApi.TestKit;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

/// <summary>The product with the demo county in it.</summary>
public sealed class DemoHost : ApiHost, IAsyncLifetime
{
    public const string County = "341502000000";
    public const string Township = "341502001000";
    public const string Community = "341502001001";
    public const string OtherCounty = "341503000000";

    protected override bool Demo => true;

    public async ValueTask InitializeAsync() => await StartAsync();
}
