using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Makes an account with a temporary password.</summary>
/// <param name="UserName">Latin letters, digits, dot, hyphen and underscore; told apart regardless of case.</param>
/// <param name="DisplayName">The person's name as colleagues see it.</param>
/// <param name="AreaCode">12-digit division, for roles that have an area.</param>
/// <param name="UnitId">For handlers of a department or company.</param>
/// <param name="MemberId">For agents of a member of the service alliance.</param>
public sealed record CreateUserCommand(string UserName, string DisplayName, Role Role, string? AreaCode, Guid? UnitId, Guid? MemberId = null)
    : ICommand<TemporaryPasswordReceipt>;

internal sealed class CreateUserValidator : AbstractValidator<CreateUserCommand>
{
    public CreateUserValidator()
    {
        RuleFor(c => c.UserName).UserName();
        RuleFor(c => c.DisplayName).DisplayName();
        RuleFor(c => c.AreaCode).MaximumLength(12);
    }
}

internal sealed class CreateUserHandler(UserManager<UserAccount> users, UserPlacement placement, CallContext call, TimeProvider clock)
    : ICommandHandler<CreateUserCommand, TemporaryPasswordReceipt>
{
    public async Task<ErrorOr<TemporaryPasswordReceipt>> Handle(CreateUserCommand request, CancellationToken cancellationToken)
    {
        var placed = await placement.CheckAsync(new Placement(request.Role, request.AreaCode, request.UnitId, request.MemberId), cancellationToken);
        if (placed.IsError)
        {
            return placed.Errors;
        }

        var now = clock.GetUtcNow();
        var user = new UserAccount
        {
            Id = Guid.CreateVersion7(now),
            UserName = request.UserName,
            DisplayName = request.DisplayName.Trim(),
            Role = request.Role,
            AreaCode = request.AreaCode,
            UnitId = request.UnitId,
            MemberId = request.MemberId,
            ManagedIn = placed.Value?.Value,
            MustChangePassword = true,
            CreatedAt = now,
        };
        var password = TemporaryPassword.Generate();
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded)
        {
            return created.ToErrors(nameof(request.UserName));
        }

        call.Record(new AuditNote("user.created", "user", user.Id, Data: new { user.Role, user.AreaCode, user.UnitId, user.MemberId }));
        return new TemporaryPasswordReceipt(user.Id, user.Revision, user.UserName, password);
    }
}
