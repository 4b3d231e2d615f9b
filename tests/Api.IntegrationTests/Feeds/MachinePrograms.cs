using System.Net.Http.Headers;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;

namespace GovernanceApi.Api.IntegrationTests.Feeds;

/// <summary>Machine clients with a token, for tests of what programs may see.</summary>
internal static class MachinePrograms
{
    public static async Task<ApiClient> MachineAsync(this ApiHost host, string area, params string[] scopes)
    {
        var admin = await host.SignInAsync(Role.Administrator, area);
        var made = await admin.PostAsync("/clients", new { name = "平台", @operator = "数据局", scopes, areaCode = area, requestsPerMinute = 60000 });
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = made["id"]!.GetValue<string>(),
            ["client_secret"] = made["secret"]!.GetValue<string>(),
        });
        var http = host.Program();
        var token = (await ApiClient.ReadAsync(await http.PostAsync("/oauth/token", form)))["access_token"]!.GetValue<string>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new ApiClient(http);
    }
}
