namespace GovernanceApi.Application.Indicators.Overview;

/// <summary>
/// The SQL of the figures. <c>@p0</c> is the prefix of the area (6, 9 or 12 digits); <c>@p1</c> to <c>@p6</c> are the whole months and the
/// days around them (<see cref="Period"/>). The cast to bpchar is what lets the index on the county be used.
/// </summary>
internal static class OverviewSql
{
    private const string Edges =
        "(select * from indicators.ticket_facts where county_code = left(@p0, 6)::bpchar and received_on between @p3 and @p4 and starts_with(division_code, @p0)"
        + " union all select * from indicators.ticket_facts where county_code = left(@p0, 6)::bpchar and received_on between @p5 and @p6 and starts_with(division_code, @p0)) f";

    private const string EdgeCells = Edges + " cross join lateral indicators.cells_of(f.division_code, f.category, f.channel, f.grid_id) c";

    /// <summary>Of the area by month, category and channel, and of the divisions below it: area, dimension, key, month, imported, measures.</summary>
    public static readonly string Figures =
        $"select area_code, dimension, key, month, imported, {Measures.Sums} from ("
        + $" select area_code, dimension, key, case when dimension = 'all' then month end as month, imported, {Measures.Columns}"
        + " from indicators.ticket_cells where area_code = @p0 and dimension in ('all', 'category', 'channel') and month >= @p1 and month < @p2"
        + $" union all select area_code, dimension, key, null, imported, {Measures.Columns}"
        + " from indicators.ticket_cells where parent_code = @p0 and dimension = 'all' and month >= @p1 and month < @p2"
        + " union all select c.area_code, c.dimension, c.key, case when c.dimension = 'all' and c.area_code = @p0 then date_trunc('month', f.received_on)::date end,"
        + $" f.imported, {Measures.Columns} from {EdgeCells}"
        + " where (c.area_code = @p0 and c.dimension <> 'grid') or (c.parent_code = @p0 and c.dimension = 'all')"
        + ") figures group by 1, 2, 3, 4, 5";

    /// <summary>Of the area as a whole: received, closed.</summary>
    public const string Totals =
        "select coalesce(sum(received), 0)::bigint, coalesce(sum(closed), 0)::bigint from ("
        + "select received, closed from indicators.ticket_cells where area_code = @p0 and dimension = 'all' and month >= @p1 and month < @p2 union all "
        // An index holds these columns, so that the days of a long-gone month cost little.
        + "select 1, closed from indicators.ticket_facts where county_code = left(@p0, 6)::bpchar and received_on between @p3 and @p4 and starts_with(division_code, @p0) union all "
        + "select 1, closed from indicators.ticket_facts where county_code = left(@p0, 6)::bpchar and received_on between @p5 and @p6 and starts_with(division_code, @p0)) t";

    /// <summary>By grid: key, received, open.</summary>
    public const string Grids =
        "select key, sum(received)::bigint, sum(open)::bigint from ("
        + "select key, received, open from indicators.ticket_cells where area_code = @p0 and dimension = 'grid' and month >= @p1 and month < @p2 union all "
        + "select f.grid_id::text, f.received, f.open from " + Edges + " where f.grid_id is not null) g group by 1";

    private const string Late =
        " from indicators.ticket_facts where county_code = left(@p0, 6)::bpchar and due_at < @p1 and received_on between @p2 and @p3 and starts_with(division_code, @p0)";

    /// <summary>By division of <c>@p4</c> digits: prefix, overdue now.</summary>
    public const string OverdueByArea = "select left(division_code, @p4), count(*)" + Late + " group by 1";

    /// <summary>By grid: id, overdue now.</summary>
    public const string OverdueByGrid = "select grid_id, count(*)" + Late + " and grid_id is not null group by 1";

    /// <summary>When the oldest event happened that is not counted yet; no row when all are.</summary>
    public const string OldestUncounted =
        "select e.occurred_at from feeds.outbox_readers r join feeds.outbox_events e on (e.xid, e.seq) > (r.xid, r.seq) where r.name = @p0 order by e.xid, e.seq limit 1";
}
