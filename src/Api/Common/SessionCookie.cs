using System.Security.Claims;
using GovernanceApi.Api.Access.Clients;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GovernanceApi.Api.Common;

/// <summary>The staff session: a same-site cookie that holds an account id and its stamp, checked against the account on each request.</summary>
internal static class SessionCookie
{
    public const string Scheme = "gov";
    private const string Selector = "caller";
    private const string StampClaim = "stamp";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void AddSessionCookie(this IServiceCollection services, bool https)
    {
        // A request with an Authorization header is a program's: a bad token never falls back to the cookie.
        services.AddAuthentication(Selector).AddPolicyScheme(Selector, null, options =>
            options.ForwardDefaultSelector = http => MachineCallers.IsMachine(http) ? TokenServer.Scheme : Scheme)
            .AddCookie(Scheme, options =>
        {
            // Browsers accept the __Host- prefix only over https; plain http is for the loopback address.
            options.Cookie.Name = https ? "__Host-gov" : "gov";
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.Path = "/";
            options.ExpireTimeSpan = Lifetime;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = ValidateAsync;
        });
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-CSRF-Token";
            options.Cookie.Name = https ? "__Host-gov-csrf" : "gov-csrf";
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.Path = "/";
        });
    }

    public static ClaimsPrincipal Principal(Guid userId, string stamp) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, userId.ToString()), new Claim(StampClaim, stamp)], Scheme));

    /// <summary>Who the caller of a long answer is now; null once the session is over.</summary>
    public static async Task<CurrentUser?> RecheckAsync(HttpContext context) =>
        Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && context.User.FindFirstValue(StampClaim) is { } stamp
            ? await context.RequestServices.GetRequiredService<IUserDirectory>().FindAsync(id, stamp, context.RequestAborted)
            : null;

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && context.Principal.FindFirstValue(StampClaim) is { } stamp
            && await services.GetRequiredService<IUserDirectory>().FindAsync(id, stamp, context.HttpContext.RequestAborted) is { } user)
        {
            services.GetRequiredService<CallContext>().User = user;
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
