using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GovernanceApi.Api.IntegrationTests.Access;

/// <summary>The organisation's OpenID provider, small: it lets everybody in as whoever the test says, and can misbehave.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "governance";
    public const string ClientSecret = "s3cret";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa foreignKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, IQueryCollection> codes = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private OpenIdProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>Who is at the browser.</summary>
    public string UserName { get; set; } = "";

    public bool WrongNonce { get; set; }

    public bool WrongSignature { get; set; }

    public bool WrongAudience { get; set; }

    public static async Task<OpenIdProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new OpenIdProvider(builder.Build());
        provider.Map();
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        foreignKey.Dispose();
    }

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["jwks_uri"] = Address + "/keys",
            ["response_types_supported"] = new[] { "code" },
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { Public(key) } }));
        app.MapGet("/authorize", (HttpContext http) =>
        {
            var query = http.Request.Query;
            var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
            codes[code] = query;
            return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = code, ["state"] = query["state"] }));
        });
        app.MapPost("/token", async (HttpContext http) =>
        {
            var form = await http.Request.ReadFormAsync();
            if (!codes.TryRemove(form["code"].ToString(), out var asked) || form["client_secret"] != ClientSecret || form["redirect_uri"] != asked["redirect_uri"]
                || WebEncoders.Base64UrlEncode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked["code_challenge"])
            {
                return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
            }

            return Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 60, id_token = IdToken(asked["nonce"].ToString()) });
        });
    }

    private string IdToken(string nonce) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = WrongAudience ? "another" : ClientId,
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "42", ["preferred_username"] = UserName, ["nonce"] = WrongNonce ? "stale" : nonce },
        SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(WrongSignature ? foreignKey : key) { KeyId = "p1" }, SecurityAlgorithms.EcdsaSha256),
    });

    private static object Public(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new { kty = "EC", crv = "P-256", kid = "p1", use = "sig", alg = "ES256", x = Base64UrlEncoder.Encode(point.X!), y = Base64UrlEncoder.Encode(point.Y!) };
    }
}
