using System.Text.Json.Nodes;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Tickets;

public sealed class TicketListTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_double()
    {
        for (var i = 0; i < 7; i++)
        {
            await host.RegisterAsync($"翻页第{i}件");
        }

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await host.Dispatcher.GetAsync("/tickets?limit=3" + (cursor is null ? "" : "&cursor=" + cursor));
            seen.AddRange(page["items"]!.AsArray().Select(t => t!.Text("id")));
            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);

        seen.ShouldBeUnique();
        seen.Count.ShouldBe((await host.Dispatcher.GetAsync("/tickets/count"))["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_caller_is_refused()
    {
        await host.RegisterAsync();
        await host.RegisterAsync();
        var cursor = (await host.Dispatcher.GetAsync("/tickets?limit=1")).Text("nextCursor");

        (await ApiClient.CodeOfAsync(await host.Dispatcher.TryGetAsync($"/tickets?limit=1&channel=visit&cursor={cursor}"))).ShouldBe("common.cursor_invalid");
        (await ApiClient.CodeOfAsync(await host.Clerk.TryGetAsync($"/tickets?limit=1&cursor={cursor}"))).ShouldBe("common.cursor_invalid");
        (await ApiClient.CodeOfAsync(await host.Dispatcher.TryGetAsync("/tickets?limit=1&cursor=" + cursor[..^4] + "AAAA"))).ShouldBe("common.cursor_invalid");
    }

    [Theory]
    [InlineData("路灯")]
    [InlineData("坏了三")]
    [InlineData("ａｂｃ")]
    [InlineData("3号楼")]
    public async Task Any_run_of_two_or_more_characters_finds_its_ticket(string run)
    {
        var ticket = await host.RegisterAsync("小区路灯坏了三天，ABC门口3号楼\n特别黑");

        var found = await host.Dispatcher.GetAsync("/tickets?q=" + Uri.EscapeDataString(run));

        found["items"]!.AsArray().Select(t => t!.Id()).ShouldContain(ticket.Id());
    }

    [Fact]
    public async Task A_search_across_words_that_stand_apart_finds_nothing()
    {
        await host.RegisterAsync("甲乙丙丁，戊己庚辛");

        (await host.Dispatcher.GetAsync("/tickets?q=" + Uri.EscapeDataString("乙丙己庚")))["items"]!.AsArray().ShouldBeEmpty();
        (await ApiClient.CodeOfAsync(await host.Dispatcher.TryGetAsync("/tickets?q=" + Uri.EscapeDataString("甲")))).ShouldBe("common.invalid");
    }

    [Fact]
    public async Task Correcting_the_text_moves_what_search_finds()
    {
        var ticket = await host.RegisterAsync("井盖丢失危险");
        var answer = await host.Dispatcher.SendAsync(HttpMethod.Patch, $"/api/v1/tickets/{ticket.Id()}", new { text = "窨井损坏", title = "窨井" }, ticket.Revision());
        await ApiClient.ReadAsync(answer);

        (await host.Dispatcher.GetAsync("/tickets?q=" + Uri.EscapeDataString("井盖")))["items"]!.AsArray().ShouldBeEmpty();
        (await host.Dispatcher.GetAsync("/tickets?q=" + Uri.EscapeDataString("窨井")))["items"]!.AsArray().Count.ShouldBe(1);
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    /// <summary>The scope stands twice, as LINQ and as SQL: for every role and place both find the same tickets.</summary>
    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Both_forms_of_the_scope_agree(Role role)
    {
        await host.DispatchedToGridAsync();
        await host.ResolvedByDepartmentAsync();
        await host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<IComplaintsDb>();
            foreach (var area in new[] { null, "340000000000", CountyHost.County, CountyHost.Township, CountyHost.Community, CountyHost.OtherCommunity })
            {
                foreach (var unit in new Guid?[] { null, host.DepartmentId, host.CompanyId })
                {
                    foreach (var grids in new Guid[][] { [], [host.GridId], [host.OtherGridId] })
                    {
                        var user = new CurrentUser(Guid.Empty, "", role, area is null ? null : DivisionCode.From(area), unit, grids);
                        var linq = await db.Tickets.AsNoTracking().VisibleTo(user).Select(t => t.Id).OrderBy(i => i).ToListAsync();
                        var sql = await db.QueryAsync("select t.id from complaints.tickets t", new SqlFilter().VisibleTo(user), " order by t.id", r => r.GetGuid(0), CancellationToken.None);
                        sql.ShouldBe(linq, ignoreOrder: true);
                    }
                }
            }

            return true;
        });
    }

    [Fact]
    public async Task Queues_count_what_their_lists_hold()
    {
        await host.RegisterAsync();
        foreach (JsonNode? queue in (await host.Dispatcher.GetAsync("/tickets/queues")).AsArray())
        {
            var list = await host.Dispatcher.GetAsync($"/tickets?limit=200&queue={queue!.Text("queue")}");
            list["items"]!.AsArray().Count.ShouldBe(queue!["count"]!.GetValue<int>(), queue.Text("queue"));
        }
    }

    [Fact]
    public async Task A_look_alike_in_the_same_compound_is_suggested_while_writing()
    {
        var ticket = await host.RegisterAsync("电梯坏了一周没有人来修");

        var suggested = (await ApiClient.ReadAsync(await host.Clerk.SendAsync(HttpMethod.Post, "/api/v1/tickets/suggest-duplicates", new
        {
            text = "电梯坏了好久没人修",
            divisionCode = CountyHost.Community,
            compoundId = host.CompoundId,
        }))).AsArray();

        suggested.Select(s => s!.Id()).ShouldContain(ticket.Id());
        suggested[0]!["reasons"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldContain("sameCompound");
    }
}
