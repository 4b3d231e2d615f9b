using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Identity;

namespace GovernanceApi.Application.Access.Sessions;

/// <summary>Changes the caller's own password and ends their sessions.</summary>
/// <param name="CurrentPassword">The password until now.</param>
/// <param name="NewPassword">At least 10 characters with a letter and a digit.</param>
public sealed record ChangePasswordCommand(string CurrentPassword, string NewPassword) : ICommand<Success>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePasswordCommand>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).NotEmpty().MaximumLength(200);
        RuleFor(c => c.NewPassword).NotEmpty().MaximumLength(200);
        RuleFor(c => c.NewPassword).NotEqual(c => c.CurrentPassword).WithErrorCode("access.password_unchanged").WithMessage("The new password differs from the present one.");
    }
}

internal sealed class ChangePasswordHandler(UserManager<UserAccount> users, CallContext call) : ICommandHandler<ChangePasswordCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        var user = (await users.FindByIdAsync(call.User.Id!.Value.ToString()))!;
        var changed = await users.ChangePasswordAsync(user, request.CurrentPassword, request.NewPassword);
        if (!changed.Succeeded)
        {
            return changed.ToErrors(nameof(request.NewPassword), nameof(request.CurrentPassword));
        }

        // Saved by the pipeline; the new hash came with a new stamp, which ends the sessions.
        user.MustChangePassword = false;
        call.Record(new AuditNote("user.password_changed", "user", user.Id));
        return Result.Success;
    }
}
