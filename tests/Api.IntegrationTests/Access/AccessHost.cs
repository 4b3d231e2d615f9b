using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

/// <summary>One county with its administrator, and a neighbour.</summary>
public sealed class AccessHost : ApiHost, IAsyncLifetime
{
    public const string County = "341502000000";
    public const string Township = "341502001000";
    public const string Community = "341502001001";
    public const string OtherCounty = "341503000000";

    public ApiClient Admin { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        Admin = await SignInAsync(Role.Administrator, County);
    }
}

internal static class Refusals
{
    /// <summary>Status and stable code of a refusal.</summary>
    public static async Task ShouldBeAsync(this Task<HttpResponseMessage> sending, HttpStatusCode status, string code)
    {
        var response = await sending;
        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync());
        (await ApiClient.CodeOfAsync(response)).ShouldBe(code);
    }
}
