using System.Collections.Concurrent;
using System.Diagnostics;

namespace GovernanceApi.Benchmarks;

/// <summary>One endpoint of the product against the hand-written one.</summary>
/// <param name="Limit">Null where there is nothing to compare with.</param>
/// <param name="Floor">Of the ratio, or of p95 in milliseconds where <paramref name="FloorIsTime"/>.</param>
internal sealed record Contest(
    string Name, int Connections, Func<byte[]?> Product, Func<byte[]?>? Limit, int ProductPort, int LimitPort, double Floor, bool FloorIsTime = false);

/// <summary>What one contest came to.</summary>
internal sealed class Outcome(Contest contest)
{
    public Contest Contest => contest;

    public List<double> Ratios { get; } = [];

    public Slice Product { get; } = new();

    public Slice Limit { get; } = new();
}

internal sealed class Slice
{
    private readonly ConcurrentQueue<double> milliseconds = new();
    private double seconds;
    private long allocated;

    public int Requests => milliseconds.Count;

    public double PerSecond => milliseconds.Count / seconds;

    /// <summary>Bytes of the whole process per request: server and load generator.</summary>
    public double Allocated => (double)allocated / Math.Max(1, milliseconds.Count);

    public double Percentile(double share) =>
        milliseconds.Order().ElementAtOrDefault((int)Math.Min(milliseconds.Count - 1, Math.Ceiling(milliseconds.Count * share) - 1));

    /// <summary>Keeps so many connections busy for a while; answers with the requests a second of this slice alone.</summary>
    public async Task<double> RunAsync(int connections, int port, TimeSpan time, Func<byte[]?> next)
    {
        var wires = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Wire.ConnectAsync(port)));
        var (before, bytes, watch) = (milliseconds.Count, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        await Task.WhenAll(wires.Select(wire => Task.Run(async () =>
        {
            while (watch.Elapsed < time && next() is { } request)
            {
                var start = Stopwatch.GetTimestamp();
                await wire.SendAsync(request);
                milliseconds.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        var elapsed = watch.Elapsed.TotalSeconds;
        seconds += elapsed;
        allocated += GC.GetTotalAllocatedBytes() - bytes;
        foreach (var wire in wires)
        {
            wire.Dispose();
        }

        return (milliseconds.Count - before) / elapsed;
    }
}

internal static class Race
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1);

    /// <summary>All contests in every round, product and limit in turn, so that whatever else the machine does falls on both.</summary>
    public static async Task<List<Outcome>> RunAsync(IReadOnlyList<Contest> contests, int rounds, TimeSpan slice)
    {
        foreach (var contest in contests)
        {
            await new Slice().RunAsync(contest.Connections, contest.ProductPort, Warmup, contest.Product);
            if (contest.Limit is { } limit)
            {
                await new Slice().RunAsync(contest.Connections, contest.LimitPort, Warmup, limit);
            }
        }

        var outcomes = contests.Select(c => new Outcome(c)).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var outcome in outcomes)
            {
                await RoundAsync(outcome, slice, productFirst: round % 2 == 0);
            }

            Console.Write($"\r  round {round + 1} of {rounds}");
        }

        Console.WriteLine();
        return outcomes;
    }

    private static async Task RoundAsync(Outcome outcome, TimeSpan slice, bool productFirst)
    {
        var contest = outcome.Contest;
        if (contest.Limit is not { } limit)
        {
            await outcome.Product.RunAsync(contest.Connections, contest.ProductPort, slice, contest.Product);
            return;
        }

        double product = 0, raw = 0;
        for (var turn = 0; turn < 2; turn++)
        {
            if (turn == 0 == productFirst)
            {
                product = await outcome.Product.RunAsync(contest.Connections, contest.ProductPort, slice, contest.Product);
            }
            else
            {
                raw = await outcome.Limit.RunAsync(contest.Connections, contest.LimitPort, slice, limit);
            }
        }

        outcome.Ratios.Add(product / raw);
    }
}
