using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Users;

internal sealed class StaffAccounts(CreateUserHandler create, CallContext call) : IStaffAccounts
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
}
