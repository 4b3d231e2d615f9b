using ErrorOr;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Identity;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Gives the person a temporary password, lifts a lockout and ends their sessions.</summary>
public sealed record ResetPasswordCommand(Guid Id) : ICommand<TemporaryPasswordReceipt>;

internal sealed class ResetPasswordHandler(IAccessDb db, IPasswordHasher<UserAccount> hasher, CallContext call)
    : ICommandHandler<ResetPasswordCommand, TemporaryPasswordReceipt>
{
    public async Task<ErrorOr<TemporaryPasswordReceipt>> Handle(ResetPasswordCommand request, CancellationToken cancellationToken)
    {
        var found = await db.Users.LoadAsync(request.Id, call, cancellationToken);
        if (found.IsError)
        {
            return found.Errors;
        }

        var user = found.Value;
        if (user.Id == call.User.Id)
        {
            return AccessErrors.NotYourself;
        }

        var password = TemporaryPassword.Generate();
        user.PasswordHash = hasher.HashPassword(user, password);
        user.MustChangePassword = true;
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        user.EndSessions();
        user.Revision++;
        call.Record(new AuditNote("user.password_reset", "user", user.Id));
        return new TemporaryPasswordReceipt(user.Id, user.Revision, user.UserName!, password);
    }
}
