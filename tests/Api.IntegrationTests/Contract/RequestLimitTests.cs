using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GovernanceApi.Api.Common;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>A product that gives a request two seconds.</summary>
public sealed class HurriedHost : ApiHost, IAsyncLifetime
{
    public ApiClient Admin { get; private set; } = null!;

    protected override void Configure(IWebHostBuilder host) => host.UseSetting("GOV_REQUEST_TIMEOUT_SECONDS", "2");

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        // The first requests of a process are slow, for much is compiled by them; on a busy machine they are given up, too.
        var tries = 20;
        foreach (var path in new[] { "/session", "/clients", "/roles", "/users" })
        {
            while (tries-- > 0 && (await Anonymous().TryGetAsync(path)).StatusCode == HttpStatusCode.GatewayTimeout)
            {
                // Once more.
            }
        }

        Admin = await SignInAsync(Role.Administrator, AccessHost.County);
    }
}

public sealed class RequestLimitTests(HurriedHost host) : IClassFixture<HurriedHost>
{
    [Fact]
    public async Task What_takes_too_long_is_given_up_and_nothing_is_changed()
    {
        var before = await CountAsync();
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var lockClients = new NpgsqlCommand("lock table access.machine_clients in access exclusive mode", connection, transaction);
            await lockClients.ExecuteNonQueryAsync();
            await host.Admin.TryGetAsync("/clients").ShouldBeAsync(HttpStatusCode.GatewayTimeout, "common.timeout");
            await host.Admin.TryPostAsync("/clients", Client, key: "slow").ShouldBeAsync(HttpStatusCode.GatewayTimeout, "common.timeout");
        }

        (await CountAsync()).ShouldBe(before);
        // Given up is not done: the same key does it now.
        (await host.Admin.TryPostAsync("/clients", Client, key: "slow")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await CountAsync()).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Reads_are_compressed(string encoding)
    {
        var answer = await AskAsync("/api/v1/roles", encoding);

        answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        (await AskAsync("/openapi/v1.json", encoding)).Content.Headers.ContentEncoding.ShouldBe([encoding]);
    }

    [Fact]
    public async Task What_holds_a_secret_is_not()
    {
        (await AskAsync("/api/v1/session", "br")).Content.Headers.ContentEncoding.ShouldBeEmpty();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/clients") { Content = System.Net.Http.Json.JsonContent.Create(Client) };
        request.Headers.AcceptEncoding.ParseAdd("br");
        request.Headers.Add("Idempotency-Key", "squeezed");
        request.Headers.Add("X-CSRF-Token", host.Admin.CsrfToken);
        var made = await host.Admin.Http.SendAsync(request);
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        made.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_compressed_body_is_refused_before_it_is_unpacked()
    {
        var body = new ByteArrayContent(new byte[10]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentEncoding = { "gzip" } } };
        var answer = host.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/public/tracking", body);

        await answer.ShouldBeAsync(HttpStatusCode.UnsupportedMediaType, "common.encoding_not_taken");
        (await answer).Headers.GetValues("Accept-Encoding").ShouldBe(["identity"]);
    }

    [Fact]
    public async Task A_deprecated_route_says_so_in_every_answer()
    {
        foreach (var (caller, status) in new[] { (host.Admin, HttpStatusCode.BadRequest), (host.Anonymous(), HttpStatusCode.Unauthorized) })
        {
            var answer = await caller.SendAsync(HttpMethod.Post, "/api/v1/users/import", new StringContent("x", Encoding.UTF8, "text/csv"));

            answer.StatusCode.ShouldBe(status);
            answer.Headers.GetValues("Deprecation").ShouldBe(["@1795910400"]);
            answer.Headers.GetValues("Sunset").ShouldBe(["Fri, 31 Dec 2027 00:00:00 GMT"]);
            answer.Headers.GetValues("Link").ShouldBe(["</swagger/index.html>; rel=\"deprecation\"; type=\"text/html\"", "</api/v1/imports>; rel=\"successor-version\""]);
        }

        (await host.Admin.TryGetAsync("/users")).Headers.Contains("Deprecation").ShouldBeFalse();
    }

    [Fact]
    public async Task The_document_says_what_goes_and_when()
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(await host.Anonymous().Http.GetStringAsync("/openapi/v1.json"))!;
        var operation = document["paths"]!["/api/v1/users/import"]!["post"]!;

        operation["deprecated"]!.GetValue<bool>().ShouldBeTrue();
        operation["x-sunset"]!.GetValue<string>().ShouldBe("2027-12-31");
    }

    [Fact]
    public void Callers_have_a_year_to_change() =>
        Should.Throw<ArgumentException>(() => new Deprecation(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "/api/v1/other"));

    private async Task<int> CountAsync() => (await host.Admin.GetAsync("/clients"))["items"]!.AsArray().Count;

    private static object Client => new { name = "Feed", @operator = "County", scopes = new[] { "tickets.read" }, areaCode = AccessHost.County, requestsPerMinute = 60 };

    private Task<HttpResponseMessage> AskAsync(string path, string encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        return host.Admin.Http.SendAsync(request);
    }
}
