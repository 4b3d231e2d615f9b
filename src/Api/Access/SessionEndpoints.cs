using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Access.Setup;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace GovernanceApi.Api.Access;

internal static class SessionEndpoints
{
    public static void MapSessionEndpoints(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Access");
        session.MapRead<SessionDetails>("", GetSession, permission: null).HoldsSecret();
        session.MapSearch<SessionDetails>("", SignIn, permission: null).RequireRateLimiting(RateLimits.SignIn);
        session.MapRemove("", SignOut, permission: null);
        session.MapAct<NoContent>("/sign-out-everywhere", SignOutEverywhere, Permissions.SignedIn);
        session.MapReplace<NoContent>("/password", ChangePassword, Permissions.SignedIn);
        api.MapCreate<UserReceipt>("/setup/administrator", CreateFirstAdministrator, permission: null).WithTags("Access").RequireRateLimiting(RateLimits.SignIn);
    }

    /// <summary>Who is signed in, and the anti-forgery token for unsafe requests. Works before signing in.</summary>
    private static async Task<IResult> GetSession(HttpContext http, Sender sender, IAntiforgery antiforgery, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(new GetSessionQuery(), cancellationToken)).Then(s => WithToken(http, antiforgery, s)));

    /// <summary>Signs in with name and password; sets the session cookie. Five wrong passwords lock the account for 15 minutes.</summary>
    private static async Task<IResult> SignIn(
        SignInQuery query, HttpContext http, Sender sender, CallContext call, Application.Access.Contracts.IUserDirectory users, IAntiforgery antiforgery,
        CancellationToken cancellationToken)
    {
        var checkedPassword = await sender.Send(query, cancellationToken);
        if (checkedPassword.IsError)
        {
            return http.Refuse(checkedPassword.Errors);
        }

        var (userId, stamp) = checkedPassword.Value;
        var principal = SessionCookie.Principal(userId, stamp);
        await http.SignInAsync(SessionCookie.Scheme, principal);
        // The anti-forgery token is bound to the person: the new one must be made for them.
        http.User = principal;
        call.User = (await users.FindAsync(userId, stamp, cancellationToken))!;
        return http.Answer((await sender.Send(new GetSessionQuery(), cancellationToken)).Then(s => WithToken(http, antiforgery, s)));
    }

    /// <summary>Ends this session.</summary>
    private static async Task<IResult> SignOut(HttpContext http)
    {
        await http.SignOutAsync(SessionCookie.Scheme);
        return TypedResults.NoContent();
    }

    /// <summary>Ends all sessions of the caller, on every device, within ten seconds.</summary>
    private static async Task<IResult> SignOutEverywhere(HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new SignOutEverywhereCommand(), cancellationToken);
        await http.SignOutAsync(SessionCookie.Scheme);
        return http.Done(result);
    }

    /// <summary>Changes the caller's own password and ends their sessions: sign in again.</summary>
    private static async Task<IResult> ChangePassword(ChangePasswordCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Done(await sender.Send(command, cancellationToken));

    /// <summary>Makes the first administrator of an empty installation, with the token printed when the server starts.</summary>
    private static async Task<IResult> CreateFirstAdministrator(
        CreateFirstAdministratorCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), u => $"/api/v1/users/{u.Id}");

    private static SessionDetails WithToken(HttpContext http, IAntiforgery antiforgery, SessionState state) =>
        new(state.User, antiforgery.GetAndStoreTokens(http).RequestToken!, state.NeedsSetup, http.RequestServices.GetRequiredService<Settings>().ExternalSignIn?.Name);
}
