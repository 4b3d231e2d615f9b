using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Identity;

namespace GovernanceApi.Application.Access.Sessions;

/// <summary>Checks a password. No command: a wrong one must count towards the lockout although the request fails.</summary>
public sealed record SignInQuery(string UserName, string Password) : IQuery<SignedIn>;

/// <summary>What the session cookie is made from.</summary>
public sealed record SignedIn(Guid UserId, string SecurityStamp);

internal sealed class SignInValidator : AbstractValidator<SignInQuery>
{
    public SignInValidator()
    {
        RuleFor(q => q.UserName).NotEmpty().MaximumLength(100);
        RuleFor(q => q.Password).NotEmpty().MaximumLength(200);
    }
}

internal sealed class SignInHandler(UserManager<UserAccount> users) : IQueryHandler<SignInQuery, SignedIn>
{
    /// <summary>Hash of nothing in use: checking it makes an unknown name take as long as a known one.</summary>
    private static readonly string DecoyHash = new PasswordHasher<UserAccount>().HashPassword(null!, Guid.CreateVersion7().ToString());

    public async Task<ErrorOr<SignedIn>> Handle(SignInQuery request, CancellationToken cancellationToken)
    {
        var user = await users.FindByNameAsync(request.UserName);
        if (user is null)
        {
            users.PasswordHasher.VerifyHashedPassword(null!, DecoyHash, request.Password);
            return AccessErrors.SignInFailed;
        }

        if (await users.IsLockedOutAsync(user))
        {
            return AccessErrors.LockedOut;
        }

        if (!await users.CheckPasswordAsync(user, request.Password) || user.Disabled)
        {
            await users.AccessFailedAsync(user);
            return AccessErrors.SignInFailed;
        }

        await users.ResetAccessFailedCountAsync(user);
        return new SignedIn(user.Id, await users.GetSecurityStampAsync(user));
    }
}
