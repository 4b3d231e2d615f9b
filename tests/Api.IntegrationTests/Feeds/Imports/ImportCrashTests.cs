using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

/// <summary>Nothing about this server is relaxed.</summary>
public sealed class DurableImportsHost : ImportsHost
{
    protected override bool Durable => true;
}

public sealed class ImportCrashTests(DurableImportsHost host) : IClassFixture<DurableImportsHost>
{
    [Fact]
    public async Task An_import_whose_worker_dies_between_chunks_is_finished_by_another_with_no_row_lost_or_doubled()
    {
        const int Rows = 3500;
        var batch = await host.CheckAsync(Sheet(Rows), "中断");
        await host.Clerk.PostAsync($"/imports/{batch["id"]}/commit", new { skipInvalid = false });
        await host.WorkAsync(mostChunks: 2);
        var half = await host.GetAsync(batch);
        ((string?)half["state"], (int)half["totals"]!["created"]!).ShouldBe(("committing", 2000));
        ((double)half["progress"]!).ShouldBeInRange(0.5, 0.6);

        await host.ReplaceProcessAsync();
        await host.WorkAsync();

        (await host.ScalarAsync<string>("select state || ' ' || totals_created || ' ' || totals_rejected from feeds.import_batches where source_system = '中断'")).ShouldBe("done 3500 0");
        (await host.ScalarAsync<string>("select count(*) || ' ' || count(distinct source_external_id) || ' ' || count(distinct number) from complaints.tickets where source_system = '中断'"))
            .ShouldBe("3500 3500 3500");
        (await host.ScalarAsync<long>("select count(*) from feeds.outbox_events where type = 'ticket.imported' and payload->>'sourceSystem' = '中断'")).ShouldBe(Rows);
        (await host.ScalarAsync<long>("select count(*) from audit.entries where action = 'ticket.imported' and data->>'sourceSystem' = '中断'")).ShouldBe(Rows);
    }

    [Fact]
    public async Task Two_workers_at_once_do_the_work_once()
    {
        const int Rows = 2500;
        var batch = await host.CheckAsync(Sheet(Rows), "并行");
        await host.Clerk.PostAsync($"/imports/{batch["id"]}/commit", new { skipInvalid = false });

        await Task.WhenAll(host.WorkAsync(), host.WorkAsync(), host.WorkAsync());

        (await host.ScalarAsync<long>("select count(*) from complaints.tickets where source_system = '并行'")).ShouldBe(Rows);
    }

    [Fact]
    public async Task A_cancelled_import_stops_between_chunks_and_keeps_what_has_entered()
    {
        var batch = await host.CheckAsync(Sheet(2500), "取消");
        await host.Clerk.PostAsync($"/imports/{batch["id"]}/commit", new { skipInvalid = false });
        await host.WorkAsync(mostChunks: 1);

        (await host.Clerk.PostAsync($"/imports/{batch["id"]}/cancel", new { }))["state"]!.ToString().ShouldBe("cancelled");
        await host.WorkAsync();

        (await host.ScalarAsync<long>("select count(*) from complaints.tickets where source_system = '取消'")).ShouldBe(1000);
        // The same file again brings the rest.
        var rest = await host.ImportAsync(Sheet(2500), "取消");
        ((int)rest["totals"]!["created"]!, (int)rest["totals"]!["unchanged"]!).ShouldBe((1500, 1000));
    }

    private static byte[] Sheet(int rows)
    {
        var book = new TestWorkbook().Row("编号", "姓名", "时间", "内容");
        for (var i = 1; i <= rows; i++)
        {
            book.Row(i, $"用户{i}", "2025-06-01 08:00", $"第{i}条诉求，请处理。");
        }

        return book.ToBytes();
    }
}
