using System.Net;
using GovernanceApi.Application.Access.Setup;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

public sealed class SetupTests : IAsyncLifetime
{
    private readonly ApiHost host = new();

    public async ValueTask InitializeAsync() => await host.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_is_made_once_with_the_printed_token()
    {
        var client = host.Anonymous();
        (await client.GetAsync("/session"))["needsSetup"]!.GetValue<bool>().ShouldBeTrue();
        await SetUpAsync(client, "guessed").ShouldBeAsync(HttpStatusCode.Forbidden, "access.setup_token_wrong");

        var token = host.Services.GetRequiredService<SetupToken>().Value;
        (await SetUpAsync(client, token)).StatusCode.ShouldBe(HttpStatusCode.Created);
        await SetUpAsync(client, token).ShouldBeAsync(HttpStatusCode.Conflict, "access.setup_done");

        await client.SignInAsync("first", ApiHost.Password);
        (await client.GetAsync("/session"))["needsSetup"]!.GetValue<bool>().ShouldBeFalse();
        // An administrator of everything places the next one in a county.
        await client.PostAsync("/users", new { userName = "second", displayName = "第二", role = "administrator", areaCode = AccessHost.County });
    }

    private static Task<HttpResponseMessage> SetUpAsync(ApiClient client, string setupToken) =>
        client.TryPostAsync("/setup/administrator", new { setupToken, userName = "first", displayName = "第一", password = ApiHost.Password });
}
