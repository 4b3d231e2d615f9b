using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Api.IntegrationTests.Feeds.Changes;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Feeds.Webhooks;
using GovernanceApi.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Webhooks;

/// <summary>A county that may send to this machine, and an administrator.</summary>
public sealed class WebhookHost : CountyHost
{
    private string administrator = "";

    public ApiClient Administrator { get; private set; } = null!;

    internal WebhookDispatcher Dispatch => Services.GetRequiredService<WebhookDispatcher>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        administrator = (await CreateUserAsync(Role.Administrator, County)).UserName!;
        Administrator = await SignInAsAsync(administrator);
    }

    /// <summary>In a new session, after the clock was moved past the end of the last.</summary>
    public async Task SignInAgainAsync() => Administrator = await SignInAsAsync(administrator);

    /// <summary>Registers this receiver and gives it its secret.</summary>
    internal async Task<Guid> SubscribeAsync(Receiver receiver, params string[] types)
    {
        // A subscription begins before every transaction open at the time, those of other tests' databases too: what an earlier test did must be behind it.
        await this.SettleAsync();
        var made = await Administrator.PostAsync("/webhooks", new { name = "接收", url = receiver.Url, eventTypes = types, areaCode = (string?)null });
        receiver.Secrets = [made.Text("secret")];
        return made.Id();
    }

    public async Task SendAsync()
    {
        await this.SettleAsync();
        await Dispatch.RunOnceAsync(CancellationToken.None);
    }

    public async Task<JsonNode> DeliveriesAsync(Guid subscription, string query = "") => (await Administrator.GetAsync($"/webhooks/{subscription}/deliveries?limit=200{query}"))["items"]!;

    protected override void Configure(IWebHostBuilder host) => host.UseSetting("GOV_WEBHOOK_ALLOW_PRIVATE", "on");
}

/// <summary>A county that sends to public addresses only, where every name stands for whatever a test says.</summary>
public sealed class GuardedHost : CountyHost
{
    public IPAddress[] Addresses { get; set; } = [];

    protected override void Configure(IWebHostBuilder host) =>
        host.ConfigureTestServices(services => services.AddSingleton<HostLookup>((_, _) => Task.FromResult(Addresses)));
}
