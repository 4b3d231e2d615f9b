using GovernanceApi.Infrastructure.Feeds.Imports;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

/// <summary>Moves the clock by weeks, which ends sessions: it has a host of its own.</summary>
public sealed class ImportRetentionTests(ImportsHost host) : IClassFixture<ImportsHost>
{
    [Fact]
    public async Task Rows_and_files_go_when_their_time_is_over_and_the_totals_stay()
    {
        var done = await host.ImportAsync(Sheet("过期").ToBytes(), "期限");
        var abandoned = await ImportsHost.UploadAsync(host.Clerk, Sheet("放弃").ToBytes());
        (await host.ScalarAsync<bool>($"select stored_file is null from feeds.import_batches where id = '{done["id"]}'")).ShouldBeTrue();

        // The disk's clock is the real one: bring what no import names any more into this host's time.
        foreach (var file in Directory.EnumerateFiles(Path.Combine(host.DataFolder, "files", "imports")))
        {
            File.SetLastWriteTimeUtc(file, host.Clock.GetUtcNow().UtcDateTime);
        }

        host.Clock.Advance(TimeSpan.FromDays(31));
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ImportRetention>().RunAsync(CancellationToken.None);
        }

        var clerk = await host.SignInAsync(Domain.Access.Role.CountyDispatcher, ImportsHost.County);
        var cleared = await clerk.GetAsync($"/imports/{done["id"]}");
        ((string?)cleared["state"], (int)cleared["totals"]!["created"]!, cleared["clearedAt"] is not null).ShouldBe(("done", 1, true));
        (await clerk.GetAsync($"/imports/{done["id"]}/rows"))["items"]!.AsArray().ShouldBeEmpty();
        (await clerk.GetAsync($"/imports/{abandoned["id"]}"))["state"]!.ToString().ShouldBe("cancelled");
        (await host.ScalarAsync<long>("select count(*) from feeds.import_rows")).ShouldBe(0);
        Directory.EnumerateFiles(Path.Combine(host.DataFolder, "files", "imports")).ShouldBeEmpty();
    }

    private static TestWorkbook Sheet(string text) => new TestWorkbook().Row("编号", "时间", "标题", "内容").Row(1, "2026-03-10", "路灯", text);
}
