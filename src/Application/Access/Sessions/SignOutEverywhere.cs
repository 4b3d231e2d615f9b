using ErrorOr;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Sessions;

/// <summary>Ends every session of the caller, on all devices.</summary>
public sealed record SignOutEverywhereCommand : ICommand<Success>;

internal sealed class SignOutEverywhereHandler(IAccessDb db, CallContext call) : ICommandHandler<SignOutEverywhereCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(SignOutEverywhereCommand request, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(u => u.Id == call.User.Id, cancellationToken);
        user.EndSessions();
        call.Record(new AuditNote("user.signed_out_everywhere", "user", user.Id));
        return Result.Success;
    }
}
