using System.Diagnostics;
using System.Globalization;
using System.Net;
using GovernanceApi.Infrastructure.GridTasks.Clock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>
/// The ledger beside its limit: a page, a table of 100,000 rows, and plans that make 100,000 tasks, each beside the same work
/// written by hand for this one question. Prints the ratio; judging is the reader's.
/// </summary>
internal sealed class LedgerContest(NpgsqlDataSource source, Caller product, PatrolClock patrols, GridWork work)
{
    private const int Turns = 40;
    private const int ExportRows = 100_000;
    private const int PlannedTasks = 100_000;

    public async Task RunAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var limits = await StartLimitAsync();
        var limit = Caller.Plain(new Uri(limits.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port);
        var (from, to) = await PeriodOfAsync(ExportRows);
        var year = string.Create(CultureInfo.InvariantCulture, $"from={now.AddDays(-364):yyyy-MM-dd}&to={now.AddDays(1):yyyy-MM-dd}");
        var period = string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
        await SideBySide.CompareAsync("ledger page", Turns, product, $"/api/v1/ledger?{year}&limit=50", limit, $"/page?{year}");
        await SideBySide.CompareAsync("ledger totals of a year", Turns / 4, product, $"/api/v1/ledger/totals?{year}", limit, $"/totals?{year}");
        await SideBySide.CompareAsync("burden of a year", Turns / 10, product, Burden(now), null, null);
        foreach (var format in new[] { "csv", "xlsx" })
        {
            var before = GC.GetTotalAllocatedBytes();
            await SideBySide.CompareAsync($"export of {ExportRows:N0} rows, {format}", 3, product, $"/api/v1/ledger/export?{period}&format={format}", limit, $"/export?{period}");
            Console.WriteLine($"    working set {Environment.WorkingSet >> 20} MiB, allocated {(GC.GetTotalAllocatedBytes() - before) >> 20} MiB in both");
        }

        await ExpandAsync();
    }

    private static string Burden(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/burden?from={now.AddMonths(-11):yyyy-MM}&to={now:yyyy-MM}");

    private async Task ExpandAsync()
    {
        const int Plans = PlannedTasks / GridWork.TasksOfAPlan;
        await work.AddPlansAsync(Plans, 1);
        var before = await work.CountAsync("select count(*) from grid_tasks.tasks where plan_id is not null");
        var watch = Stopwatch.StartNew();
        var made = await patrols.RunOnceAsync(CancellationToken.None);
        var ours = watch.Elapsed.TotalSeconds;
        var after = await work.CountAsync("select count(*) from grid_tasks.tasks where plan_id is not null");
        if (after - before != made)
        {
            throw new InvalidOperationException($"{made} tasks said, {after - before} found.");
        }

        await work.EndPlansAsync();
        watch.Restart();
        await LimitExpansion.RunAsync(source, made);
        var theirs = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {Plans:N0} plans to {made:N0} tasks: {ours:N1} s against {theirs:N1} s by hand, ratio {ours / theirs:N2}"));
    }

    /// <summary>The latest days that hold at least that many rows.</summary>
    private async Task<(DateOnly From, DateOnly To)> PeriodOfAsync(int rows)
    {
        await using var command = source.CreateCommand(
            "select min(d), max(d) from (select ledger_day as d from grid_tasks.tasks where county_code = '341502'::bpchar order by ledger_day desc limit $1) newest");
        command.Parameters.Add(new NpgsqlParameter { Value = rows });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1));
    }

    private async Task<WebApplication> StartLimitAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var reads = new LimitLedger(source);
        app.MapGet("/page", reads.PageAsync);
        app.MapGet("/totals", reads.TotalsAsync);
        app.MapGet("/export", reads.ExportAsync);
        await app.StartAsync();
        return app;
    }
}
