using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.GridTasks.Clock;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static GovernanceApi.Api.IntegrationTests.GridTasks.AutumnHost;

namespace GovernanceApi.Api.IntegrationTests.GridTasks;

/// <summary>Over the National Day holiday of 2026 (1–7 October; 10 October worked), with two processes on one database.</summary>
public sealed class PatrolClockTests(AutumnHost host) : IClassFixture<AutumnHost>
{
    [Fact]
    public async Task Weekly_plans_make_the_right_tasks_once_with_two_processes()
    {
        List<JsonNode> plans = [];
        foreach (var _ in Enumerable.Range(0, 12))
        {
            plans.Add(await host.Leader.PostAsync("/patrol-plans", host.Plan()));
        }

        var skipping = await host.Leader.PostAsync("/patrol-plans", host.Plan("skip"));
        var (one, other) = (host.Services.GetRequiredService<PatrolClock>(), host.StartAnother().GetRequiredService<PatrolClock>());
        (await one.RunOnceAsync(CancellationToken.None)).ShouldBe(0, "drawing them up made all that the horizon asks for");

        var made = 0;
        foreach (var days in new[] { 3, 9, 12, 17 })
        {
            host.Clock.SetUtcNow(Monday.AddDays(days));
            // As two processes do when both wake at the same minute.
            var both = await Task.WhenAll(Task.Run(() => one.RunOnceAsync(CancellationToken.None)), Task.Run(() => other.RunOnceAsync(CancellationToken.None)));
            made += both.Sum();
        }

        // 8 October is the horizon's end: 17 days on, 14 ahead is 22 October.
        var leader = await host.SignInAsync(Role.CommunityClerk, CountyHost.Community);
        foreach (var plan in plans)
        {
            DatesOf(await TasksOfAsync(leader, plan)).ShouldBe(["0921", "0928", "1008", "1009", "1012", "1016", "1019"]);
        }

        DatesOf(await TasksOfAsync(leader, skipping)).ShouldBe(["0921", "0928", "1009", "1012", "1016", "1019"]);
        made.ShouldBe((12 * 5) + 4);
        (await one.RunOnceAsync(CancellationToken.None)).ShouldBe(0);
        (await host.AuditOfAsync(plans[0].Id())).Count(a => a == "patrol_plan.expanded").ShouldBe(5);
    }
}
