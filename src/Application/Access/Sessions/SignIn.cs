using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

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

internal sealed class SignInHandler(IAccessDb db, UserManager<UserAccount> users, TimeProvider clock) : IQueryHandler<SignInQuery, SignedIn>
{
    /// <summary>Hash of nothing in use: checking it makes an unknown name take as long as a known one.</summary>
    private static readonly string DecoyHash = new PasswordHasher<UserAccount>().HashPassword(null!, Guid.CreateVersion7().ToString());

    public async Task<ErrorOr<SignedIn>> Handle(SignInQuery request, CancellationToken cancellationToken)
    {
        var name = users.NormalizeName(request.UserName);
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedUserName == name, cancellationToken);
        if (user is null)
        {
            users.PasswordHasher.VerifyHashedPassword(null!, DecoyHash, request.Password);
            return AccessErrors.SignInFailed;
        }

        if (!await CountAttemptAsync(user.Id, cancellationToken))
        {
            return AccessErrors.LockedOut;
        }

        var right = users.PasswordHasher.VerifyHashedPassword(user, user.PasswordHash!, request.Password) != PasswordVerificationResult.Failed;
        if (!right || user.Disabled)
        {
            return AccessErrors.SignInFailed;
        }

        var now = clock.GetUtcNow();
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null).SetProperty(u => u.LastSignInAt, now),
            cancellationToken);
        return new SignedIn(user.Id, user.SecurityStamp!);
    }

    /// <summary>
    /// Counts before the password is looked at, in one statement: guesses sent at the same time cannot share a count. False while locked.
    /// </summary>
    private async Task<bool> CountAttemptAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var most = users.Options.Lockout.MaxFailedAccessAttempts;
        var until = now + users.Options.Lockout.DefaultLockoutTimeSpan;
        return await db.Users.Where(u => u.Id == id && (u.LockoutEnd == null || u.LockoutEnd <= now)).ExecuteUpdateAsync(
            set => set
                .SetProperty(u => u.AccessFailedCount, u => u.LockoutEnd == null ? u.AccessFailedCount + 1 : 1)
                .SetProperty(u => u.LockoutEnd, u => u.LockoutEnd == null && u.AccessFailedCount + 1 >= most ? until : null),
            cancellationToken) == 1;
    }
}
