using System.Net;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class CalendarDayTests(DemoHost host) : IClassFixture<DemoHost>
{
    private static readonly DateTimeOffset LastDays = new(2026, 12, 30, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_calendar_is_known_to_the_end_of_2026_and_grows_when_the_holidays_of_2027_are_entered()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var calendar = await administrator.GetAsync("/calendar-days?year=2026");
        calendar["knownUntil"]!.GetValue<string>().ShouldBe("2026-12-31");
        calendar["items"]!.AsArray().Count.ShouldBe(39);
        (await DueAsync()).Provisional.ShouldBeTrue();

        (await PutAsync(administrator, "2027-01-01", "holiday", "元旦")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await administrator.GetAsync("/calendar-days?year=2027"))["knownUntil"]!.GetValue<string>().ShouldBe("2026-12-31");
        (await DueAsync()).Provisional.ShouldBeTrue();
        for (var day = 1; day < BusinessCalendar.StatutoryHolidays; day++)
        {
            (await PutAsync(administrator, $"2027-10-{day:00}", "holiday", "国庆节")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await administrator.GetAsync("/calendar-days?year=2027"))["knownUntil"]!.GetValue<string>().ShouldBe("2027-12-31");
        var due = await DueAsync();
        due.Provisional.ShouldBeFalse();
        due.At.ShouldBe(new DateTimeOffset(2027, 1, 4, 15, 59, 59, TimeSpan.Zero));

        (await administrator.SendAsync(HttpMethod.Delete, "/api/v1/calendar-days/2027-01-01")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await administrator.SendAsync(HttpMethod.Delete, "/api/v1/calendar-days/2027-01-01")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await DueAsync()).Provisional.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_administrators_change_it_and_only_rest_days_are_made_up()
    {
        var administrator = await host.SignInAsync(Role.Administrator, DemoHost.County);
        var dispatcher = await host.SignInAsync(Role.CountyDispatcher, DemoHost.County);

        (await PutAsync(dispatcher, "2026-03-16", "holiday", "临时")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var refused = await PutAsync(administrator, "2026-03-16", "makeUpWorkday", "调休");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ApiClient.CodeOfAsync(refused)).ShouldBe("territory.make_up_on_weekday");
        (await PutAsync(administrator, "2026-03-16", "holiday", "")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static Task<HttpResponseMessage> PutAsync(ApiClient caller, string date, string kind, string name) =>
        caller.SendAsync(HttpMethod.Put, $"/api/v1/calendar-days/{date}", new { kind, name });

    private async Task<DueDate> DueAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var calendar = await scope.ServiceProvider.GetRequiredService<ITerritoryQuestions>().CalendarAsync(CancellationToken.None);
        return calendar.Due(LastDays, new Limit(2, LimitUnit.WorkingDay), [], null);
    }
}
