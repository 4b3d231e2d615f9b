using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Sessions;

/// <summary>Signs in a person whom the organisation's own sign-in vouches for. Accounts are made here only: nobody comes in by it who has none.</summary>
/// <param name="UserName">As the provider says it; case does not matter.</param>
/// <param name="Issuer">Who vouches.</param>
public sealed record SignInExternallyCommand(string UserName, string Issuer) : ICommand<SignedIn>;

internal sealed class SignInExternallyValidator : AbstractValidator<SignInExternallyCommand>
{
    private const int LongestName = 100;
    private const int LongestIssuer = 500;

    public SignInExternallyValidator()
    {
        RuleFor(c => c.UserName).NotEmpty().MaximumLength(LongestName);
        RuleFor(c => c.Issuer).NotEmpty().MaximumLength(LongestIssuer);
    }
}

internal sealed class SignInExternallyHandler(IAccessDb db, UserManager<UserAccount> users, IUserDirectory directory, CallContext call, TimeProvider clock)
    : ICommandHandler<SignInExternallyCommand, SignedIn>
{
    public async Task<ErrorOr<SignedIn>> Handle(SignInExternallyCommand request, CancellationToken cancellationToken)
    {
        var name = users.NormalizeName(request.UserName);
        var user = await db.Users.FirstOrDefaultAsync(u => u.NormalizedUserName == name, cancellationToken);
        if (user is null || user.Disabled || await directory.FindAsync(user.Id, user.SecurityStamp!, cancellationToken) is not { } person)
        {
            return AccessErrors.ExternalRefused;
        }

        user.LastSignInAt = clock.GetUtcNow();
        call.User = person;
        call.Record(new AuditNote("user.signed_in_externally", "user", user.Id, Data: new { issuer = request.Issuer }));
        return new SignedIn(user.Id, user.SecurityStamp!);
    }
}
