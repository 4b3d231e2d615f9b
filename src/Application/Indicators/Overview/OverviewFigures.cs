namespace GovernanceApi.Application.Indicators.Overview;

/// <summary>Figures of the tickets received in an area between two days.</summary>
/// <param name="Area">12-digit division.</param>
/// <param name="From">First day of receipt, Asia/Shanghai.</param>
/// <param name="To">Last day of receipt.</param>
/// <param name="AsOf">Every event up to this moment is counted.</param>
/// <param name="Rates">Without imported tickets, which are counted apart.</param>
/// <param name="ByMonth">By month of receipt, also those without tickets.</param>
/// <param name="ByArea">The divisions right below the area that have tickets; of a community itself.</param>
/// <param name="ByCategory">By first level of the category, most first; an empty code stands for tickets without one.</param>
public sealed record OverviewFigures(
    string Area, string? AreaName, DateOnly From, DateOnly To, DateTimeOffset AsOf, OverviewTotals Totals, OverviewComparison Comparison,
    IReadOnlyList<RateFigure> Rates, IReadOnlyList<MonthFigure> ByMonth, IReadOnlyList<AreaFigure> ByArea, IReadOnlyList<CategoryFigure> ByCategory,
    IReadOnlyList<ChannelFigure> ByChannel);

/// <summary>Counts of tickets as they stand now.</summary>
/// <param name="Received">With those imported.</param>
/// <param name="Overdue">A running clock is over at this moment.</param>
/// <param name="Imported">The part of <paramref name="Received"/> that was taken over from another system.</param>
public sealed record OverviewTotals(
    long Received, long Accepted, long Dispatched, long Resolved, long Closed, long Open, long Overdue, long Supervised, long Imported);

/// <summary>同比: the same days of the year before.</summary>
/// <param name="ReceivedChange">Percent, one decimal; null when nothing was received then (不可比).</param>
/// <param name="ClosedChange">Percent, one decimal; null when nothing was closed then.</param>
public sealed record OverviewComparison(DateOnly From, DateOnly To, long Received, long Closed, decimal? ReceivedChange, decimal? ClosedChange);

/// <summary>How many of how many.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Value">Percent, one decimal, half away from zero; null when the denominator is 0 (不可比).</param>
/// <param name="Definition">What is divided by what, in the language of Accept-Language.</param>
public sealed record RateFigure(string Key, long Numerator, long Denominator, decimal? Value, string Definition);

/// <summary>The tickets received in one month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Closed">Those of them that are closed now.</param>
/// <param name="Handled">Those resolved here at least once; imported tickets are not among them.</param>
/// <param name="HandledOnTime">Those of which every round was resolved in time.</param>
public sealed record MonthFigure(DateOnly Month, long Received, long Closed, long HandledOnTime, long Handled, long Imported);

/// <summary>One division.</summary>
/// <param name="Code">12 digits.</param>
public sealed record AreaFigure(
    string Code, string? Name, long Received, long Open, long Overdue, long Closed, long HandledOnTime, long Handled, long Satisfied, long CallBacks, long Imported);

public sealed record CategoryFigure(string Code, string? Name, long Received, long Open, long Closed);

/// <param name="Channel">As in the tickets.</param>
public sealed record ChannelFigure(string Channel, long Received, long Open, long Closed);

/// <summary>One grid of the map.</summary>
public sealed record GridFigure(Guid GridId, long Received, long Open, long Overdue);
