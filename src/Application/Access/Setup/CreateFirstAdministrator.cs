using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Setup;

/// <summary>Makes the first account of an empty installation, an administrator without an area: of everything.</summary>
/// <param name="SetupToken">Printed when the server starts.</param>
/// <param name="UserName">Latin letters, digits, dot, hyphen and underscore.</param>
/// <param name="DisplayName">The person's name as colleagues see it.</param>
/// <param name="Password">At least 10 characters with a letter and a digit.</param>
public sealed record CreateFirstAdministratorCommand(string SetupToken, string UserName, string DisplayName, string Password) : ICommand<UserReceipt>;

internal sealed class CreateFirstAdministratorValidator : AbstractValidator<CreateFirstAdministratorCommand>
{
    public CreateFirstAdministratorValidator()
    {
        RuleFor(c => c.SetupToken).NotEmpty().MaximumLength(100);
        RuleFor(c => c.UserName).UserName();
        RuleFor(c => c.DisplayName).DisplayName();
        RuleFor(c => c.Password).NotEmpty().MaximumLength(200);
    }
}

internal sealed class CreateFirstAdministratorHandler(UserManager<UserAccount> users, SetupToken token, CallContext call, TimeProvider clock)
    : ICommandHandler<CreateFirstAdministratorCommand, UserReceipt>
{
    public async Task<ErrorOr<UserReceipt>> Handle(CreateFirstAdministratorCommand request, CancellationToken cancellationToken)
    {
        if (await users.Users.AnyAsync(cancellationToken))
        {
            return AccessErrors.SetupDone;
        }

        if (!token.Matches(request.SetupToken))
        {
            return AccessErrors.SetupTokenWrong;
        }

        var now = clock.GetUtcNow();
        var user = new UserAccount
        {
            Id = Guid.CreateVersion7(now),
            UserName = request.UserName,
            DisplayName = request.DisplayName,
            Role = Role.Administrator,
            CreatedAt = now,
        };
        var created = await users.CreateAsync(user, request.Password);
        if (!created.Succeeded)
        {
            return created.ToErrors(nameof(request.Password));
        }

        call.Record(new AuditNote("user.created", "user", user.Id, Data: new { user.Role }));
        return new UserReceipt(user.Id, user.Revision);
    }
}
