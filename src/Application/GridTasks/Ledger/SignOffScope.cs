using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Ledger;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>Which signatures a person reaches: the same grids and areas as the ledger itself.</summary>
internal static class SignOffScope
{
    public static IQueryable<LedgerSignOff> VisibleTo(this IQueryable<LedgerSignOff> signOffs, CurrentUser user)
    {
        switch (user)
        {
            case { Role: Role.GridWorker or Role.GridLeader }:
                var grids = user.GridIds;
                return signOffs.Where(s => grids.Contains(s.GridId));
            case { ReadsByArea: true, Area: { } area }:
                return signOffs.InArea(area);
            default:
                return signOffs.Where(_ => false);
        }
    }

    public static IQueryable<LedgerSignOff> InArea(this IQueryable<LedgerSignOff> signOffs, DivisionCode area) => area.Level switch
    {
        DivisionLevel.Community => signOffs.Where(s => s.Division == area),
        DivisionLevel.Township => signOffs.Where(s => EF.Property<string>(s, "TownCode") == area.Township),
        DivisionLevel.County => signOffs.Where(s => EF.Property<string>(s, "CountyCode") == area.County),
        _ => signOffs.Where(_ => false),
    };

    /// <summary>Whether the ledger of a grid lies in this person's reach.</summary>
    public static bool ReachesGrid(this CurrentUser user, Guid gridId, DivisionCode division) => user switch
    {
        { Role: Role.GridWorker or Role.GridLeader } => user.GridIds.Contains(gridId),
        { ReadsByArea: true, Area: { Level: >= DivisionLevel.County } area } => area.Covers(division),
        _ => false,
    };
}
