using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace GovernanceApi.Infrastructure.Access;

/// <summary>
/// Reads the account behind each request instead of trusting claims, cached for <see cref="Freshness"/>: a disabled
/// account, a changed role or a signed-out session takes effect within that time on every replica.
/// </summary>
internal sealed class UserDirectory(GovernanceDbContext db, ITerritoryQuestions territory, IMemoryCache cache, TimeProvider clock) : IUserDirectory
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    public async Task<CurrentUser?> FindAsync(Guid userId, string securityStamp, CancellationToken cancellationToken)
    {
        var key = (nameof(UserDirectory), userId);
        var now = clock.GetUtcNow();
        if (cache.TryGetValue(key, out Known? known) && known!.SecurityStamp == securityStamp && now - known.ReadAt < Freshness)
        {
            return known.User;
        }

        // An unknown stamp may be newer than what is kept here: somebody who has just signed in again.
        known = await ReadAsync(userId, now, cancellationToken);
        if (known is null)
        {
            cache.Remove(key);
            return null;
        }

        cache.Set(key, known, Freshness);
        return known.SecurityStamp == securityStamp ? known.User : null;
    }

    public Task<Role?> RoleOfAsync(Guid userId, CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().Where(u => u.Id == userId && !u.Disabled).Select(u => (Role?)u.Role).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken) =>
        userIds.Count == 0
            ? new Dictionary<Guid, string>()
            : await db.Users.AsNoTracking().Where(u => userIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);

    public async Task<IReadOnlyDictionary<string, Guid>> AccountsAsync(CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().Where(u => !u.Disabled).Select(u => new { u.Id, u.UserName }).ToDictionaryAsync(u => u.UserName!.ToLowerInvariant(), u => u.Id, cancellationToken);

    private async Task<Known?> ReadAsync(Guid userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().Where(u => u.Id == userId && !u.Disabled)
            .Select(u => new { u.DisplayName, u.Role, u.AreaCode, u.UnitId, u.MemberId, u.ManagedIn, u.SecurityStamp, u.MustChangePassword }).FirstOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var grids = account.Role == Role.NeighbourSteward
            ? await territory.GridsOfStewardAsync(userId, cancellationToken)
            : await territory.GridsOfUserAsync(userId, cancellationToken);
        var area = account.AreaCode is { } code ? DivisionCode.From(code) : (DivisionCode?)null;
        var member = account is { MemberId: { } memberId, ManagedIn: { } county } ? new Membership(memberId, DivisionCode.From(county)) : null;
        return new Known(new CurrentUser(userId, account.DisplayName, account.Role, area, account.UnitId, grids, account.MustChangePassword, member), account.SecurityStamp!, now);
    }

    private sealed record Known(CurrentUser User, string SecurityStamp, DateTimeOffset ReadAt);
}
