using ErrorOr;

namespace GovernanceApi.Application.Access.Sessions;

/// <summary>Refusals of signing in and of accounts.</summary>
public static class AccessErrors
{
    /// <summary>Unknown name, wrong password and disabled account answer alike.</summary>
    public static readonly Error SignInFailed = Error.Unauthorized("access.sign_in_failed", "User name or password is wrong.");

    public static readonly Error LockedOut = Error.Forbidden("access.locked_out", "Too many wrong passwords; try again in 15 minutes.");

    /// <summary>Unknown and disabled accounts answer alike.</summary>
    public static readonly Error ExternalRefused = Error.Unauthorized("access.external_refused", "There is no active account here for this person; ask the administrator.");

    /// <summary>The provider refused, or what it sent was not right.</summary>
    public static readonly Error ExternalFailed = Error.Unauthorized("access.external_failed", "The external sign-in did not work; try again.");

    public static readonly Error UserNotFound = Error.NotFound("access.user_not_found", "There is no such user.");

    public static readonly Error UserNameTaken = Error.Conflict("access.user_name_taken", "This user name is taken.");

    public static readonly Error AlreadyDisabled = Error.Conflict("access.already_disabled", "The account is disabled already.");

    public static readonly Error AlreadyEnabled = Error.Conflict("access.already_enabled", "The account is enabled already.");
    public static readonly Error MemberLeft = Error.Conflict("access.member_left", "The person's member has left the alliance.");

    public static readonly Error LastAdministrator = Error.Conflict("access.last_administrator", "The last active administrator stays.");

    public static readonly Error NotYourself = Error.Conflict("access.not_yourself", "You cannot do this to your own account.");

    public static readonly Error SetupDone = Error.Conflict("access.setup_done", "The first administrator exists already.");

    public static readonly Error SetupTokenWrong = Error.Forbidden("access.setup_token_wrong", "The set-up token is wrong; it is printed when the server starts.");
}
