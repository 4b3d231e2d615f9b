using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Meetings;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.MeetingActions;

/// <summary>How each owner's promises of a year stand, quarter by quarter of their deadlines.</summary>
/// <param name="Year">2000 to 2100; this year when left out.</param>
public sealed record CountPromisesQuery(int? Year) : IQuery<PromiseCounts>;

/// <param name="On">Local day on which they stand so.</param>
/// <param name="Rows">Only owners and quarters with a promise.</param>
public sealed record PromiseCounts(int Year, DateOnly On, IReadOnlyList<PromiseRow> Rows);

/// <param name="OwnerId">Member or unit; null for a community.</param>
/// <param name="OwnerName">Of a community, that of its division.</param>
/// <param name="Quarter">1 to 4, of the deadline.</param>
/// <param name="Made">All of them: kept, late, open and overdue.</param>
/// <param name="Kept">Closed, claimed by its day.</param>
/// <param name="Late">Closed, claimed after its day.</param>
/// <param name="Open">Not closed, and not overdue.</param>
/// <param name="Overdue">Not closed, its day over, no claim made in time.</param>
public sealed record PromiseRow(OwnerKind OwnerKind, Guid? OwnerId, string? OwnerName, int Quarter, int Made, int Kept, int Late, int Open, int Overdue);

internal sealed class CountPromisesValidator : AbstractValidator<CountPromisesQuery>
{
    public CountPromisesValidator() => RuleFor(q => q.Year).InclusiveBetween(2000, 2100);
}

internal sealed class CountPromisesHandler(IAllianceDb db, ActionRows rows, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : IQueryHandler<CountPromisesQuery, PromiseCounts>
{
    public async Task<ErrorOr<PromiseCounts>> Handle(CountPromisesQuery request, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var year = request.Year ?? today.Year;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        // A community owns by its division, another owner whosever meeting it was.
        var groups = await db.MeetingActions.VisibleTo(call.User).Where(a => a.Deadline >= first && a.Deadline <= last)
            .GroupBy(a => new { a.OwnerKind, a.OwnerId, Division = a.OwnerId == null ? (DivisionCode?)a.Division : null, Quarter = ((a.Deadline.Month - 1) / 3) + 1 })
            .Select(g => new
            {
                g.Key,
                Made = g.Count(),
                Kept = g.Count(a => a.Status == ActionStatus.Closed && a.ClaimedOn <= a.Deadline),
                Late = g.Count(a => a.Status == ActionStatus.Closed && a.ClaimedOn > a.Deadline),
                Overdue = g.Count(a => a.Status != ActionStatus.Closed && a.Deadline < today && (a.ClaimedOn == null || a.ClaimedOn > a.Deadline)),
            }).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        var members = await rows.MemberNamesAsync(groups.Select(g => (g.Key.OwnerKind, g.Key.OwnerId)), cancellationToken);
        return new PromiseCounts(year, today,
        [
            .. groups.Select(g => new PromiseRow(
                g.Key.OwnerKind, g.Key.OwnerId, ActionRows.OwnerName(g.Key.OwnerKind, g.Key.OwnerId, members, names) ?? names.Division(g.Key.Division), g.Key.Quarter,
                g.Made, g.Kept, g.Late, g.Made - g.Kept - g.Late - g.Overdue, g.Overdue))
                .OrderBy(r => r.OwnerKind).ThenBy(r => r.OwnerName, StringComparer.Ordinal).ThenBy(r => r.Quarter),
        ]);
    }
}

internal static class Promises
{
    /// <summary>The same as <see cref="MeetingAction.PromiseOn"/>, for the database.</summary>
    public static IQueryable<MeetingAction> Standing(this IQueryable<MeetingAction> actions, PromiseStanding standing, DateOnly day) => standing switch
    {
        PromiseStanding.Kept => actions.Where(a => a.Status == ActionStatus.Closed && a.ClaimedOn <= a.Deadline),
        PromiseStanding.Late => actions.Where(a => a.Status == ActionStatus.Closed && a.ClaimedOn > a.Deadline),
        PromiseStanding.Overdue => actions.Where(a => a.Status != ActionStatus.Closed && a.Deadline < day && (a.ClaimedOn == null || a.ClaimedOn > a.Deadline)),
        _ => actions.Where(a => a.Status != ActionStatus.Closed && (a.Deadline >= day || a.ClaimedOn <= a.Deadline)),
    };
}
