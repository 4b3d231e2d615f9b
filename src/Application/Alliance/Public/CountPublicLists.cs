using ErrorOr;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Resources;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Public;

/// <summary>What the public lists hold in all, by category.</summary>
public sealed record CountPublicListsQuery : IQuery<PublicTotals>;

/// <summary>The totals of the county's lists.</summary>
/// <param name="Open">Wishes on the list that are not met yet, also those already claimed.</param>
/// <param name="Met">Wishes that were delivered.</param>
/// <param name="Services">Distinct services on offer: two members' offerings of one category and title are one.</param>
/// <param name="ByCategory">All categories, also those with none.</param>
public sealed record PublicTotals(int Open, int Met, int Services, IReadOnlyList<PublicTotal> ByCategory);

/// <param name="Services">Distinct services on offer.</param>
public sealed record PublicTotal(ServiceCategory Category, int Open, int Met, int Services);

internal sealed class CountPublicListsHandler(IAllianceDb db, AllianceDesk desk, HomeJurisdiction home) : IQueryHandler<CountPublicListsQuery, PublicTotals>
{
    private static readonly DemandStatus[] Shown = [.. Enum.GetValues<DemandStatus>().Where(DemandTransitions.IsPublic)];
    private static readonly DemandStatus[] Met = [DemandStatus.Served, DemandStatus.Confirmed, DemandStatus.Closed];

    public async Task<ErrorOr<PublicTotals>> Handle(CountPublicListsQuery request, CancellationToken cancellationToken)
    {
        var demands = await db.Demands.In(home.Code).Where(d => Shown.Contains(d.Status) && d.Category != null)
            .GroupBy(d => d.Category!.Value).Select(g => new { g.Key, All = g.Count(), Met = g.Count(d => Met.Contains(d.Status)) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        var services = await db.CountServicesAsync(home.Code.CountyDivision, desk.Today, cancellationToken);
        return new PublicTotals(
            demands.Values.Sum(g => g.All - g.Met), demands.Values.Sum(g => g.Met), services.Distinct,
            [.. services.ByCategory.Select(s => demands.GetValueOrDefault(s.Category) is { } of
                ? new PublicTotal(s.Category, of.All - of.Met, of.Met, s.Distinct) : new PublicTotal(s.Category, 0, 0, s.Distinct))]);
    }
}
