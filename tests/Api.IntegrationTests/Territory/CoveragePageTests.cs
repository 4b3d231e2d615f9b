using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class CoveragePageTests(CoverageHost host) : IClassFixture<CoverageHost>
{
    [Fact]
    public async Task The_list_comes_in_pages_without_gap_or_repeat_in_the_callers_area_and_language()
    {
        var other = await host.SignInAsync(Role.CountyDispatcher, DemoHost.OtherCounty);
        (await other.GetAsync("/coverage"))["compounds"]!.GetValue<int>().ShouldBe(0);
        (await host.Anonymous().TryGetAsync("/coverage")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var clerk = await host.SignInAsync(Role.CommunityClerk, DemoHost.Community);
        await host.BoundsAsync("341502001001", 16, 17);
        clerk.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var all = await clerk.GetAsync("/coverage?limit=200");
        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await clerk.GetAsync("/coverage?limit=7" + (cursor.Length == 0 ? "" : $"&cursor={cursor}"));
            seen.AddRange(page["items"]!.AsArray().Select(i => $"{i!["code"]}{i["subjectId"]}"));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        var items = all["items"]!.AsArray();
        items.Count.ShouldBeGreaterThan(20);
        seen.ShouldBe([.. items.Select(i => $"{i!["code"]}{i["subjectId"]}")]);
        items.ShouldAllBe(i => i!["divisionCode"]!.GetValue<string>() == DemoHost.Community);
        items.First(i => i!["code"]!.GetValue<string>() == "groupTooSmall")!["sentence"]!.GetValue<string>().ShouldEndWith("has 15 households; 16 to 17 are wanted.");
        (await clerk.TryGetAsync("/coverage?kind=nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
