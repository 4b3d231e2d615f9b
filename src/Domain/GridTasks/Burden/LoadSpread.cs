namespace GovernanceApi.Domain.GridTasks.Burden;

/// <summary>Where a grid's load lies beside the others. A band, not a place in a ranking.</summary>
public enum LoadBand
{
    /// <summary>Less than three quarters of the median.</summary>
    Light,
    Even,

    /// <summary>More than one and a quarter of the median.</summary>
    Heavy,
}

/// <summary>How evenly minutes are spread over grids (fairness). Quartiles by linear interpolation.</summary>
public sealed record LoadSpread(int Grids, double Least, double LowerQuartile, double Median, double UpperQuartile, double Most)
{
    private const double LightBelow = 0.75;
    private const double HeavyAbove = 1.25;

    public static LoadSpread Of(IEnumerable<long> minutes)
    {
        double[] sorted = [.. minutes.Select(m => (double)m).Order()];
        return sorted.Length == 0
            ? new LoadSpread(0, 0, 0, 0, 0, 0)
            : new LoadSpread(sorted.Length, sorted[0], At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75), sorted[^1]);
    }

    public LoadBand BandOf(long minutes) => minutes < Median * LightBelow ? LoadBand.Light : minutes > Median * HeavyAbove ? LoadBand.Heavy : LoadBand.Even;

    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
