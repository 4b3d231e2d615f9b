using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Admissions;
using GovernanceApi.Application.GridTasks.Ledger;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Burden;

/// <summary>What one department asked of the grids beside the catalogue (目录外事项), by the day of submission.</summary>
/// <param name="Asked">Requests submitted in the period.</param>
/// <param name="Admitted">Approved, whatever became of them since.</param>
/// <param name="Refused">Rejected by the county, or an emergency leave that was not ratified.</param>
/// <param name="Unfunded">Money or posts were never proven: refused, suspended for it, or worked on all the same.</param>
/// <param name="HoursPerMonth">Asked of the grids, by the department's own estimate.</param>
/// <param name="UnfundedHoursPerMonth">The part of them that nothing stands behind.</param>
public sealed record BurdenAsk(Guid UnitId, string? UnitName, int Asked, int Admitted, int Refused, int Unfunded, int HoursPerMonth, int UnfundedHoursPerMonth);

/// <summary>Off-catalogue requests as a burden. Refused ones stay in it: asking costs the grids time too.</summary>
internal sealed class BurdenAsks(IGridTasksDb db, CallContext call)
{
    private static readonly AdmissionStatus[] Admitted = [AdmissionStatus.Approved, AdmissionStatus.Active, AdmissionStatus.Suspended, AdmissionStatus.Expired, AdmissionStatus.Retired];
    private static readonly AdmissionStatus[] Refused = [AdmissionStatus.Rejected, AdmissionStatus.Lapsed];

    // What is still being looked at may yet be funded.
    private static readonly AdmissionStatus[] Decided = [.. Admitted, .. Refused, AdmissionStatus.EmergencyTemporary];

    public async Task<List<BurdenAsk>> ReadAsync(GetBurdenQuery request, TerritoryNames names, CancellationToken cancellationToken)
    {
        var (from, before) = (BusinessCalendar.StartOf(request.From), BusinessCalendar.StartOf(request.To.AddMonths(1)));
        var found = await db.Admissions.AsNoTracking().VisibleTo(call.User)
            .Where(r => r.SubmittedAt >= from && r.SubmittedAt < before).ToListAsync(cancellationToken);
        return [.. found
            .Where(r => GridsOf(r, request.Area).Any())
            .GroupBy(r => r.UnitId)
            .Select(g => new BurdenAsk(
                g.Key, names.Unit(g.Key), g.Count(), g.Count(r => Admitted.Contains(r.Status)), g.Count(r => Refused.Contains(r.Status)), g.Count(IsUnfunded),
                g.Sum(r => GridsOf(r, request.Area).Sum(a => a.HoursPerMonth)), g.Where(IsUnfunded).Sum(r => GridsOf(r, request.Area).Sum(a => a.HoursPerMonth))))
            .OrderByDescending(a => a.HoursPerMonth).ThenBy(a => a.UnitName, StringComparer.Ordinal)];
    }

    /// <summary>Title and department of admitted work, by the code of its tasks.</summary>
    public async Task<Dictionary<string, (string Title, Guid Unit)>> ItemsAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        codes.Count == 0
            ? []
            : (await db.Admissions.AsNoTracking().VisibleTo(call.User).Where(r => codes.Contains(r.ItemCode))
                .Select(r => new { r.ItemCode, r.Title, r.UnitId }).ToListAsync(cancellationToken)).ToDictionary(r => r.ItemCode, r => (r.Title, r.UnitId), StringComparer.Ordinal);

    private static bool IsUnfunded(OffCatalogueAdmissionRequest request) => request.GuaranteeProvenAt is null && Decided.Contains(request.Status);

    /// <summary>Those of its grids whose load the caller is shown.</summary>
    private IEnumerable<AdmissionGrid> GridsOf(OffCatalogueAdmissionRequest request, DivisionCode? area) =>
        request.Grids.Where(g => call.User.ReachesGrid(g.GridId, g.Division) && (area is not { } within || within.Covers(g.Division)));
}
