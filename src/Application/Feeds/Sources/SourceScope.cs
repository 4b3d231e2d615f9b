using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>
/// Which sources a caller reaches: a machine client those it may send for; staff those of their area; an administrator without an
/// area, all. What rows say is shown to the source itself and to those who may enter the like by hand: an administrator meets no
/// complaint in a quarantine.
/// </summary>
internal static class SourceScope
{
    public static IQueryable<SourceSystem> VisibleTo(this IQueryable<SourceSystem> sources, CurrentUser user)
    {
        if (user is { Scopes: not null, Id: { } client })
        {
            return sources.Where(s => s.ClientIds.Contains(client));
        }

        if (user is { Role: Role.Administrator, Area: null })
        {
            return sources;
        }

        var prefix = user.Area?.Prefix;
        return prefix is null ? sources.Where(_ => false) : sources.Where(s => s.AreaCode.StartsWith(prefix));
    }

    /// <summary>The source of this code, or 404.</summary>
    public static async Task<ErrorOr<SourceSystem>> OfCodeAsync(this IQueryable<SourceSystem> sources, string code, CurrentUser user, CancellationToken cancellationToken) =>
        await sources.AsNoTracking().VisibleTo(user).FirstOrDefaultAsync(s => s.Code == code, cancellationToken) is { } source ? source : SourceErrors.NotFound;

    public static bool ReadsRowsOf(this CurrentUser user, ImportKind kind) => user.Scopes is not null || user.Imports(kind);

    public static ImportKind[] KindsReadBy(this CurrentUser user) => [.. Enum.GetValues<ImportKind>().Where(user.ReadsRowsOf)];
}
