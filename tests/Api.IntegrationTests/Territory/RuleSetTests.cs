using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class RuleSetTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Categories_show_what_holds_in_the_area_and_where_it_stands_written()
    {
        var county = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);
        var elsewhere = await host.SignInAsync(Role.CountyDispatcher, DemoHost.OtherCounty);

        var own = Row(await county.GetAsync("/categories"), "011003");
        own["limit"]!.ToJsonString().ShouldBe("""{"amount":7,"unit":"workingDay"}""");
        own["responsibleUnit"]!["name"]!.GetValue<string>().ShouldBe("演示住房和城乡建设局");
        own["isDefault"]!.GetValue<bool>().ShouldBeFalse();
        own["jurisdiction"]!.GetValue<string>().ShouldBe("341502");

        var national = Row(await elsewhere.GetAsync("/categories"), "011003");
        national["limit"]!["amount"]!.GetValue<int>().ShouldBe(5);
        national["responsibleUnit"].ShouldBeNull();
        national["isDefault"]!.GetValue<bool>().ShouldBeTrue();
        national["source"]!.GetValue<string>().ShouldBe("default, unsourced");
        Row(await elsewhere.GetAsync($"/categories?area={DemoHost.Community}"), "011003")["jurisdiction"]!.GetValue<string>().ShouldBe("341502");
        Row(await elsewhere.GetAsync("/categories"), "990000")["nameEn"]!.GetValue<string>().ShouldBe("Unsorted");
    }

    [Fact]
    public async Task A_county_overrides_a_category_and_a_limit_from_a_day_on()
    {
        var county = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);
        var body = new
        {
            jurisdiction = "341502001000",
            name = "中市街道试行办法",
            validFrom = "2026-03-01",
            source = "测试文件",
            clause = "第三条",
            rules = new[] { new { key = "tickets.accept", amount = 4, unit = "workingHour" } },
            categoryRules = new[] { new { categoryCode = "100000", limit = new { amount = 9, unit = "calendarDay" }, filingTest = "有村组", closingTest = "已答复" } },
        };

        await county.PostAsync("/rule-sets", body);

        var row = Row(await county.GetAsync($"/categories?area={DemoHost.Community}"), "100101");
        row["limit"]!.ToJsonString().ShouldBe("""{"amount":9,"unit":"calendarDay"}""");
        row["clause"]!.GetValue<string>().ShouldBe("第三条");
        (await RuleAsync(DemoHost.Community, new DateOnly(2026, 3, 1)))!.Limit.ShouldBe(new Limit(4, LimitUnit.WorkingHour));
        (await RuleAsync(DemoHost.Community, new DateOnly(2026, 2, 28)))!.Limit.ShouldBe(new Limit(1, LimitUnit.WorkingDay));
        (await RuleAsync(DemoHost.OtherCounty, new DateOnly(2026, 3, 1)))!.Jurisdiction.ShouldBe("*");
        (await county.GetAsync("/rule-sets")).AsArray().Select(s => s!["jurisdiction"]!.GetValue<string>()).ShouldBe(["341502001", "341502", "*", "*", "*"]);
    }

    [Theory]
    [InlineData("140000000000", "tickets.accept", "010000", HttpStatusCode.Forbidden, "access.outside_area")]
    [InlineData("*", "tickets.accept", "010000", HttpStatusCode.Forbidden, "access.outside_area")]
    [InlineData("341502", "tickets.typo", "010000", HttpStatusCode.Conflict, "territory.rule_key_unknown")]
    [InlineData("341502", "tickets.accept", "019900", HttpStatusCode.Conflict, "territory.category_unknown")]
    [InlineData("34150", "tickets.accept", "010000", HttpStatusCode.UnprocessableEntity, "common.invalid")]
    public async Task What_nobody_would_ask_for_or_lies_outside_is_refused(string jurisdiction, string key, string category, HttpStatusCode status, string code)
    {
        var county = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);

        var answer = await county.TryPostAsync("/rule-sets", new
        {
            jurisdiction,
            name = "错",
            validFrom = "2026-03-01",
            source = "测试文件",
            rules = new[] { new { key, amount = 4, unit = "workingHour" } },
            categoryRules = new[] { new { categoryCode = category, limit = new { amount = 9, unit = "calendarDay" } } },
        });

        answer.StatusCode.ShouldBe(status);
        (await ApiClient.CodeOfAsync(answer)).ShouldBe(code);
    }

    [Fact]
    public async Task Every_limit_that_tickets_ask_for_is_in_the_national_set()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var territory = scope.ServiceProvider.GetRequiredService<ITerritoryQuestions>();
        foreach (var channel in Enum.GetValues<Domain.Complaints.Tickets.IntakeChannel>())
        {
            foreach (var urgency in Enum.GetValues<Domain.Complaints.Tickets.Urgency>())
            {
                var standard = Domain.Complaints.Tickets.TicketRules.Clocks(channel, urgency).Values
                    .Concat(Domain.Complaints.Tickets.TicketRules.Windows(channel).Values);
                foreach (var rule in standard)
                {
                    var found = await territory.RuleAsync(rule.RuleKey, DivisionCode.From(DemoHost.OtherCounty), new DateOnly(2026, 3, 1), CancellationToken.None);
                    found.ShouldNotBeNull(rule.RuleKey).Limit.ShouldBe(rule.Limit, rule.RuleKey);
                }
            }
        }
    }

    private static JsonNode Row(JsonNode categories, string code) => categories.AsArray().Single(c => c!["code"]!.GetValue<string>() == code)!;

    private async Task<RuleFact?> RuleAsync(string area, DateOnly on)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ITerritoryQuestions>().RuleAsync("tickets.accept", DivisionCode.From(area), on, CancellationToken.None);
    }
}
