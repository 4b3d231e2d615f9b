namespace GovernanceApi.Domain.Indicators;

/// <summary>How many of how many. Both are published; the percentage is derived.</summary>
/// <param name="Numerator">0 or more.</param>
/// <param name="Denominator">0 means: not comparable (不可比), never 0 % or 100 %.</param>
public sealed record Rate(long Numerator, long Denominator)
{
    /// <summary>Null where there is nothing to compare with.</summary>
    public Fraction? Exact => Denominator == 0 ? null : new Fraction(Numerator, Denominator);

    /// <summary>For display; null where there is nothing to compare with.</summary>
    public decimal? Percent(int places = 1) => (Exact * 100)?.Round(places);
}

/// <summary>同比: against the same days of the year before.</summary>
public static class YearOnYear
{
    /// <summary>Change in percent for display; null when the earlier figure is 0 (不可比).</summary>
    public static decimal? Percent(long current, long previous, int places = 1) => new Rate(current - previous, previous).Percent(places);
}

/// <summary>百分点: the difference of two rates, taken before rounding.</summary>
public static class PercentagePoint
{
    /// <summary>Difference in percentage points; null when either rate has no denominator.</summary>
    public static decimal? Between(Rate rate, Rate other, int places = 1) =>
        rate.Exact is { } a && other.Exact is { } b ? ((a - b) * 100).Round(places) : null;

    /// <summary>Difference of two figures printed in percent, of which the counts are not known.</summary>
    public static decimal Between(decimal printed, decimal other, int places = 2) => (Fraction.Of(printed) - Fraction.Of(other)).Round(places);
}
