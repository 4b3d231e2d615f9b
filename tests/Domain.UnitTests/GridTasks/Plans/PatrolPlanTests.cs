using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Territory.Clocks.TestCalendar;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Plans;

public sealed class PatrolPlanTests
{
    private const int Horizon = 14;
    private static readonly DateTimeOffset Now = At("2026-09-21 09:00");
    private static readonly DateOnly Today = new(2026, 9, 21);
    private static readonly PatrolTerms Terms = new(
        "消防通道巡查", Recurrence.Weekly(1, [1, 5]).Value, RestDayRule.Skip, null, new PatrolWindow(new TimeOnly(9, 0), new TimeOnly(11, 30)), null,
        [new PatrolPoint("东门", 116.5, 31.7, "通道是否畅通")]);

    [Fact]
    public void A_plan_is_drawn_up_for_today_or_later()
    {
        var plan = Plan();
        plan.Events.Single().Type.ShouldBe("patrol_plan.drawn_up");
        ((IHasArea)plan).Area.ShouldBe(TestTickets.Community);
        Draw(Terms, Today.AddDays(-1)).FirstError.ShouldBe(PatrolPlanErrors.BeginsInThePast);
    }

    [Fact]
    public void Its_terms_are_checked()
    {
        Draw(Terms with { Title = "  " }).FirstError.ShouldBe(PatrolPlanErrors.TitleRequired);
        Draw(Terms with { Until = Today.AddDays(-1) }).FirstError.ShouldBe(PatrolPlanErrors.PeriodInvalid);
        Draw(Terms with { Window = new PatrolWindow(new TimeOnly(9, 0), new TimeOnly(9, 0)) }).FirstError.ShouldBe(PatrolPlanErrors.WindowInvalid);
        Draw(Terms with { Points = [new PatrolPoint("", 116.5, 31.7, null)] }).FirstError.ShouldBe(PatrolPlanErrors.PointsInvalid);
        Draw(Terms with { Points = [new PatrolPoint("东门", 216.5, 31.7, null)] }).FirstError.ShouldBe(PatrolPlanErrors.PointsInvalid);
        Draw(Terms with { Points = [.. Enumerable.Repeat(Terms.Points[0], 41)] }).FirstError.ShouldBe(PatrolPlanErrors.PointsInvalid);
    }

    [Fact]
    public void Days_are_expanded_to_the_horizon_and_not_again()
    {
        var plan = Plan();
        plan.Unexpanded(Now, Horizon).ShouldBe((Today, Today.AddDays(Horizon)));
        plan.MarkExpanded(Today.AddDays(Horizon), 4);
        plan.Unexpanded(Now, Horizon).ShouldBeNull();
        plan.Unexpanded(Now.AddDays(3), Horizon).ShouldBe((Today.AddDays(15), Today.AddDays(17)));
        // After a long stop the days that passed are not made up.
        plan.Unexpanded(Now.AddDays(40), Horizon).ShouldBe((Today.AddDays(40), Today.AddDays(54)));
    }

    [Fact]
    public void A_plan_that_begins_beyond_the_horizon_waits() => Draw(Terms, Today.AddDays(15)).Value.Unexpanded(Now, Horizon).ShouldBeNull();

    [Fact]
    public void A_plan_is_not_expanded_past_its_last_day()
    {
        var plan = Draw(Terms with { Until = Today.AddDays(5) }).Value;
        plan.Unexpanded(Now, Horizon).ShouldBe((Today, Today.AddDays(5)));
        plan.MarkExpanded(Today.AddDays(5), 2);
        plan.Unexpanded(Now.AddDays(1), Horizon).ShouldBeNull();
    }

    [Fact]
    public void Changing_it_makes_the_days_from_today_anew()
    {
        var plan = Plan();
        plan.MarkExpanded(Today.AddDays(Horizon), 4);
        plan.Change(Terms with { Title = "改" }, Now.AddDays(2)).IsError.ShouldBeFalse();
        plan.Unexpanded(Now.AddDays(2), Horizon).ShouldBe((Today.AddDays(2), Today.AddDays(16)));
        plan.Change(Terms with { Title = "" }, Now).FirstError.ShouldBe(PatrolPlanErrors.TitleRequired);
    }

    [Fact]
    public void An_ended_plan_stays_ended()
    {
        var plan = Plan();
        plan.End(Now).IsError.ShouldBeFalse();
        plan.Unexpanded(Now, Horizon).ShouldBeNull();
        plan.End(Now).FirstError.ShouldBe(PatrolPlanErrors.AlreadyEnded);
        plan.Change(Terms, Now).FirstError.ShouldBe(PatrolPlanErrors.AlreadyEnded);
    }

    [Fact]
    public void A_patrol_is_due_at_the_end_of_its_time_of_day_or_of_the_day()
    {
        Plan().DueAt(Today).ShouldBe(At("2026-09-21 11:30"));
        Draw(Terms with { Window = null }).Value.DueAt(Today).ShouldBe(At("2026-09-21 23:59:59"));
    }

    private static PatrolPlan Plan() => Draw(Terms).Value;

    private static ErrorOr.ErrorOr<PatrolPlan> Draw(PatrolTerms terms, DateOnly? from = null) =>
        PatrolPlan.DrawUp(Guid.CreateVersion7(Now), "XC00001", "fire-lanes", TestTickets.Grid, TestTickets.Community, from ?? Today, terms, duplicateOf: null, Now);
}
