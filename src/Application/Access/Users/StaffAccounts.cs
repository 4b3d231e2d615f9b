using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Users;

internal sealed class StaffAccounts(IAccessDb db, CreateUserHandler create, CallContext call) : IStaffAccounts
{
    public async Task<ErrorOr<NewAccount>> MakeAsync(string userName, string displayName, Role role, DivisionCode area, CancellationToken cancellationToken)
    {
        if (!call.User.Has(Permissions.UsersManage))
        {
            return CommonErrors.OutsideArea;
        }

        var wanted = new CreateUserCommand(userName, displayName, role, area.Value, null);
        var invalid = new CreateUserValidator().Validate(wanted);
        if (!invalid.IsValid)
        {
            return ValidationErrors.Of(invalid);
        }

        var made = await create.Handle(wanted, cancellationToken);
        return made.IsError ? made.Errors : new NewAccount(made.Value.Id, made.Value.Password);
    }

    public async Task DisableOfMemberAsync(Guid memberId, CancellationToken cancellationToken)
    {
        foreach (var user in await db.Users.Where(u => u.MemberId == memberId && !u.Disabled).ToListAsync(cancellationToken))
        {
            user.Disabled = true;
            user.EndSessions();
            user.Revision++;
            call.Record(new AuditNote("user.disabled", "user", user.Id));
        }
    }
}
