using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>
/// Which imports a person reaches: those uploaded in their area, each kind for those who enter by hand what its rows become. A
/// member's people reach those of their member. An administrator sees no complaint, in a file neither.
/// </summary>
internal static class ImportScope
{
    public static IQueryable<ImportBatch> VisibleTo(this IQueryable<ImportBatch> batches, CurrentUser user)
    {
        var kinds = Enum.GetValues<ImportKind>().Where(user.Imports).ToArray();
        var reached = batches.Where(b => kinds.Contains(b.Kind));
        if (user.Member is { } own)
        {
            return reached.Where(b => b.MemberId == own.Id);
        }

        if (user.Area is not { } area)
        {
            return user.Role == Role.Administrator ? reached : reached.Where(_ => false);
        }

        var prefix = area.Prefix;
        return reached.Where(b => b.AreaCode.StartsWith(prefix));
    }

    public static bool Imports(this CurrentUser user, ImportKind kind) => user.Has(kind switch
    {
        ImportKind.Tickets or ImportKind.TicketUpdates => Permissions.TicketsRegister,
        // Accounts come along with the posts.
        ImportKind.Staff => Permissions.UsersManage,
        ImportKind.AllianceMembers => Permissions.MembersMaintain,
        ImportKind.Demands => Permissions.DemandsCollect,
        ImportKind.Resources => Permissions.ResourcesOffer,
        _ => Permissions.TerritoryMaintain,
    });

    /// <summary>The area that the rows may lie in: the county of a member's people; an administrator without one works for the whole installation.</summary>
    public static DivisionCode? ImportArea(this CurrentUser user, HomeJurisdiction home) =>
        user.Member?.County ?? user.Area ?? (user.Role == Role.Administrator ? home.Code : null);

    /// <summary>Whose act an import is.</summary>
    public static ImportPerson AsImportPerson(this CurrentUser user) =>
        new(user.Id!.Value, user.Name, user.RoleWord, user.UnitId);
}
