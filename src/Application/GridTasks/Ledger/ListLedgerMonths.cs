using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Ledger;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>The grids that had work in a month, each with what it adds up to and its signature.</summary>
/// <param name="Month">First day of the month.</param>
public sealed record ListLedgerMonthsQuery(DateOnly Month, DivisionCode? Area) : IQuery<IReadOnlyList<LedgerMonth>>;

/// <param name="ChangedSince">Rows whose record moved after the signature.</param>
/// <param name="MaySign">The caller leads the grid, the month is over and not signed yet.</param>
public sealed record LedgerMonth(
    Guid GridId, string? GridName, DateOnly Month, LedgerFigures Figures, DateTimeOffset? SignedAt, string? SignerName, int ChangedSince, bool MaySign);

internal sealed class ListLedgerMonthsValidator : AbstractValidator<ListLedgerMonthsQuery>
{
    public ListLedgerMonthsValidator() => RuleFor(q => q.Month).Must(m => m.Day == 1).WithErrorCode(LedgerErrors.MonthInvalid.Code).WithMessage(LedgerErrors.MonthInvalid.Description);
}

internal sealed class ListLedgerMonthsHandler(IGridTasksDb db, ITerritoryQuestions territory, IUserDirectory users, CallContext call, TimeProvider clock)
    : IQueryHandler<ListLedgerMonthsQuery, IReadOnlyList<LedgerMonth>>
{
    public async Task<ErrorOr<IReadOnlyList<LedgerMonth>>> Handle(ListLedgerMonthsQuery request, CancellationToken cancellationToken)
    {
        var filter = new LedgerFilter(request.Month, request.Month.AddMonths(1).AddDays(-1), request.Area, null, null, null, [], null, null);
        var found = await db.QueryAsync(
            """
            select t.grid_id, count(*)::int, count(*) filter (where t.status = 'done')::int, count(*) filter (where t.status = 'done' and t.on_time)::int,
                count(*) filter (where t.status not in ('done', 'cancelled'))::int, count(*) filter (where t.status = 'cancelled')::int,
                coalesce(sum(t.minutes_spent), 0)::bigint, count(*) filter (where t.corrections > 0)::int,
                max(s.signed_at), max(s.signer_id::text)::uuid, count(*) filter (where t.last_step_at > s.signed_at)::int
            from grid_tasks.tasks t left join grid_tasks.ledger_sign_offs s on s.grid_id = t.grid_id and s.month = date_trunc('month', t.ledger_day)::date
            """,
            filter.ToSql(call.User), " group by t.grid_id",
            r => (Grid: r.GetGuid(0), Figures: new LedgerFigures(r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetInt64(6), r.GetInt32(7)),
                SignedAt: r.IsDBNull(8) ? (DateTimeOffset?)null : r.GetFieldValue<DateTimeOffset>(8), Signer: r.IsDBNull(9) ? (Guid?)null : r.GetGuid(9), Changed: r.GetInt32(10)),
            cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        var people = await users.NamesAsync([.. found.Select(f => f.Signer).OfType<Guid>().Distinct()], cancellationToken);
        var over = LedgerSignOff.IsOver(request.Month, clock.GetUtcNow());
        return found
            .Select(f => new LedgerMonth(
                f.Grid, names.Grid(f.Grid), request.Month, f.Figures, f.SignedAt, f.Signer is { } signer ? people.GetValueOrDefault(signer) : null, f.Changed,
                over && f.SignedAt is null && call.User.Signs(f.Grid)))
            .OrderBy(m => m.GridName, StringComparer.Ordinal).ThenBy(m => m.GridId).ToList();
    }
}
