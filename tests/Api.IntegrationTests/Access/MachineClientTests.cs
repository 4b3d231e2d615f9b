using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Duende.IdentityModel;
using Duende.IdentityModel.Client;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

/// <summary>Programs of other systems, through an OAuth client library that is not ours (Duende.IdentityModel).</summary>
public sealed class MachineClientTests(AccessHost host) : IClassFixture<AccessHost>
{
    private const string County = AccessHost.County;

    [Fact]
    public async Task An_OAuth_library_gets_a_token_through_discovery_and_calls_the_API_with_it()
    {
        var (admin, id, secret) = await RegisterAsync("territory.read", "tickets.read");
        var http = host.Program();

        var discovery = await http.GetDiscoveryDocumentAsync(new DiscoveryDocumentRequest { Address = "http://localhost", Policy = { RequireHttps = false } });
        discovery.IsError.ShouldBeFalse(discovery.Error);
        discovery.ScopesSupported.ShouldContain("tickets.read");
        discovery.TokenEndpointAuthenticationMethodsSupported.ShouldContain("private_key_jwt");
        var token = await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = discovery.TokenEndpoint, ClientId = id, ClientSecret = secret, Scope = "territory.read" });
        token.IsError.ShouldBeFalse(token.ErrorDescription ?? token.Error);
        token.ExpiresIn.ShouldBeInRange(590, 600);

        http.SetBearerToken(token.AccessToken!);
        var divisions = await http.GetAsync("/api/v1/divisions");
        divisions.StatusCode.ShouldBe(HttpStatusCode.OK);
        divisions.Headers.GetValues("RateLimit-Policy").Single().ShouldBe("\"client\";q=600;w=60");
        (await ApiClient.CodeOfAsync(await http.GetAsync("/api/v1/tickets"))).ShouldBe("access.forbidden");

        var uses = await admin.GetAsync($"/clients/{id}/uses");
        uses["items"]![0]!["action"]!.GetValue<string>().ShouldBe("machine_client.token_issued");
        uses["items"]![0]!["actorRole"]!.GetValue<string>().ShouldBe("client");
    }

    [Fact]
    public async Task A_client_proves_itself_with_its_key()
    {
        var (admin, id, _) = await RegisterAsync("territory.read");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        await admin.PostAsync($"/clients/{id}/set-keys", new
        {
            keys = new[] { new { kid = "k1", kty = "EC", crv = "P-256", x = Base64UrlEncoder.Encode(point.X!), y = Base64UrlEncoder.Encode(point.Y!) } },
        }, 1);

        (await AssertedAsync(id, key)).Raw!.ShouldContain("access_token");
        (await AssertedAsync(id, key, typ: "JWT")).Raw!.ShouldContain("access_token");
        (await AssertedAsync(id, other)).ErrorCode().ShouldBe("invalid_client");
        (await AssertedAsync(Guid.Empty.ToString(), key)).ErrorCode().ShouldBe("invalid_client");
        (await AssertedAsync(id, key, audience: "https://elsewhere.example/")).IsError.ShouldBeTrue();
    }

    [Fact]
    public async Task The_old_secret_works_for_the_overlap_and_no_longer()
    {
        var (admin, id, old) = await RegisterAsync("territory.read");
        var rotated = await admin.PostAsync($"/clients/{id}/rotate-secret", new { overlapHours = 2 }, 1);
        var secret = rotated["secret"]!.GetValue<string>();

        (await TokenAsync(id, old)).IsError.ShouldBeFalse();
        (await TokenAsync(id, secret)).IsError.ShouldBeFalse();
        host.Clock.Advance(TimeSpan.FromHours(2));
        (await TokenAsync(id, old)).ErrorCode().ShouldBe("invalid_client");
        (await TokenAsync(id, secret)).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_taken_away_is_gone_for_tokens_that_are_out()
    {
        var (admin, id, secret) = await RegisterAsync("territory.read", "tickets.read");
        var http = await CallerAsync(id, secret);
        (await http.GetAsync("/api/v1/tickets")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await admin.SendAsync(HttpMethod.Patch, $"/api/v1/clients/{id}", new { scopes = new[] { "territory.read" } }, 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromSeconds(11));
        (await http.GetAsync("/api/v1/tickets")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.GetAsync("/api/v1/divisions")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await admin.PostAsync($"/clients/{id}/disable", new { }, 2);
        host.Clock.Advance(TimeSpan.FromSeconds(11));
        var refused = await http.GetAsync("/api/v1/divisions");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ApiClient.CodeOfAsync(refused)).ShouldBe("access.token_invalid");
        refused.Headers.WwwAuthenticate.ToString().ShouldContain("invalid_token");
        (await TokenAsync(id, secret)).ErrorCode().ShouldBe("invalid_client");
    }

    [Fact]
    public async Task A_bad_token_does_not_fall_back_to_the_session()
    {
        var admin = await host.SignInAsync(Role.Administrator);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/clients");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "nonsense");
        (await admin.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await admin.TryGetAsync("/clients")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("wrong", "territory.read", "invalid_client")]
    [InlineData(null, "tickets.read", "invalid_scope")]
    [InlineData(null, "everything", "invalid_scope")]
    public async Task What_the_token_endpoint_refuses(string? secret, string scope, string error)
    {
        var (_, id, real) = await RegisterAsync("territory.read");
        (await TokenAsync(id, secret ?? real, scope)).ErrorCode().ShouldBe(error);
    }

    [Fact]
    public async Task Above_its_rate_a_client_waits()
    {
        var (_, id, secret) = await RegisterAsync(2, "territory.read");
        var http = await CallerAsync(id, secret);
        (await http.GetAsync("/api/v1/divisions")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/api/v1/divisions")).Headers.GetValues("RateLimit").Single().ShouldStartWith("\"client\";r=0;t=");
        var refused = await http.GetAsync("/api/v1/divisions");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await ApiClient.CodeOfAsync(refused)).ShouldBe("common.rate_limited");
    }

    [Fact]
    public async Task A_client_lies_within_the_area_of_its_administrator()
    {
        var admin = await host.SignInAsync(Role.Administrator, County);
        var foreign = await admin.TryPostAsync("/clients", Body("tickets.read") with { AreaCode = AccessHost.OtherCounty });
        (await ApiClient.CodeOfAsync(foreign)).ShouldBe("clients.area_outside");
        var (_, id, _) = await RegisterAsync("tickets.read");
        (await admin.TryGetAsync($"/clients/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var elsewhere = await host.SignInAsync(Role.Administrator, AccessHost.OtherCounty);
        (await elsewhere.TryGetAsync($"/clients/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(ApiClient Admin, string Id, string Secret)> RegisterAsync(params string[] scopes) => await RegisterAsync(600, scopes);

    private async Task<(ApiClient Admin, string Id, string Secret)> RegisterAsync(int perMinute, params string[] scopes)
    {
        var admin = await host.SignInAsync(Role.Administrator);
        var made = await admin.PostAsync("/clients", Body(scopes) with { RequestsPerMinute = perMinute });
        return (admin, made["id"]!.GetValue<string>(), made["secret"]!.GetValue<string>());
    }

    private static ClientBody Body(params string[] scopes) => new("12345 hotline", "County command centre", scopes, County, 600);

    private Task<TokenResponse> TokenAsync(string id, string secret, string? scope = null) => host.Program().RequestClientCredentialsTokenAsync(
        new ClientCredentialsTokenRequest { Address = "http://localhost/oauth/token", ClientId = id, ClientSecret = secret, Scope = scope });

    private async Task<HttpClient> CallerAsync(string id, string secret)
    {
        var http = host.Program();
        http.SetBearerToken((await TokenAsync(id, secret)).AccessToken!);
        return http;
    }

    private Task<TokenResponse> AssertedAsync(string id, ECDsa key, string audience = "http://localhost/", string typ = "client-authentication+jwt") => host.Program().RequestClientCredentialsTokenAsync(
        new ClientCredentialsTokenRequest
        {
            Address = "http://localhost/oauth/token",
            ClientId = id,
            ClientCredentialStyle = ClientCredentialStyle.PostBody,
            ClientAssertion = new ClientAssertion
            {
                Type = OidcConstants.ClientAssertionTypes.JwtBearer,
                // The library's clock is the wall clock, and so is that of whoever checks the assertion.
                Value = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
                {
                    TokenType = typ,
                    Issuer = id,
                    Audience = audience,
                    Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = id, ["jti"] = Guid.CreateVersion7(host.Clock.GetUtcNow()).ToString() },
                    SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = "k1" }, SecurityAlgorithms.EcdsaSha256),
                }),
            },
        });

    private sealed record ClientBody(string Name, string Operator, string[] Scopes, string AreaCode, int RequestsPerMinute);
}

internal static class TokenAnswers
{
    /// <summary>The protocol's own code, which the library reads only from a 400.</summary>
    public static string? ErrorCode(this TokenResponse answer) => System.Text.Json.Nodes.JsonNode.Parse(answer.Raw!)!["error"]?.GetValue<string>();
}
