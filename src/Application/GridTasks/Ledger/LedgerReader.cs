using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Ledger;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>Where a page of the ledger ends.</summary>
internal sealed record LedgerPosition(DateOnly Day, Guid Id);

/// <summary>Reads the ledger, newest day first: pages, totals, and whole tables a piece at a time.</summary>
internal sealed class LedgerReader(IGridTasksDb db, ITerritoryQuestions territory, IUserDirectory users, CallContext call)
{
    /// <summary>Rows held in memory while a table is written.</summary>
    public const int Piece = 2000;

    public async Task<List<LedgerRow>> ReadAsync(LedgerFilter filter, LedgerPosition? after, int limit, CancellationToken cancellationToken) =>
        await NameAsync(await FindAsync(filter, after, limit, cancellationToken), cancellationToken);

    /// <summary>Every row of the filter. Rows are read in pieces along the key, so that a long table costs no memory.</summary>
    public async IAsyncEnumerable<LedgerRow> AllAsync(LedgerFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LedgerPosition? after = null;
        for (var more = true; more;)
        {
            var piece = await ReadAsync(filter, after, Piece, cancellationToken);
            foreach (var row in piece)
            {
                yield return row;
            }

            more = piece.Count == Piece;
            after = more ? new LedgerPosition(piece[^1].Day, piece[^1].Id) : null;
        }
    }

    public async Task<LedgerFigures> TotalsAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        var rows = await db.QueryAsync(
            """
            select count(*)::int, count(*) filter (where t.status = 'done')::int, count(*) filter (where t.status = 'done' and t.on_time)::int,
                count(*) filter (where t.status not in ('done', 'cancelled'))::int, count(*) filter (where t.status = 'cancelled')::int,
                coalesce(sum(t.minutes_spent), 0)::bigint, count(*) filter (where t.corrections > 0)::int
            from grid_tasks.tasks t
            """,
            filter.ToSql(call.User), "",
            r => new LedgerFigures(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt64(5), r.GetInt32(6)), cancellationToken);
        return rows[0];
    }

    private Task<List<LedgerRow>> FindAsync(LedgerFilter filter, LedgerPosition? after, int limit, CancellationToken cancellationToken)
    {
        var sql = filter.ToSql(call.User);
        if (after is not null)
        {
            sql.Where("(t.ledger_day, t.id) < ({0}, {1})", after.Day, after.Id);
        }

        return db.QueryAsync(LedgerColumns.Select, sql, $" order by t.ledger_day desc, t.id desc limit {limit}", LedgerColumns.Read, cancellationToken);
    }

    private async Task<List<LedgerRow>> NameAsync(List<LedgerRow> rows, CancellationToken cancellationToken)
    {
        var names = await territory.NamesAsync(cancellationToken);
        var items = await CatalogueNames.ReadAsync(db, rows.Select(r => DivisionCode.From(r.DivisionCode)), cancellationToken);
        var people = await users.NamesAsync([.. rows.Select(r => r.WorkerId).OfType<Guid>().Distinct()], cancellationToken);
        return rows.ConvertAll(r => r.Named(names, items, people));
    }
}
