using System.Net.Http.Headers;
using System.Text;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Feeds.Integrators;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Batches;

/// <summary>Over the network, where the server itself counts the bytes.</summary>
public sealed class OversizedBodyTests(LiveHost host) : IClassFixture<LiveHost>
{
    [Theory]
    [InlineData("text/csv", (64 << 20) + 1, "imports.file_too_large")]
    [InlineData("application/json", (1 << 20) + 1, "common.too_large")]
    public async Task More_than_the_route_takes_is_413(string type, int length, string code)
    {
        var (id, secret) = await host.ClientAsync("feeds.send");
        var source = $"large-{length}";
        await host.SourceAsync(source, id);
        using var http = host.Program();
        http.DefaultRequestHeaders.Authorization = new("Bearer", await host.TokenOfAsync(id, secret));
        var json = type == "application/json";
        using var body = new ByteArrayContent(Filled(length)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

        var refused = json
            ? await host.Administrator.SendAsync(HttpMethod.Post, "/api/v1/clients", body, key: source)
            : await http.PostAsync($"/api/v1/sources/{source}/batches/large/rows?kind=tickets", body);

        await Task.FromResult(refused).ShouldBeAsync(System.Net.HttpStatusCode.RequestEntityTooLarge, code);
        (await http.GetAsync($"/api/v1/sources/{source}")).IsSuccessStatusCode.ShouldBeTrue();
    }

    /// <summary>Begins as what it says it is.</summary>
    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)' ');
        Encoding.UTF8.GetBytes("{\"name\":\"").CopyTo(bytes, 0);
        return bytes;
    }
}
