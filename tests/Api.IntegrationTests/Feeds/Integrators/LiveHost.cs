using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Integrators;

/// <summary>The product as programs meet it: on a port, by the machine's clock, with its background work, and with an administrator of a county.</summary>
public class LiveHost : ApiHost, IAsyncLifetime
{
    public const string County = "341502000000";
    public const string Community = "341502001001";

    public string AdministratorName { get; private set; } = "";

    public ApiClient Administrator { get; private set; } = null!;

    protected override TimeProvider Time => TimeProvider.System;

    protected override bool OnNetwork => true;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        AdministratorName = (await CreateUserAsync(Role.Administrator, County)).UserName!;
        Administrator = Anonymous();
        await Administrator.SignInAsync(AdministratorName, Password);
    }

    /// <summary>A machine client of the county.</summary>
    public async Task<(string Id, string Secret)> ClientAsync(params string[] scopes)
    {
        var made = await Administrator.PostAsync("/clients", new { name = "区平台", @operator = "区数据局", scopes, areaCode = County, requestsPerMinute = 6000 });
        return (made["id"]!.GetValue<string>(), made["secret"]!.GetValue<string>());
    }

    public async Task<string> TokenAsync(params string[] scopes)
    {
        var (id, secret) = await ClientAsync(scopes);
        return await TokenOfAsync(id, secret);
    }

    public async Task<string> TokenOfAsync(string id, string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret });
        return (await ApiClient.ReadAsync(await Program().PostAsync("/oauth/token", form)))["access_token"]!.GetValue<string>();
    }

    /// <summary>A source that this machine client sends for.</summary>
    public Task<System.Text.Json.Nodes.JsonNode> SourceAsync(string code, string client) => Administrator.PostAsync("/sources", new
    {
        code,
        source = new { name = "热线", areaCode = County, clientIds = new[] { client }, kinds = new[] { "tickets" }, categoryCode = (string?)null, channel = "hotline", active = true },
    });

    protected override void Configure(IWebHostBuilder host) => host.UseSetting("GOV_PORT", "0").UseSetting("GOV_BACKGROUND", "on").UseSetting("GOV_WEBHOOK_ALLOW_PRIVATE", "on");
}
