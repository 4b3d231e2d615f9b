using System.Security.Claims;
using System.Security.Cryptography;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Access.Clients;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access.Clients;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using OpenIddict.Validation.AspNetCore;
using CallContext = GovernanceApi.Application.Common.Messaging.CallContext;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace GovernanceApi.Api.Access.Clients;

/// <summary>
/// OAuth 2.0 for machine clients: discovery, keys and the token endpoint. OpenIddict speaks the protocol; who a client is and what it
/// may do is asked of our own register, so OpenIddict keeps nothing (its "degraded mode").
/// </summary>
internal static class TokenServer
{
    public const string TokenPath = "/oauth/token";

    /// <summary>Scheme under which an access token is checked.</summary>
    public const string Scheme = OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme;

    /// <summary>Tokens live ten minutes: a stolen one is soon worth nothing, and whoever has the secret gets the next.</summary>
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(10);

    /// <summary>What our tokens are for: one that was made for another service is none here.</summary>
    private const string Audience = "governance-api";

    public static void AddTokenServer(this IServiceCollection services, Settings settings, IReadOnlyList<string> keys)
    {
        services.Configure<OpenIddictServerOptions>(options => options.SigningCredentials.AddRange(keys.Select(Credentials)));
        services.AddOpenIddict()
            .AddServer(options =>
            {
                options.EnableDegradedMode();
                options.AllowClientCredentialsFlow();
                options.SetTokenEndpointUris(TokenPath);
                options.SetConfigurationEndpointUris(".well-known/openid-configuration", ".well-known/oauth-authorization-server");
                options.SetJsonWebKeySetEndpointUris(".well-known/jwks");
                options.SetAccessTokenLifetime(TokenLifetime);
                options.RegisterScopes([.. ClientScopes.All]);
                // Ours alone reads what would be encrypted, and there is nothing secret in it.
                options.AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
                if (settings.PublicUrl is { } url)
                {
                    options.SetIssuer(url);
                }

                options.AddEventHandler<ValidateTokenContext>(b => b.UseScopedHandler<AssertionKeys>().SetOrder(OpenIddictServerHandlers.Protection.ResolveTokenValidationParameters.Descriptor.Order + 500));
                options.AddEventHandler<ValidateTokenContext>(b => b.UseSingletonHandler<PlainAssertions>().SetOrder(OpenIddictServerHandlers.Protection.ValidatePrincipal.Descriptor.Order - 500));
                options.AddEventHandler<ValidateTokenRequestContext>(b => b.UseScopedHandler<ClientAdmission>());
                var http = options.UseAspNetCore().EnableTokenEndpointPassthrough();
                if (settings.PublicUrl?.Scheme != Uri.UriSchemeHttps)
                {
                    // The two-command run on the loopback address.
                    http.DisableTransportSecurityRequirement();
                }
            })
            .AddValidation(options =>
            {
                options.UseLocalServer();
                // Only in the header: an address is logged on its way, and a form belongs to its route.
                options.UseAspNetCore().DisableAccessTokenExtractionFromQueryString().DisableAccessTokenExtractionFromBodyForm();
                options.AddAudiences(Audience);
            });
    }

    public static void MapTokenServer(this IEndpointRouteBuilder routes) =>
        routes.MapPost(TokenPath, IssueToken).RequireRateLimiting(RateLimits.Token).ExcludeFromDescription();

    /// <summary>Reached only by a client that <see cref="ClientAdmission"/> let in.</summary>
    private static SignInHttpResult IssueToken(HttpContext http)
    {
        var call = http.RequestServices.GetRequiredService<CallContext>();
        var identity = new ClaimsIdentity(Scheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, call.User.Id!.Value.ToString());
        identity.SetScopes(call.User.Scopes!);
        identity.SetResources(Audience);
        return TypedResults.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static SigningCredentials Credentials(string pem)
    {
        // Lives as long as the process, which signs with it.
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var id = Convert.ToHexStringLower(SHA256.HashData([.. point.X!, .. point.Y!]))[..16];
        return new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = id }, SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>Which keys may have signed a <c>private_key_jwt</c>: those on the client that it names as its issuer.</summary>
    private sealed class AssertionKeys(IClientDirectory clients) : IOpenIddictServerHandler<ValidateTokenContext>
    {
        public async ValueTask HandleAsync(ValidateTokenContext context)
        {
            if (!context.ValidTokenTypes.Contains(TokenTypeIdentifiers.Private.ClientAssertion))
            {
                return;
            }

            var known = new JsonWebTokenHandler().CanReadToken(context.Token) && Guid.TryParse(new JsonWebToken(context.Token).Issuer, out var id)
                ? await clients.FindAsync(id, context.CancellationToken)
                : null;
            SecurityKey[] keys = [.. (known?.Keys ?? []).Select(k => new JsonWebKey { Kid = k.Kid, KeyId = k.Kid, Kty = k.Kty, N = k.N, E = k.E, Crv = k.Crv, X = k.X, Y = k.Y })];
            context.TokenValidationParameters!.IssuerSigningKeyResolver = (_, _, _, _) => keys;
            // Most libraries still write this type: signed by a key of the client, it is an assertion and can be nothing else.
            context.TokenValidationParameters.ValidTypes = [.. context.TokenValidationParameters.ValidTypes ?? [], JsonWebTokenTypes.GenericJsonWebToken];
        }
    }

    /// <summary>Most libraries still write <c>typ: JWT</c>: signed by a key of the client, it is an assertion and can be nothing else.</summary>
    private sealed class PlainAssertions : IOpenIddictServerHandler<ValidateTokenContext>
    {
        public ValueTask HandleAsync(ValidateTokenContext context)
        {
            if (context.ValidTokenTypes.Count == 1 && context.ValidTokenTypes.Contains(TokenTypeIdentifiers.Private.ClientAssertion))
            {
                context.Principal?.SetTokenType(TokenTypeIdentifiers.Private.ClientAssertion);
            }

            return default;
        }
    }

    private sealed class ClientAdmission(IHttpContextAccessor accessor, Sender sender) : IOpenIddictServerHandler<ValidateTokenRequestContext>
    {
        public async ValueTask HandleAsync(ValidateTokenRequestContext context)
        {
            var asserted = context.Request.ClientAssertion is not null;
            if (!Guid.TryParse(context.ClientId, out var id) || (!asserted && context.ClientSecret is null))
            {
                context.Reject(Errors.InvalidClient, ClientErrors.Refused.Description);
                return;
            }

            // An assertion that came this far was signed by a key of the client that it names.
            var http = accessor.HttpContext!;
            var call = http.RequestServices.GetRequiredService<CallContext>();
            call.RequestId = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            var granted = await sender.Send(new IssueClientTokenCommand(id, asserted ? null : context.ClientSecret, [.. context.Request.GetScopes()]), context.CancellationToken);
            if (granted.IsError)
            {
                context.Reject(granted.FirstError == ClientErrors.ScopeRefused ? Errors.InvalidScope : Errors.InvalidClient, granted.FirstError.Description);
            }
        }
    }
}
