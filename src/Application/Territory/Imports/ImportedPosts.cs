using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Grids;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Imports;

/// <summary>Who leads grids and works in them, as another register tells it; whoever has no account yet is given one.</summary>
internal sealed class ImportedPosts(ITerritoryDb db, IUserDirectory users, IStaffAccounts accounts, CallContext call, TimeProvider clock)
{
    public async Task<IReadOnlyList<ImportedFate>> TakeAsync(IReadOnlyList<GridPostFacts> rows, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var codes = rows.Select(r => r.GridCode).Distinct().ToArray();
        var grids = await db.Grids.Include(g => g.Posts).Serving(BusinessCalendar.DateOf(now)).Where(g => codes.Contains(g.Code)).ToDictionaryAsync(g => g.Code, cancellationToken);
        var known = new Dictionary<string, Guid>(await users.AccountsAsync(cancellationToken), StringComparer.Ordinal);
        var fates = new ImportedFate?[rows.Count];
        var passwords = new string?[rows.Count];
        // All accounts first: each is saved by itself, and a half-changed grid must not be saved along.
        foreach (var (i, row) in rows.Index())
        {
            if (!grids.TryGetValue(row.GridCode, out var grid) || !call.User.Maintains(grid.Division))
            {
                fates[i] = ImportedFate.Refused(GridErrors.NotFound.Code);
            }
            else if (!known.ContainsKey(row.UserName.ToLowerInvariant()))
            {
                var role = row.Post == GridPostKind.Leader ? Role.GridLeader : Role.GridWorker;
                var made = await accounts.MakeAsync(row.UserName, row.PersonName ?? row.UserName, role, grid.Division, cancellationToken);
                if (made.IsError)
                {
                    fates[i] = ImportedFate.Refused(made.FirstError.Code, grid.Id);
                    continue;
                }

                passwords[i] = made.Value.Password;
                known.Add(row.UserName.ToLowerInvariant(), made.Value.Id);
            }
        }

        return [.. rows.Select((row, i) => fates[i] ?? Appoint(row, grids[row.GridCode], known[row.UserName.ToLowerInvariant()], now) with { Password = passwords[i] })];
    }

    private static ImportedFate Appoint(GridPostFacts row, Grid grid, Guid user, DateTimeOffset now)
    {
        var revision = grid.Revision;
        var phone = row.DutyPhone ?? grid.Posts.FirstOrDefault(p => p.Kind == row.Post && p.Until is null && p.UserId == user)?.DutyPhone;
        grid.Appoint(row.Post, user, phone, now);
        return ImportedFate.Of(grid, revision);
    }
}
