using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Admissions;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>
/// Which requests a person reaches: a department its own, everybody else those that name a grid of theirs or of their
/// area, rejected ones included. A draft is its department's alone. Nothing by default.
/// </summary>
internal static class AdmissionScope
{
    public static IQueryable<OffCatalogueAdmissionRequest> VisibleTo(this IQueryable<OffCatalogueAdmissionRequest> requests, CurrentUser user)
    {
        switch (user)
        {
            case { Role: Role.DepartmentHandler, UnitId: { } unit }:
                return requests.Where(r => r.UnitId == unit);
            case { Role: Role.GridWorker or Role.GridLeader }:
                var grids = user.GridIds;
                return requests.Where(r => r.Status != AdmissionStatus.Draft && r.GridIds.Any(g => grids.Contains(g)));
            case { ReadsByArea: true, Area: { } area }:
                return requests.Where(r => r.Status != AdmissionStatus.Draft).InArea(area);
            default:
                return requests.Where(_ => false);
        }
    }

    /// <summary>Those of its grids that the person leads, or that lie in the secretary's community: what they may speak for.</summary>
    public static IReadOnlyList<Guid> SpokenFor(this OffCatalogueAdmissionRequest request, CurrentUser user) => user switch
    {
        { Role: Role.GridLeader } => [.. request.GridIds.Where(user.GridIds.Contains)],
        { Role: Role.CommunitySecretary, Area: { } area } => [.. request.Grids.Where(g => area.Covers(g.Division)).Select(g => g.GridId)],
        _ => [],
    };

    private static IQueryable<OffCatalogueAdmissionRequest> InArea(this IQueryable<OffCatalogueAdmissionRequest> requests, DivisionCode area)
    {
        var prefix = area.Prefix;
        return requests.Where(r => r.Areas.Contains(prefix));
    }
}
