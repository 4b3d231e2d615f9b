using System.Diagnostics;
using System.Globalization;

namespace GovernanceApi.Benchmarks;

/// <summary>One path of the product and the same by hand, each some times alone; prints medians and their ratio.</summary>
internal static class SideBySide
{
    public static async Task CompareAsync(string name, int turns, Caller one, string path, Caller? other, string? plain)
    {
        var ours = await TimeAsync(turns, one, path);
        if (other is null || plain is null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {ours:N1} ms"));
            return;
        }

        var theirs = await TimeAsync(turns, other, plain);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {ours:N1} ms against {theirs:N1} ms by hand, ratio {ours / theirs:N2}"));
    }

    /// <summary>The median of some turns after one to warm up.</summary>
    private static async Task<double> TimeAsync(int turns, Caller caller, string path)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{caller.Port}"), Timeout = TimeSpan.FromMinutes(10) };
        if (caller.Cookie.Length > 0)
        {
            http.DefaultRequestHeaders.Add("Cookie", caller.Cookie);
        }

        List<double> times = [];
        for (var i = 0; i <= turns; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using (var body = await answer.Content.ReadAsStreamAsync())
            {
                await body.CopyToAsync(Stream.Null);
            }

            if (i > 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
