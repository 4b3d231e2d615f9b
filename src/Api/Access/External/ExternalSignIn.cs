using GovernanceApi.Api.Common;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GovernanceApi.Api.Access.External;

/// <summary>
/// Staff sign in with the organisation's own OpenID provider: authorization code with PKCE. It vouches for who somebody is; whether they
/// have an account and what they may do stays here, and what comes of it is the ordinary session cookie.
/// </summary>
internal static class ExternalSignIn
{
    private const string Scheme = "external";
    private const string StartPath = "/oidc/sign-in";
    private const string CallbackPath = "/oidc/callback";
    private const string SignInPage = "/sign-in";

    public static void AddExternalSignIn(this IServiceCollection services, Settings settings)
    {
        if (settings.ExternalSignIn is not { } external)
        {
            return;
        }

        var https = settings.PublicUrl?.Scheme == Uri.UriSchemeHttps;
        services.AddAuthentication().AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = external.Authority.ToString();
            options.ClientId = external.ClientId;
            options.ClientSecret = external.ClientSecret;
            options.RequireHttpsMetadata = external.Authority.Scheme == Uri.UriSchemeHttps;
            options.CallbackPath = CallbackPath;
            options.SignInScheme = SessionCookie.Scheme;
            options.ResponseType = OpenIdConnectResponseType.Code;
            // Back by GET: cookies may then be Lax, which browsers take over plain http on the loopback address too.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            // Two servers speak here, by the wall clock: a shifted clock of a trial is none of the provider's business.
            options.TimeProvider = TimeProvider.System;
            foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            }

            options.Events = new OpenIdConnectEvents
            {
                OnRedirectToIdentityProvider = context => AddressAsync(context, settings),
                OnTicketReceived = context => EnterAsync(context, external),
                OnRemoteFailure = RefuseAsync,
            };
        });
    }

    public static void MapExternalSignIn(this IEndpointRouteBuilder routes, Settings settings)
    {
        if (settings.ExternalSignIn is not null)
        {
            routes.MapGet(StartPath, Start).RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        }
    }

    private static IResult Start(HttpContext http, string? returnUrl) => IsLocal(returnUrl ?? "/")
        ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = returnUrl ?? "/" }, [Scheme])
        : TypedResults.Problem(ProblemMapping.Create(http, StatusCodes.Status400BadRequest, "access.return_url_foreign", "returnUrl is a path of this server."));

    /// <summary>Browsers read a backslash as a slash, and drop tabs and line ends.</summary>
    private static bool IsLocal(string url) =>
        url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal) && !url.Any(char.IsControl);

    private static Task AddressAsync(RedirectContext context, Settings settings)
    {
        if (settings.PublicUrl is { } url)
        {
            context.ProtocolMessage.RedirectUri = url.ToString().TrimEnd('/') + CallbackPath;
        }

        return Task.CompletedTask;
    }

    private static async Task EnterAsync(TicketReceivedContext context, ExternalSignInSettings external)
    {
        var services = context.HttpContext.RequestServices;
        services.GetRequiredService<CallContext>().RequestId = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
        var name = context.Principal?.FindFirst(external.UserClaim)?.Value ?? "";
        var known = await services.GetRequiredService<Sender>().Send(new SignInExternallyCommand(name, external.Authority.ToString()), context.HttpContext.RequestAborted);
        if (known.IsError)
        {
            context.HandleResponse();
            TurnBack(context.HttpContext, AccessErrors.ExternalRefused.Code);
            return;
        }

        context.Principal = SessionCookie.Principal(known.Value.UserId, known.Value.SecurityStamp);
        // Nothing of the provider's goes into our cookie.
        context.Properties = new AuthenticationProperties { RedirectUri = context.ReturnUri };
    }

    private static Task RefuseAsync(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ExternalSignIn)).LogWarning(context.Failure, "External sign-in failed");
        context.HandleResponse();
        TurnBack(context.HttpContext, AccessErrors.ExternalFailed.Code);
        return Task.CompletedTask;
    }

    private static void TurnBack(HttpContext http, string code) => http.Response.Redirect($"{SignInPage}?failed={code}");
}
