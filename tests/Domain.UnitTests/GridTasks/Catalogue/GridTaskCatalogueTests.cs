using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Catalogue;

public sealed class GridTaskCatalogueTests
{
    private static readonly DateTimeOffset Now = TestTickets.Now;
    private static readonly DateOnly Today = BusinessCalendar.DateOf(Now);
    private static readonly Actor Dispatcher = TestTickets.Dispatcher;

    private static readonly CatalogueItem Patrol = new(
        "fire-lanes", "消防通道巡查", "Fire lane patrol", TaskClass.SafetyHazards, "县消防救援大队", "消防法第六十条", Frequency.Every(2, FrequencyPeriod.Week),
        new Limit(2, LimitUnit.WorkingDay), EvidenceRequired: true, 40, FitForStewards: true);

    [Fact]
    public void The_first_draft_begins_with_the_standing_items()
    {
        var draft = Draft();
        draft.Number.ShouldBe(1);
        draft.County.Value.ShouldBe("341502000000");
        draft.Items.Select(i => i.Code).ShouldBe(["complaint-handling", "demand-service", "rectification"]);
        draft.Cover(StandingItems.ComplaintHandling, Today).ShouldBeNull("a draft gives no leave");
    }

    [Fact]
    public void A_published_version_holds_from_its_day()
    {
        var catalogue = Draft();
        catalogue.Put(Patrol).Done();
        catalogue.Publish(Today.AddDays(3), "示例文〔2026〕1号", null, null, Dispatcher, Now).Done();

        catalogue.Cover("fire-lanes", Today.AddDays(2)).ShouldBeNull();
        var cover = catalogue.Cover("fire-lanes", Today.AddDays(3)).ShouldNotBeNull();
        cover.Name.ShouldBe("消防通道巡查");
        cover.Limit.ShouldBe(new Limit(2, LimitUnit.WorkingDay));
        cover.EvidenceRequired.ShouldBeTrue();
        cover.FitForStewards.ShouldBeTrue();
        cover.AdmissionId.ShouldBeNull();
        catalogue.Cover("door-to-door", Today.AddDays(9)).ShouldBeNull();
        catalogue.Events.Select(e => e.Type).ShouldBe(["grid_task_catalogue.drafted", "grid_task_catalogue.item_put", "grid_task_catalogue.published"]);
    }

    [Fact]
    public void A_published_version_is_never_changed()
    {
        var catalogue = Published();
        catalogue.Put(Patrol with { Name = "改名" }).ShouldBeRefused(CatalogueErrors.Published);
        catalogue.Remove("fire-lanes").ShouldBeRefused(CatalogueErrors.Published);
        catalogue.Discard().ShouldBeRefused(CatalogueErrors.Published);
        catalogue.Publish(Today.AddDays(9), "二号", null, null, Dispatcher, Now).ShouldBeRefused(CatalogueErrors.Published);
        catalogue.AllowedActions().ShouldBeEmpty();
        Draft().AllowedActions().ShouldBe(Enum.GetValues<CatalogueAction>());
    }

    [Fact]
    public void Standing_items_stay_but_may_be_detailed()
    {
        var draft = Draft();
        draft.Remove(StandingItems.Rectification).ShouldBeRefused(CatalogueErrors.StandingItem);
        draft.Put(draft.Find(StandingItems.Rectification)! with { EstimatedMinutes = 90 }).Done();
        draft.Find(StandingItems.Rectification)!.EstimatedMinutes.ShouldBe(90);
        draft.Remove("nothing").ShouldBeRefused(CatalogueErrors.ItemNotFound);
    }

    [Fact]
    public void Putting_the_same_item_again_records_nothing()
    {
        var draft = Draft();
        draft.Put(Patrol).Done();
        var revision = draft.Revision;
        draft.Put(Patrol with { Name = new string([.. Patrol.Name]) }).Done();
        draft.Revision.ShouldBe(revision);
    }

    [Theory]
    [InlineData("Fire-lanes")]
    [InlineData("1fire")]
    [InlineData("f")]
    [InlineData("fire lanes")]
    [InlineData("fire-")]
    [InlineData("oc-a20260302-0001")]
    public void Codes_are_plain_and_leave_those_of_admissions_alone(string code) =>
        Draft().Put(Patrol with { Code = code }).ShouldBeRefused(CatalogueErrors.ItemCodeInvalid);

    [Fact]
    public void Neither_the_past_nor_the_version_before_is_rewritten()
    {
        var first = Published();
        var next = GridTaskCatalogue.Draft(Guid.CreateVersion7(Now), TestTickets.Community, first, Dispatcher, Now);
        next.Number.ShouldBe(2);
        next.Publish(Today.AddDays(30), "二号", null, first, Dispatcher, Now).ShouldBeRefused(CatalogueErrors.Unchanged);
        next.Remove("fire-lanes").Done();
        next.Publish(Today.AddDays(-1), "二号", null, first, Dispatcher, Now).ShouldBeRefused(CatalogueErrors.ValidFromTooEarly);
        next.Publish(first.ValidFrom!.Value, "二号", null, first, Dispatcher, Now).ShouldBeRefused(CatalogueErrors.ValidFromTooEarly);
        next.Publish(Today.AddDays(30), "二号", " 取消一项 ", first, Dispatcher, Now).Done();
        next.Note.ShouldBe("取消一项");
    }

    [Fact]
    public void The_difference_names_what_entered_left_and_changed()
    {
        var other = Patrol with { Code = "lift-check", Name = "电梯巡查" };
        var changes = CatalogueChanges.Between([Patrol, .. StandingItems.All], [.. StandingItems.All.Skip(1), StandingItems.All[0] with { EstimatedMinutes = 5 }, other]);
        changes.Entered.ShouldBe([other]);
        changes.Left.ShouldBe([Patrol]);
        changes.Changed.ShouldHaveSingleItem().After.EstimatedMinutes.ShouldBe(5);
    }

    [Fact]
    public void Standing_items_hold_also_where_nothing_was_published()
    {
        StandingItems.Cover(StandingItems.DemandService).ShouldNotBeNull();
        StandingItems.Cover("fire-lanes").ShouldBeNull();
    }

    [Fact]
    public void A_cover_gives_leave_for_its_own_item_only()
    {
        var task = GridTask.Plan(
            Guid.CreateVersion7(Now), "T1", Published().Cover("fire-lanes", Today)!, "查通道", TestTickets.Place(), TestTickets.Grid, null, Now.AddDays(1), Dispatcher, Now).Value;
        task.ItemName.ShouldBe("消防通道巡查");
        task.EvidenceRequired.ShouldBeTrue();
        task.Assign(StandingItems.Cover(StandingItems.DemandService)!, null, null, Dispatcher, Now).ShouldBeRefused(CatalogueErrors.NotListed);
    }

    private static GridTaskCatalogue Draft() => GridTaskCatalogue.Draft(Guid.CreateVersion7(Now), TestTickets.Community, null, Dispatcher, Now);

    private static GridTaskCatalogue Published()
    {
        var catalogue = Draft();
        catalogue.Put(Patrol).Done();
        catalogue.Publish(Today, "示例文〔2026〕1号", null, null, Dispatcher, Now).Done();
        return catalogue;
    }
}
