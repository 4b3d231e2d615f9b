using System.IO.Compression;
using System.Net;
using System.Text;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;
using static GovernanceApi.Api.IntegrationTests.Alliance.ListsHost;
using static GovernanceApi.Api.IntegrationTests.Complaints.CountyHost;

namespace GovernanceApi.Api.IntegrationTests.Alliance;

/// <summary>A table of a list holds what the list on the screen holds, and no more.</summary>
public sealed class AllianceExportTests : IAsyncLifetime
{
    private readonly ListsHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Demands_are_the_rows_of_the_list_in_its_order_without_who_asked_and_without_those_of_other_areas()
    {
        await host.ListedAsync("给独居老人理发");
        await host.Clerk.PostAsync("/demands", Wish("=SUM(A1)"));
        await host.Clerk.PostAsync("/demands", Wish("夏令营"));
        await host.OtherClerk.PostAsync("/demands", Wish("别的社区", OtherCommunity));

        var listed = (await host.Clerk.GetAsync("/demands"))["items"]!.AsArray().Select(d => d!.Text("number")).ToList();
        var rows = await LinesAsync(host.Clerk, "demands", "");
        rows[0].ShouldStartWith("需求编号,需求标题,公开内容,服务类别");
        rows.Skip(1).Select(r => r.Split(',')[0]).ShouldBe(listed);
        string.Join('\n', rows).ShouldNotContain("别的社区");
        string.Join('\n', rows).ShouldNotContain("王");
        rows.ShouldContain(r => r.Contains("'=SUM(A1)"));
        rows.Single(r => r.Contains("给独居老人理发")).ShouldContain("公益慈善类,扶贫帮困");

        (await LinesAsync(host.Clerk, "demands", "&status=listed")).Count.ShouldBe(2);
        (await LinesAsync(host.Clerk, "demands", "&q=夏令营")).Skip(1).Single().ShouldContain("夏令营");
        (await LinesAsync(host.Organisation, "demands", "")).Count.ShouldBe(5);
        (await LinesAsync(host.Agent, "demands", "")).Skip(1).Single().ShouldContain("给独居老人理发");
    }

    [Fact]
    public async Task Members_resources_and_projects_are_the_rows_of_their_lists()
    {
        for (var i = 0; i < 4; i++)
        {
            await host.Organisation.PostAsync("/alliance-members", new { name = $"示例单位{i}", kind = i % 2 == 0 ? "talentTeam" : "residentUnit" });
        }

        var (_, slot) = await host.ServiceAsync(title: "上门理发");
        await host.ServiceAsync(title: "读书会", category: "cultureAndSports");
        await host.OrderAsync(slot, [(await host.ListedAsync()).Id()]);

        await SameAsync("alliance-members", "", 0, "name");
        (await SameAsync("alliance-members", "kind=talentTeam", 0, "name")).ShouldBe(2);
        await SameAsync("resources", "", 0, "number");
        (await SameAsync("resources", "category=cultureAndSports", 0, "number")).ShouldBe(1);
        (await SameAsync("service-projects", "", 0, "number")).ShouldBe(1);
        (await SameAsync("service-projects", "status=closed", 0, "number")).ShouldBe(0);
        (await LinesAsync(host.OtherClerk, "service-projects", "")).Count.ShouldBe(1);
        (await LinesAsync(host.Clerk, "service-projects", ""))[1].ShouldContain("示例理发协会,待确认");
    }

    [Fact]
    public async Task A_table_is_in_the_language_of_who_asks_and_a_workbook_where_nothing_is_said()
    {
        await host.ServiceAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/resources/export?format=csv");
        request.Headers.Add("Accept-Language", "en");
        var english = await (await host.Clerk.Http.SendAsync(request)).Content.ReadAsStringAsync();
        english.ShouldContain("Number,Title,Text,Member,Category");
        english.ShouldContain(",charity,povertyRelief,");

        using var xlsx = new ZipArchive(await host.Clerk.Http.GetStreamAsync("/api/v1/resources/export"), ZipArchiveMode.Read);
        xlsx.Entries.ShouldContain(e => e.FullName == "xl/workbook.xml");
    }

    [Theory]
    [InlineData("alliance-members")]
    [InlineData("demands")]
    [InlineData("resources")]
    [InlineData("service-projects")]
    public async Task Who_may_not_read_the_list_gets_no_table_of_it(string list)
    {
        var handler = await host.SignInAsync(Role.DepartmentHandler, County, Guid.CreateVersion7(host.Clock.GetUtcNow()));
        (await handler.TryGetAsync($"/{list}/export")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.Resident.TryGetAsync($"/{list}/export")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Clerk.TryGetAsync($"/{list}/export?format=pdf")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<int> SameAsync(string list, string filter, int column, string field)
    {
        var listed = (await host.Clerk.GetAsync($"/{list}?{filter}"))["items"]!.AsArray().Select(d => d!.Text(field)).ToList();
        (await LinesAsync(host.Clerk, list, "&" + filter)).Skip(1).Select(r => r.Split(',')[column]).ShouldBe(listed);
        return listed.Count;
    }

    private static async Task<List<string>> LinesAsync(ApiClient who, string list, string filter) =>
        [.. Encoding.UTF8.GetString((await who.Http.GetByteArrayAsync($"/api/v1/{list}/export?format=csv{filter}"))[3..]).TrimEnd().Split("\r\n")];
}
