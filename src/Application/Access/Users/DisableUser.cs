using ErrorOr;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Ends the person's sessions and lets them sign in no more.</summary>
public sealed record DisableUserCommand(Guid Id) : ICommand<UserReceipt>;

internal sealed class DisableUserHandler(IAccessDb db, CallContext call) : ICommandHandler<DisableUserCommand, UserReceipt>
{
    public async Task<ErrorOr<UserReceipt>> Handle(DisableUserCommand request, CancellationToken cancellationToken)
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

        if (user.Disabled)
        {
            return AccessErrors.AlreadyDisabled;
        }

        if (await db.IsLastAdministratorAsync(user, cancellationToken))
        {
            return AccessErrors.LastAdministrator;
        }

        user.Disabled = true;
        user.EndSessions();
        user.Revision++;
        call.Record(new AuditNote("user.disabled", "user", user.Id));
        return new UserReceipt(user.Id, user.Revision);
    }
}
