namespace GovernanceApi.Domain.Feeds.Webhooks;

/// <summary>When a delivery is tried again. Eight attempts over more than a day, each a little earlier or later, so that receivers that come back are not met by all at once.</summary>
public static class RetrySchedule
{
    /// <summary>How much earlier or later, at most.</summary>
    public const double Jitter = 0.2;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(10),
    ];

    /// <summary>The first goes out at once.</summary>
    public static int Attempts => Waits.Length + 1;

    /// <param name="failed">How many attempts have failed.</param>
    /// <param name="chance">From 0 to 1.</param>
    /// <returns>Null when that was the last.</returns>
    public static TimeSpan? WaitAfter(int failed, double chance) =>
        failed > Waits.Length ? null : Waits[failed - 1] * (1 - Jitter + (2 * Jitter * chance));
}
