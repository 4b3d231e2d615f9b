using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using Shouldly;
using Xunit;
using static GovernanceApi.Api.IntegrationTests.GridTasks.AutumnHost;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

public sealed class LedgerTests(AutumnHost host) : IClassFixture<AutumnHost>
{
    private const string September = "from=2026-09-01&to=2026-09-30";

    [Fact]
    public async Task The_ledger_lists_and_adds_up_exactly_what_is_filtered()
    {
        var item = "demand-service";
        var before = await host.Leader.GetAsync($"/ledger/totals?{September}&item={item}");
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        var tasks = await TasksOfAsync(host.Worker, plan);
        await host.DoneAsync(tasks[0], minutes: 35);

        var totals = await host.Leader.GetAsync($"/ledger/totals?{September}&item={item}");
        Difference(before, totals, "tasks").ShouldBe(2);
        Difference(before, totals, "done").ShouldBe(1);
        Difference(before, totals, "onTime").ShouldBe(1);
        Difference(before, totals, "minutes").ShouldBe(35);
        Difference(before, totals, "open").ShouldBe(1);

        List<JsonNode> rows = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await host.Leader.GetAsync($"/ledger?{September}&item={item}&limit=1{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            rows.AddRange(page["items"]!.AsArray().Select(r => r!));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        rows.Count.ShouldBe(totals["tasks"]!.GetValue<int>());
        rows.Select(r => r.Id()).ShouldBeUnique();
        rows.Select(r => r.Text("day")).ShouldBe(rows.Select(r => r.Text("day")).OrderDescending());
        var row = rows.Single(r => r.Id() == tasks[0].Id());
        row.Text("itemName").ShouldBe("需求服务");
        row.Text("workerName").ShouldBe("Test GridWorker");
        row["minutes"]!.GetValue<int>().ShouldBe(35);
        var worker = row.Text("workerId");
        (await host.Leader.GetAsync($"/ledger?{September}&workerId={worker}&status=done&limit=200"))["items"]!.AsArray()
            .ShouldAllBe(r => r!.Text("workerId") == worker && r!.Text("status") == "done");
    }

    [Fact]
    public async Task Minutes_that_nobody_told_are_the_items_estimate()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        var task = (await TasksOfAsync(host.Worker, plan))[0];
        await host.DoneAsync(task);
        (await host.Leader.GetAsync($"/grid-tasks/{task.Id()}"))["minutesSpent"]!.GetValue<int>().ShouldBe(60);
    }

    [Fact]
    public async Task Evidence_that_the_item_asks_for_is_asked_for()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan(item: "rectification", title: "整改复查"));
        var task = (await TasksOfAsync(host.Worker, plan))[0];
        var accepted = await host.Worker.PostAsync($"/grid-tasks/{task.Id()}/accept", new { }, task.Revision());
        await host.Worker.TryPostAsync($"/grid-tasks/{task.Id()}/submit", new { note = "已整改" }, accepted.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.evidence_required");
    }

    [Fact]
    public async Task A_correction_is_a_further_line_and_the_first_one_stays()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        var done = await host.DoneAsync((await TasksOfAsync(host.Worker, plan))[0], minutes: 20);
        var path = $"/grid-tasks/{done.Id()}/correct";

        await host.Worker.TryPostAsync(path, new { minutesSpent = 40, reason = "漏记" }, done.Revision()).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await host.OtherClerk.TryPostAsync(path, new { minutesSpent = 40, reason = "漏记" }, done.Revision()).ShouldBeAsync(HttpStatusCode.NotFound, "grid_tasks.not_found");
        await host.Leader.TryPostAsync(path, new { minutesSpent = 20, reason = "漏记" }, done.Revision()).ShouldBeAsync(HttpStatusCode.Conflict, "grid_tasks.correction_empty");
        await host.Leader.TryPostAsync(path, new { minutesSpent = -1, reason = "漏记" }, done.Revision()).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.Leader.TryPostAsync(path, new { minutesSpent = 40, reason = "漏记" }, done.Revision() - 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");
        await host.Leader.PostAsync(path, new { minutesSpent = 40, note = "走访六户", reason = "漏记一户" }, done.Revision());

        var details = await host.Leader.GetAsync($"/grid-tasks/{done.Id()}");
        var lines = details["ledger"]!.AsArray().Select(l => l!).ToList();
        var submitted = lines.Single(l => l.Text("action") == "submit");
        submitted["minutes"]!.GetValue<int>().ShouldBe(20);
        submitted.Text("note").ShouldBe("已逐户走访");
        lines[^1].Text("action").ShouldBe("correct");
        lines[^1]["correctsId"]!.GetValue<Guid>().ShouldBe(submitted.Id());
        lines[^1].Text("reason").ShouldBe("漏记一户");
        details["minutesSpent"]!.GetValue<int>().ShouldBe(40);
        (await host.AuditOfAsync(done.Id())).ShouldContain("grid_task.corrected");
        (await host.Leader.GetAsync($"/ledger?{September}&corrected=true&limit=200"))["items"]!.AsArray().Select(r => r!.Id()).ShouldContain(done.Id());
    }

    [Fact]
    public async Task The_export_has_exactly_the_rows_of_the_filter_and_no_formulas()
    {
        await host.Leader.PostAsync("/patrol-plans", host.Plan(title: "=HYPERLINK(\"http://example.invalid\")"));
        var filter = $"{September}&status=assigned";
        var count = (await host.Leader.GetAsync($"/ledger/totals?{filter}"))["tasks"]!.GetValue<int>();

        var csv = await host.Leader.Http.GetByteArrayAsync($"/api/v1/ledger/export?{filter}&format=csv");
        csv[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(csv[3..]).TrimEnd().Split("\r\n");
        lines.Length.ShouldBe(count + 1);
        lines[0].ShouldStartWith("台账日期,编号");
        lines.ShouldContain(l => l.Contains("\"'=HYPERLINK(\"\"http://example.invalid\"\")\"", StringComparison.Ordinal));

        using var xlsx = new ZipArchive(await host.Leader.Http.GetStreamAsync($"/api/v1/ledger/export?{filter}"), ZipArchiveMode.Read);
        using var sheet = new StreamReader(xlsx.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync();
        xml.Split("<row ").Length.ShouldBe(count + 2);
        xml.ShouldContain("'=HYPERLINK");
        xml.ShouldNotContain("<f>");
    }

    [Fact]
    public async Task Other_areas_see_nothing_of_it_and_bad_periods_are_refused()
    {
        await host.Leader.PostAsync("/patrol-plans", host.Plan());
        (await host.OtherClerk.GetAsync($"/ledger?{September}"))["items"]!.AsArray().ShouldBeEmpty();
        (await host.OtherClerk.GetAsync($"/ledger/totals?{September}"))["tasks"]!.GetValue<int>().ShouldBe(0);
        await host.OtherClerk.TryGetAsync($"/ledger/sheet?gridId={host.GridId}&month=2026-09").ShouldBeAsync(HttpStatusCode.NotFound, "ledger.grid_not_found");
        await host.Handler.TryGetAsync($"/ledger?{September}").ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await host.Leader.TryGetAsync("/ledger?from=2026-09-30&to=2026-09-01").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        (await host.Leader.TryGetAsync("/ledger/months?month=2026-9")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Bulk_acts_answer_row_by_row()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        var tasks = await TasksOfAsync(host.Worker, plan);
        var submitted = await host.DoneAsync(tasks[0], check: false);

        var results = (await host.Leader.PostAsync("/grid-tasks/bulk-check", new
        {
            items = new[] { Item(submitted), Item(tasks[1]), Item(Guid.CreateVersion7(), 1) },
            passed = true,
        }))["results"]!.AsArray();
        results.Select(r => r!["ok"]!.GetValue<bool>()).ShouldBe([true, false, false]);
        results[0]!.Text("status").ShouldBe("done");
        results[1]!.Text("code").ShouldBe("grid_tasks.action_not_allowed");
        results[2]!.Text("code").ShouldBe("grid_tasks.not_found");

        var given = (await host.Leader.PostAsync("/grid-tasks/bulk-assign", new
        {
            items = new[] { Item(tasks[1].Id(), tasks[1].Revision() - 1), Item(submitted.Id(), submitted.Revision() + 2) },
            assigneeId = (Guid?)null,
        }))["results"]!.AsArray();
        given.Select(r => r!.Text("code")).ShouldBe(["common.stale", "grid_tasks.action_not_allowed"]);
        var assigned = (await host.Leader.PostAsync("/grid-tasks/bulk-assign", new { items = new[] { Item(tasks[1]) }, assigneeId = (Guid?)null }))["results"]![0]!;
        assigned["ok"]!.GetValue<bool>().ShouldBeTrue();
        await host.Leader.TryPostAsync("/grid-tasks/bulk-assign", new { items = Array.Empty<object>() }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
    }

    [Fact]
    public async Task The_burden_of_the_grids_adds_up_from_every_side()
    {
        var plan = await host.Leader.PostAsync("/patrol-plans", host.Plan());
        await host.DoneAsync((await TasksOfAsync(host.Worker, plan))[0], minutes: 45);

        var burden = await host.Leader.GetAsync("/burden?from=2026-08&to=2026-09");
        var minutes = burden["total"]!["minutes"]!.GetValue<long>();
        minutes.ShouldBeGreaterThanOrEqualTo(45);
        burden["months"]!.AsArray().Count.ShouldBe(2);
        foreach (var side in new[] { "months", "grids", "departments" })
        {
            burden[side]!.AsArray().Sum(r => r!["load"]!["minutes"]!.GetValue<long>()).ShouldBe(minutes, side);
        }

        burden["workers"]!.AsArray().ShouldNotBeEmpty();
        burden["departments"]!.AsArray().Select(d => d!["department"]?.GetValue<string>()).ShouldContain("社区党组织");
        var county = await host.Dispatcher.GetAsync("/burden?from=2026-08&to=2026-09");
        county["workers"].ShouldBeNull();
        await host.Worker.TryGetAsync("/burden?from=2026-08&to=2026-09").ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await host.Leader.TryGetAsync("/burden?from=2026-09&to=2026-08").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
    }

    private static object Item(JsonNode task) => Item(task.Id(), task.Revision());

    private static object Item(Guid id, int revision) => new { id, revision };

    private static long Difference(JsonNode before, JsonNode after, string figure) => after[figure]!.GetValue<long>() - before[figure]!.GetValue<long>();
}
