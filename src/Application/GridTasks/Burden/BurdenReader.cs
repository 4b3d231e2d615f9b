using System.Data.Common;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Burden;
using GovernanceApi.Domain.GridTasks.Catalogue;

namespace GovernanceApi.Application.GridTasks.Burden;

/// <summary>Adds up the load in one pass over the tasks: every way of grouping them comes from the same rows, so that the totals agree.</summary>
internal sealed class BurdenReader(IGridTasksDb db, ITerritoryQuestions territory, IUserDirectory users, BurdenAsks asks, CallContext call)
{
    private const string Select = """
        select grouping(date_trunc('month', t.ledger_day), t.grid_id, t.catalogue_item, t.worker_id),
            date_trunc('month', t.ledger_day)::date, t.grid_id, t.catalogue_item, min(t.county_code), t.worker_id,
            count(*)::int, coalesce(sum(t.minutes_spent), 0)::bigint, count(*) filter (where t.evidence_required)::int,
            count(*) filter (where t.is_duplicate)::int, count(*) filter (where t.status <> 'done')::int
        from grid_tasks.tasks t
        """;

    private const string Group = """
         group by grouping sets ((date_trunc('month', t.ledger_day)), (t.grid_id), (t.county_code, t.catalogue_item), (t.worker_id), ())
        """;

    // Bits of grouping(): set where the column is not grouped by.
    private const int ByMonth = 0b0111;
    private const int ByGrid = 0b1011;
    private const int ByItem = 0b1101;
    private const int ByWorker = 0b1110;

    public async Task<BurdenReport> ReadAsync(GetBurdenQuery request, CancellationToken cancellationToken)
    {
        var sql = new SqlFilter().VisibleTo(call.User);
        if (request.Area is { } area)
        {
            sql.InArea(area);
        }

        // Work that was called off burdened nobody.
        sql.Where("t.ledger_day between {0} and {1}", request.From, request.To.AddMonths(1).AddDays(-1)).Where("t.status <> 'cancelled'");
        var rows = await db.QueryAsync(Select, sql, Group, Row.Read, cancellationToken);
        var total = rows.Where(r => r.Grouping == 0b1111).Select(r => r.Load).DefaultIfEmpty(BurdenLoad.None).Single();
        var grids = rows.Where(r => r.Grouping == ByGrid).ToList();
        var spread = LoadSpread.Of(grids.Select(g => g.Load.Minutes));
        var names = await territory.NamesAsync(cancellationToken);
        return new BurdenReport(
            request.From, request.To, total, Months(request, rows),
            [.. grids.Select(g => new BurdenGrid(g.Grid!.Value, names.Grid(g.Grid), g.Load, spread.BandOf(g.Load.Minutes))).OrderBy(g => g.GridName, StringComparer.Ordinal)],
            spread, await DepartmentsAsync(rows, total, names, cancellationToken), await asks.ReadAsync(request, names, cancellationToken),
            await WorkersAsync(rows, cancellationToken));
    }

    private static List<BurdenMonth> Months(GetBurdenQuery request, List<Row> rows)
    {
        var found = rows.Where(r => r.Grouping == ByMonth).ToDictionary(r => r.Month!.Value, r => r.Load);
        List<BurdenMonth> months = [];
        for (var month = request.From; month <= request.To; month = month.AddMonths(1))
        {
            months.Add(new BurdenMonth(month, found.GetValueOrDefault(month, BurdenLoad.None)));
        }

        return months;
    }

    private async Task<List<BurdenDepartment>> DepartmentsAsync(List<Row> rows, BurdenLoad total, TerritoryNames territoryNames, CancellationToken cancellationToken)
    {
        var items = rows.Where(r => r.Grouping == ByItem).Select(r => (Row: r, Area: DivisionCode.From(r.County! + "000000"))).ToList();
        var listed = await CatalogueNames.ReadAsync(db, items.Select(i => i.Area), cancellationToken);
        var admitted = await asks.ItemsAsync([.. items.Where(i => listed.Of(i.Area, i.Row.Item!) is null).Select(i => i.Row.Item!)], cancellationToken);
        return [.. items
            .Select(i => Named(i.Row, listed.Of(i.Area, i.Row.Item!), admitted, territoryNames))
            .GroupBy(i => i.Department, i => i.Item)
            .Select(g =>
            {
                var load = g.Aggregate(BurdenLoad.None, (sum, i) => sum.Plus(i.Load));
                return new BurdenDepartment(
                    g.Key, load, total.Minutes == 0 ? 0 : (double)load.Minutes / total.Minutes,
                    [.. g.OrderByDescending(i => i.Load.Minutes).ThenBy(i => i.Item, StringComparer.Ordinal)]);
            })
            .OrderByDescending(d => d.Load.Minutes).ThenBy(d => d.Department, StringComparer.Ordinal)];
    }

    /// <summary>By the catalogue; admitted work by its request.</summary>
    private static (string? Department, BurdenItem Item) Named(
        Row row, CatalogueItem? listed, Dictionary<string, (string Title, Guid Unit)> admitted, TerritoryNames names) => listed is not null
            ? (listed.Department, new BurdenItem(row.Item!, listed.Name, row.Load))
            : admitted.TryGetValue(row.Item!, out var request)
                ? (names.Unit(request.Unit), new BurdenItem(row.Item!, request.Title, row.Load))
                : (null, new BurdenItem(row.Item!, null, row.Load));

    /// <summary>Only for those who check this work: the county sees grids and departments, not persons.</summary>
    private async Task<List<BurdenWorker>?> WorkersAsync(List<Row> rows, CancellationToken cancellationToken)
    {
        if (!call.User.Has(Permissions.GridTasksCheck))
        {
            return null;
        }

        var workers = rows.Where(r => r is { Grouping: ByWorker, Worker: not null }).ToList();
        var people = await users.NamesAsync([.. workers.Select(w => w.Worker!.Value)], cancellationToken);
        return [.. workers.Select(w => new BurdenWorker(w.Worker!.Value, people.GetValueOrDefault(w.Worker.Value), w.Load)).OrderBy(w => w.WorkerName, StringComparer.Ordinal)];
    }

    private sealed record Row(int Grouping, DateOnly? Month, Guid? Grid, string? Item, string? County, Guid? Worker, BurdenLoad Load)
    {
        public static Row Read(DbDataReader r) => new(
            r.GetInt32(0), r.IsDBNull(1) ? null : r.GetFieldValue<DateOnly>(1), r.IsDBNull(2) ? null : r.GetGuid(2), r.IsDBNull(3) ? null : r.GetString(3),
            r.IsDBNull(4) ? null : r.GetString(4), r.IsDBNull(5) ? null : r.GetGuid(5),
            new BurdenLoad(r.GetInt32(6), r.GetInt64(7), r.GetInt32(8), r.GetInt32(9), r.GetInt32(10)));
    }
}
