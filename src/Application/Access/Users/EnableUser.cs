using ErrorOr;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Lets a disabled person sign in again, with the password they had.</summary>
public sealed record EnableUserCommand(Guid Id) : ICommand<UserReceipt>;

internal sealed class EnableUserHandler(IAccessDb db, IAllianceQuestions alliance, CallContext call) : ICommandHandler<EnableUserCommand, UserReceipt>
{
    public async Task<ErrorOr<UserReceipt>> Handle(EnableUserCommand request, CancellationToken cancellationToken)
    {
        var found = await db.Users.LoadAsync(request.Id, call, cancellationToken);
        if (found.IsError)
        {
            return found.Errors;
        }

        var user = found.Value;
        if (!user.Disabled)
        {
            return AccessErrors.AlreadyEnabled;
        }

        if (user.MemberId is { } member && await alliance.MemberAsync(member, cancellationToken) is { Left: true })
        {
            return AccessErrors.MemberLeft;
        }

        user.Disabled = false;
        user.Revision++;
        call.Record(new AuditNote("user.enabled", "user", user.Id));
        return new UserReceipt(user.Id, user.Revision);
    }
}
