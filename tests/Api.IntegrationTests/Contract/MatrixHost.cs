using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Infrastructure.Persistence.Seed.Access;
using GovernanceApi.TestKit;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>The demo county with a caller of each role, and for each role one from the neighbouring county.</summary>
public sealed class MatrixHost : ApiHost, IAsyncLifetime
{
    private const string OtherCounty = "341503000000";
    private const string OtherTownship = "341503001000";
    private const string OtherCommunity = "341503001001";

    public IReadOnlyList<Operation> Operations { get; private set; } = null!;

    public IReadOnlyDictionary<Role, ApiClient> Inside { get; private set; } = null!;

    public IReadOnlyDictionary<Role, ApiClient> Outside { get; private set; } = null!;

    protected override bool Demo => true;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        Operations = Operation.Of(JsonNode.Parse(await Anonymous().Http.GetStringAsync("/openapi/v1.json"))!.AsObject());
        var (inside, outside) = (new Dictionary<Role, ApiClient>(), new Dictionary<Role, ApiClient>());
        foreach (var role in Enum.GetValues<Role>())
        {
            inside[role] = Anonymous();
            await inside[role].SignInAsync(DemoPeople.All.First(p => p.Role == role).UserName, Password);
            outside[role] = await OutsiderAsync(role);
        }

        (Inside, Outside) = (inside, outside);
    }

    private Task<ApiClient> OutsiderAsync(Role role)
    {
        var reach = RoleReach.Of(role);
        return reach.Bound switch
        {
            Bound.Unit => SignInAsync(role, unitId: Guid.CreateVersion7(Start)),
            Bound.Member => SignInAsync(role, OtherCounty, memberId: Guid.CreateVersion7(Start)),
            _ => SignInAsync(role, reach.Narrowest switch { DivisionLevel.Community => OtherCommunity, DivisionLevel.Township => OtherTownship, _ => OtherCounty }),
        };
    }
}
