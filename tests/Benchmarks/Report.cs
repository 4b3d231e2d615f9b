using System.Globalization;
using System.Text;

namespace GovernanceApi.Benchmarks;

/// <summary>The table, in Markdown.</summary>
internal static class Report
{
    public static string Of(int rows, List<Outcome> outcomes, List<ImportOutcome> imports, Footprint? footprint)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{rows:N0} tickets in one county; {outcomes.Select(o => o.Ratios.Count).DefaultIfEmpty().Max()} interleaved rounds; times in ms, allocations per request of the whole process (load generator included) in kB.");
        text.AppendLine();
        text.AppendLine("| | connections | ratio to the limit (median, range) | floor | | p50 | p95 | p99 | requests/s | allocated | limit: p50 | requests/s | allocated |");
        text.AppendLine("|---|--:|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var o in outcomes)
        {
            var (c, p, l) = (o.Contest, o.Product, o.Limit);
            var median = Median(o.Ratios);
            var reached = c.FloorIsTime ? p.Percentile(0.95) <= c.Floor : median >= c.Floor;
            text.Append(CultureInfo.InvariantCulture, $"| {c.Name} | {c.Connections} | {(o.Ratios.Count == 0 ? "–" : $"{median:F2} ({o.Ratios.Min():F2}–{o.Ratios.Max():F2})")} ");
            text.Append(CultureInfo.InvariantCulture, $"| {(c.FloorIsTime ? $"p95 ≤ {c.Floor} ms" : $"{c.Floor:F2}")} | {(reached ? "reached" : "**below**")} ");
            text.Append(CultureInfo.InvariantCulture, $"| {p.Percentile(0.5):F1} | {p.Percentile(0.95):F1} | {p.Percentile(0.99):F1} | {p.PerSecond:F0} | {p.Allocated / 1024:F0} ");
            text.AppendLine(l.Requests == 0 ? "| – | – | – |" : string.Create(CultureInfo.InvariantCulture, $"| {l.Percentile(0.5):F1} | {l.PerSecond:F0} | {l.Allocated / 1024:F0} |"));
        }

        text.AppendLine();
        text.AppendLine("| | measured | floor | |");
        text.AppendLine("|---|--:|--:|---|");
        if (outcomes.Find(o => o.Contest.Name == "first page") is { } first && outcomes.Find(o => o.Contest.Name.StartsWith("page at depth", StringComparison.Ordinal)) is { } deep)
        {
            Line(text, $"{deep.Contest.Name} over the first page (p50)", deep.Product.Percentile(0.5) / first.Product.Percentile(0.5), 1.5, atMost: true, "F2");
        }

        if (imports.Count > 0)
        {
            Line(text, $"import of {ImportRace.Rows:N0} rows: commit, of a bare COPY of the same state", Median(imports.ConvertAll(i => i.Commit / i.Bare)), 0.30, atMost: false, "F2");
            text.AppendLine(CultureInfo.InvariantCulture, $"| – of a COPY of everything it leaves into tables with the same indexes | {Median(imports.ConvertAll(i => i.Commit / i.Indexed)):F2} | | |");
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| – rows/s: commit, upload to done, bare COPY, COPY with indexes | {Median(imports.ConvertAll(i => i.Commit)):N0} · {Median(imports.ConvertAll(i => i.Whole)):N0} · {Median(imports.ConvertAll(i => i.Bare)):N0} · {Median(imports.ConvertAll(i => i.Indexed)):N0} | | |");
        }

        if (footprint is not null)
        {
            Line(text, "resident memory of the API at 64 connections, MB (highest)", footprint.Loaded, 250, atMost: true, "F0");
            Line(text, "resident memory after the first list, MB", footprint.Idle, 250, atMost: true, "F0");
            Line(text, "start of the process to the first list, s", footprint.FirstList, 3, atMost: true, "F2");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string what, double measured, double floor, bool atMost, string format) =>
        text.AppendLine(CultureInfo.InvariantCulture,
            $"| {what} | {measured.ToString(format, CultureInfo.InvariantCulture)} | {(atMost ? "≤" : "≥")} {floor} | {((atMost ? measured <= floor : measured >= floor) ? "reached" : "**below**")} |");

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
