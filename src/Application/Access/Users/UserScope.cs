using ErrorOr;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Which accounts an administrator looks after: those of the own area; an administrator without an area, all.</summary>
internal static class UserScope
{
    public static IQueryable<UserAccount> ManagedBy(this IQueryable<UserAccount> users, CurrentUser caller) => caller switch
    {
        { Role: Role.Administrator, Area: null } => users,
        { Role: Role.Administrator, Area: { } area } => users.Within(area),
        _ => users.Where(u => false),
    };

    public static IQueryable<UserAccount> Within(this IQueryable<UserAccount> users, DivisionCode area)
    {
        var prefix = area.Prefix;
        return users.Where(u => u.ManagedIn!.StartsWith(prefix));
    }

    public static bool Manages(this CurrentUser caller, DivisionCode? area) =>
        caller.Role == Role.Administrator && (caller.Area is not { } own || (area is { } other && own.Covers(other)));

    /// <summary>The account to change, checked against <c>If-Match</c>: not found 404, stale 412.</summary>
    public static async Task<ErrorOr<UserAccount>> LoadAsync(this IQueryable<UserAccount> users, Guid id, CallContext call, CancellationToken cancellationToken)
    {
        var user = await users.ManagedBy(call.User).FirstOrDefaultAsync(u => u.Id == id, cancellationToken);
        if (user is null)
        {
            return AccessErrors.UserNotFound;
        }

        return call.ExpectedRevision is { } expected && expected != user.Revision ? CommonErrors.Stale : user;
    }

    /// <summary>
    /// Is somebody left to administer? The rows stay locked to the end of the transaction: of two administrators who remove
    /// each other at once, the second is refused.
    /// </summary>
    public static async Task<bool> IsLastAdministratorAsync(this IAccessDb db, UserAccount user, CancellationToken cancellationToken)
    {
        if (user.Role != Role.Administrator || user.Disabled)
        {
            return false;
        }

        var administrators = await db.Users
            .FromSql($"select * from access.users where role = 'administrator' and not disabled order by id for update")
            .AsNoTracking().ToListAsync(cancellationToken);
        return administrators.TrueForAll(a => a.Id == user.Id);
    }
}
