using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Indicators;

namespace GovernanceApi.Application.Indicators.Overview;

/// <summary>The figures of an area, from the roll-ups.</summary>
/// <param name="Area">12 digits, county or smaller, within the caller's own; null for the caller's own.</param>
/// <param name="From">First day of receipt; null for the first day of the eleventh month before <paramref name="To"/>.</param>
/// <param name="To">Last day of receipt; null for today.</param>
public sealed record GetOverviewQuery(string? Area, DateOnly? From, DateOnly? To) : IQuery<OverviewFigures>, IOverviewQuery;

internal sealed class GetOverviewValidator : AbstractValidator<GetOverviewQuery>
{
    public GetOverviewValidator() => this.CheckOverview();
}

internal sealed class GetOverviewHandler(IIndicatorsDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : IQueryHandler<GetOverviewQuery, OverviewFigures>
{
    private const string All = "all";

    public async Task<ErrorOr<OverviewFigures>> Handle(GetOverviewQuery request, CancellationToken cancellationToken)
    {
        var scope = request.AreaFor(call.User);
        if (scope.IsError)
        {
            return scope.Errors;
        }

        var (area, now) = (scope.Value, clock.GetUtcNow());
        var period = Period.Of(request.From, request.To, now);
        var rows = await db.ReadFiguresAsync(OverviewSql.Figures, Row.Read, cancellationToken, period.Values(area.Prefix));
        var digits = area.Level == DivisionLevel.County ? 9 : 12;
        var overdue = await db.ReadFiguresAsync(
            OverviewSql.OverdueByArea, r => (Code: r.GetString(0), Count: r.GetInt64(1)), cancellationToken, area.Prefix, now, period.From, period.To, digits);
        var comparison = await CompareAsync(area, period, rows, cancellationToken);
        var uncounted = await db.ReadFiguresAsync(
            OverviewSql.OldestUncounted, r => r.GetFieldValue<DateTimeOffset>(0), cancellationToken, RollUpReader.Name);
        var names = await territory.NamesAsync(cancellationToken);
        var own = rows.FindAll(r => r.Area == area.Prefix && r.Dimension == All);
        return new OverviewFigures(
            area.Value, names.Division(area), period.From, period.To, uncounted is [var oldest] && oldest < now ? oldest : now,
            TotalsOf(own, overdue.Sum(o => o.Count)), comparison,
            RateDefinitions.Of(Measures.Sum(own.Where(r => !r.Imported).Select(r => r.Sums))),
            MonthsOf(own, period),
            AreasOf(rows, area, overdue.ToDictionary(o => o.Code, o => o.Count), names),
            [.. Grouped(rows, "category").Select(g => new CategoryFigure(g.Key, names.Category(Full(g.Key)), g.Sums[Measure.Received], g.Sums[Measure.Open], g.Sums[Measure.Closed]))],
            [.. Grouped(rows, "channel").Select(g => new ChannelFigure(g.Key, g.Sums[Measure.Received], g.Sums[Measure.Open], g.Sums[Measure.Closed]))]);
    }

    private async Task<OverviewComparison> CompareAsync(DivisionCode area, Period period, List<Row> rows, CancellationToken cancellationToken)
    {
        var before = period.YearBefore();
        var (received, closed) = (await db.ReadFiguresAsync(
            OverviewSql.Totals, r => (r.GetInt64(0), r.GetInt64(1)), cancellationToken, before.Values(area.Prefix)))[0];
        var now = Measures.Sum(rows.Where(r => r.Area == area.Prefix && r.Dimension == All).Select(r => r.Sums));
        return new OverviewComparison(
            before.From, before.To, received, closed, YearOnYear.Percent(now[Measure.Received], received), YearOnYear.Percent(now[Measure.Closed], closed));
    }

    private static OverviewTotals TotalsOf(List<Row> own, long overdue)
    {
        var sums = Measures.Sum(own.Select(r => r.Sums));
        return new OverviewTotals(
            sums[Measure.Received], sums[Measure.Accepted], sums[Measure.Dispatched], sums[Measure.Resolved], sums[Measure.Closed], sums[Measure.Open],
            overdue, sums[Measure.Supervised], Imported(own));
    }

    private static List<MonthFigure> MonthsOf(List<Row> own, Period period)
    {
        var byMonth = own.ToLookup(r => r.Month!.Value);
        List<MonthFigure> months = [];
        for (var month = new DateOnly(period.From.Year, period.From.Month, 1); month <= period.To; month = month.AddMonths(1))
        {
            var sums = Measures.Sum(byMonth[month].Select(r => r.Sums));
            months.Add(new MonthFigure(
                month, sums[Measure.Received], sums[Measure.Closed], sums[Measure.HandledInTime], sums[Measure.Handled], Imported(byMonth[month])));
        }

        return months;
    }

    private static List<AreaFigure> AreasOf(List<Row> rows, DivisionCode area, Dictionary<string, long> overdue, TerritoryNames names) =>
        [.. rows.Where(r => r.Dimension == All && (r.Area != area.Prefix || area.Level == DivisionLevel.Community)).GroupBy(r => r.Area)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
            {
                var code = DivisionCode.From(g.Key.PadRight(DivisionCode.Length, '0'));
                var sums = Measures.Sum(g.Select(r => r.Sums));
                return new AreaFigure(
                    code.Value, names.Division(code), sums[Measure.Received], sums[Measure.Open], overdue.GetValueOrDefault(g.Key), sums[Measure.Closed],
                    sums[Measure.HandledInTime], sums[Measure.Handled], sums[Measure.Satisfied], sums[Measure.CallBacks], Imported(g));
            })];

    private static IEnumerable<(string Key, Measures Sums)> Grouped(List<Row> rows, string dimension) =>
        rows.Where(r => r.Dimension == dimension).GroupBy(r => r.Key).Select(g => (g.Key, Sums: Measures.Sum(g.Select(r => r.Sums))))
            .OrderByDescending(g => g.Sums[Measure.Received]).ThenBy(g => g.Key, StringComparer.Ordinal);

    private static long Imported(IEnumerable<Row> rows) => rows.Where(r => r.Imported).Sum(r => r.Sums[Measure.Received]);

    private static string? Full(string category) => category.Length == 0 ? null : category.PadRight(6, '0');

    private sealed record Row(string Area, string Dimension, string Key, DateOnly? Month, bool Imported, Measures Sums)
    {
        public static Row Read(System.Data.Common.DbDataReader reader) => new(
            reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3), reader.GetBoolean(4),
            Measures.Read(reader, 5));
    }
}
