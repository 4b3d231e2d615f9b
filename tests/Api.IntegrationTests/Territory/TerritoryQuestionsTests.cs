using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.Infrastructure.Persistence.Seed;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Territory;

public class TerritoryQuestionsTests(DemoHost host) : IClassFixture<DemoHost>
{
    private static readonly DateOnly Today = new(2026, 3, 11);

    [Fact]
    public async Task A_leader_has_the_grids_of_the_community_and_a_worker_the_own()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var territory = Questions(scope);

        (await territory.GridsOfUserAsync(DemoIds.User("leader1"), default)).Order()
            .ShouldBe(Enumerable.Range(1, 6).Select(DemoTerritory.Grid).Order());
        (await territory.GridsOfUserAsync(DemoIds.User("worker7"), default)).ShouldBe([DemoTerritory.Grid(7)]);
        (await territory.GridsOfUserAsync(Guid.Empty, default)).ShouldBeEmpty();
        (await territory.GridAsync(DemoTerritory.Grid(7), default))!.WorkerId.ShouldBe(DemoIds.User("worker7"));
    }

    [Fact]
    public async Task A_point_wins_over_the_compound_and_a_point_outside_every_grid_leaves_it_to_the_compound()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var territory = Questions(scope);
        var gate = (await territory.CompoundAsync(DemoTerritory.Compound(2), default))!.Location!;

        (await territory.ResolveGridAsync(DemoTerritory.Compound(3), gate, default))!.Id.ShouldBe(DemoTerritory.Grid(2));
        (await territory.ResolveGridAsync(DemoTerritory.Compound(3), new GeoPoint(0, 0), default))!.Id.ShouldBe(DemoTerritory.Grid(3));
        (await territory.ResolveGridAsync(null, new GeoPoint(0, 0), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_category_tells_its_rule_and_the_rule_its_origin()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var territory = Questions(scope);
        var category = (await territory.CategoryAsync("010202", DivisionCode.From(DemoHost.Community), Today, default))!;

        category.IsLeaf.ShouldBeTrue();
        category.EvidenceRequired.ShouldBeTrue();
        category.ResponsibleUnitIsDepartment.ShouldBeTrue();
        (await territory.RuleOriginAsync(category.Limit!.RuleId, default)).ShouldBe(new RuleOrigin("categories.010202", "演示数据，非真实文件", "责任目录", "341502"));
        (await territory.CategoryAsync("010200", DivisionCode.From(DemoHost.Community), Today, default))!.IsLeaf.ShouldBeFalse();
        (await territory.CategoryAsync("990000", DivisionCode.From(DemoHost.Community), Today, default))!.IsLeaf.ShouldBeTrue();
        (await territory.CategoryAsync("999999", DivisionCode.From(DemoHost.Community), Today, default)).ShouldBeNull();
        (await territory.RuleOriginAsync(Guid.Empty, default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_acceptance_case_counts_on_the_stored_calendar()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var calendar = await Questions(scope).FreshCalendarAsync(default);

        var due = calendar.Due(new DateTimeOffset(2026, 2, 14, 2, 30, 0, TimeSpan.Zero), new(5, Domain.Territory.Clocks.LimitUnit.WorkingDay), [], null);

        due.At.ShouldBe(new DateTimeOffset(2026, 2, 28, 15, 59, 59, TimeSpan.Zero));
    }

    [Fact]
    public async Task Seeding_again_adds_nothing()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        foreach (var seeder in scope.ServiceProvider.GetServices<ISeeder>().Where(s => s is TerritorySeeder or DemoTerritorySeeder))
        {
            await seeder.RunAsync(default);
        }

        (await db.Divisions.CountAsync()).ShouldBe(2486);
        (await db.Categories.CountAsync()).ShouldBe(651);
        (await db.CalendarDays.CountAsync(d => d.Date.Year <= 2026)).ShouldBe(581);
        (await db.Grids.CountAsync(), await db.Compounds.CountAsync(), await db.RuleSets.CountAsync()).ShouldBe((18, 12, 4));
    }

    private static ITerritoryQuestions Questions(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<ITerritoryQuestions>();
}
