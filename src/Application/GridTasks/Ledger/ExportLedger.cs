using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Ledger;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>Every row of a filter, for a table: exactly what the list shows.</summary>
public sealed record ExportLedgerQuery(LedgerFilter Filter) : IQuery<LedgerTable>;

/// <param name="Rows">Read as they are written, newest day first.</param>
public sealed record LedgerTable(LedgerFilter Filter, IAsyncEnumerable<LedgerRow> Rows);

internal sealed class ExportLedgerValidator : AbstractValidator<ExportLedgerQuery>
{
    public ExportLedgerValidator() => RuleFor(q => q.Filter).SetValidator(new LedgerFilterValidator());
}

internal sealed class ExportLedgerHandler(IGridTasksDb db, LedgerReader ledger, CallContext call) : IQueryHandler<ExportLedgerQuery, LedgerTable>
{
    /// <summary>Half of what a sheet holds; beyond it nobody looks at a table any more.</summary>
    private const int Most = 500_000;

    public async Task<ErrorOr<LedgerTable>> Handle(ExportLedgerQuery request, CancellationToken cancellationToken)
    {
        var found = await db.QueryAsync(
            "select count(*)::int from (select 1 from grid_tasks.tasks t", request.Filter.ToSql(call.User), $" limit {Most + 1}) capped", r => r.GetInt32(0), cancellationToken);
        return found[0] > Most ? LedgerErrors.ExportTooLarge : new LedgerTable(request.Filter, ledger.AllAsync(request.Filter, cancellationToken));
    }
}
