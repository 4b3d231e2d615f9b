using ErrorOr;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Identity;

namespace GovernanceApi.Application.Access.Sessions;

/// <summary>Ends every session of the caller, on all devices.</summary>
public sealed record SignOutEverywhereCommand : ICommand<Success>;

internal sealed class SignOutEverywhereHandler(UserManager<UserAccount> users, CallContext call) : ICommandHandler<SignOutEverywhereCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(SignOutEverywhereCommand request, CancellationToken cancellationToken)
    {
        var user = await users.FindByIdAsync(call.User.Id!.Value.ToString());
        await users.UpdateSecurityStampAsync(user!);
        call.Record(new AuditNote("user.signed_out_everywhere", "user", user!.Id));
        return Result.Success;
    }
}
