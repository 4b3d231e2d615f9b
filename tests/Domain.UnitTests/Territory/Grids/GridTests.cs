using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.Grids;

public class GridTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DivisionCode Community = DivisionCode.From("341502001001");

    [Fact]
    public void Appointing_ends_the_term_of_the_one_before()
    {
        var grid = Laid(1);
        var (first, second) = (Guid.CreateVersion7(Now), Guid.CreateVersion7(Now));

        grid.Appoint(GridPostKind.Worker, first, Now);
        grid.Appoint(GridPostKind.Worker, second, Now.AddDays(1));

        grid.HolderOf(GridPostKind.Worker).ShouldBe(second);
        grid.HolderOf(GridPostKind.Leader).ShouldBeNull();
        grid.Posts.Single(p => p.UserId == first).Until.ShouldBe(Now.AddDays(1));
        grid.Revision.ShouldBe(3);
    }

    [Fact]
    public void Appointing_the_holder_again_and_vacating_a_vacant_post_change_nothing()
    {
        var grid = Laid(1);
        var person = Guid.CreateVersion7(Now);
        grid.Appoint(GridPostKind.Leader, person, Now);
        grid.Appoint(GridPostKind.Leader, person, Now);
        grid.Vacate(GridPostKind.Worker, Now);
        grid.Revision.ShouldBe(2);

        grid.Vacate(GridPostKind.Leader, Now);
        grid.HolderOf(GridPostKind.Leader).ShouldBeNull();
        grid.Events[^1].ShouldBe(new GridPostVacated(GridPostKind.Leader, person) { Revision = 3 });
    }

    [Fact]
    public void A_sub_grid_divides_a_level_1_grid_of_its_own_community()
    {
        var parent = Laid(1);
        var child = Grid.Lay(Guid.CreateVersion7(Now), GridCode.Of(Community, 2), "子网格", parent, Square(0, 0, 1), []).Value;

        child.Level.ShouldBe(2);
        child.ParentId.ShouldBe(parent.Id);
        Grid.Lay(Guid.CreateVersion7(Now), GridCode.Of(Community, 3), "孙网格", child, Square(0, 0, 1), []).FirstError.ShouldBe(GridErrors.ParentInvalid);
        Grid.Lay(Guid.CreateVersion7(Now), GridCode.Of(DivisionCode.From("341502001002"), 1), "邻居", parent, Square(0, 0, 1), [])
            .FirstError.ShouldBe(GridErrors.ParentInvalid);
    }

    [Fact]
    public void A_grid_that_is_replaced_serves_to_the_day_before_and_is_drawn_no_more()
    {
        var day = new DateOnly(2026, 4, 1);
        var old = Laid(1);
        var (leader, worker) = (Guid.CreateVersion7(Now), Guid.CreateVersion7(Now));
        old.Appoint(GridPostKind.Leader, leader, PhoneNumber.Parse("0564-0000001").Value, Now);
        old.Appoint(GridPostKind.Worker, worker, Now);
        var moved = Grid.Lay(Guid.CreateVersion7(Now), GridCode.Of(Community, 1), "网格", null, Square(0, 0, 2), [], from: day).Value;

        old.End(day).IsError.ShouldBeFalse();
        moved.TakeOver(old, alone: true, Now);

        (old.Serves(day.AddDays(-1)), old.Serves(day), moved.Serves(day.AddDays(-1)), moved.Serves(day)).ShouldBe((true, false, false, true));
        (moved.ReplacesId, moved.HolderOf(GridPostKind.Leader), moved.HolderOf(GridPostKind.Worker)).ShouldBe((old.Id, leader, worker));
        moved.Posts.Single(p => p.Kind == GridPostKind.Leader).DutyPhone!.Value.ShouldBe("05640000001");
        old.HolderOf(GridPostKind.Worker).ShouldBe(worker);
        old.End(day).FirstError.ShouldBe(GridErrors.Ended);
        old.Redraw("改", Square(0, 0, 1), [], null).FirstError.ShouldBe(GridErrors.Ended);
        moved.End(day).FirstError.ShouldBe(GridErrors.EndsBeforeItBegan);
    }

    [Fact]
    public void Of_a_divided_grid_the_leader_leads_the_parts_and_each_part_waits_for_a_worker()
    {
        var old = Laid(1);
        old.Appoint(GridPostKind.Leader, Guid.CreateVersion7(Now), Now);
        old.Appoint(GridPostKind.Worker, Guid.CreateVersion7(Now), Now);
        var part = Laid(2);

        part.TakeOver(old, alone: false, Now);

        part.HolderOf(GridPostKind.Leader).ShouldBe(old.HolderOf(GridPostKind.Leader));
        part.HolderOf(GridPostKind.Worker).ShouldBeNull();
    }

    [Fact]
    public void Another_duty_phone_is_no_other_term()
    {
        var grid = Laid(1);
        var person = Guid.CreateVersion7(Now);
        grid.Appoint(GridPostKind.Worker, person, Now);
        grid.Appoint(GridPostKind.Worker, person, PhoneNumber.Parse("0564-0000001").Value, Now.AddDays(1));

        grid.Posts.Count.ShouldBe(1);
        grid.Events[^1].ShouldBe(new GridDutyPhoneChanged(GridPostKind.Worker) { Revision = 3 });
    }

    [Fact]
    public void A_point_on_a_shared_edge_lies_in_exactly_one_grid()
    {
        GridBoundary[] four = [Square(0, 0, 1), Square(1, 0, 1), Square(0, 1, 1), Square(1, 1, 1)];
        foreach (var point in new GeoPoint[] { new(1, 0.5), new(0.5, 1), new(1, 1), new(1.5, 1), new(0.3, 0.3) })
        {
            four.Count(b => b.Contains(point)).ShouldBe(1);
        }

        four.Count(b => b.Contains(new GeoPoint(2.5, 0.5))).ShouldBe(0);
    }

    [Fact]
    public void A_point_in_the_notch_of_a_concave_boundary_is_outside()
    {
        var horseshoe = GridBoundary.Create([new(0, 0), new(3, 0), new(3, 3), new(2, 3), new(2, 1), new(1, 1), new(1, 3), new(0, 3)]).Value;

        horseshoe.Contains(new GeoPoint(1.5, 2)).ShouldBeFalse();
        horseshoe.Contains(new GeoPoint(0.5, 2)).ShouldBeTrue();
        horseshoe.Contains(new GeoPoint(1.5, 0.5)).ShouldBeTrue();
        (horseshoe.West, horseshoe.South, horseshoe.East, horseshoe.North).ShouldBe((0, 0, 3, 3));
        horseshoe.Ring[^1].ShouldBe(horseshoe.Ring[0]);
    }

    [Fact]
    public void A_boundary_that_crosses_itself_or_has_no_area_is_refused()
    {
        GridBoundary.Create([new(0, 0), new(1, 1), new(1, 0), new(0, 1)]).FirstError.ShouldBe(GridErrors.BoundaryInvalid);
        GridBoundary.Create([new(0, 0), new(1, 1)]).FirstError.ShouldBe(GridErrors.BoundaryInvalid);
        GridBoundary.Create([new(0, 0), new(1, 0), new(1, 0), new(0, 1)]).FirstError.ShouldBe(GridErrors.BoundaryInvalid);
        GridBoundary.Create([new(0, 0), new(1, 0), new(2, 0)]).FirstError.ShouldBe(GridErrors.BoundaryInvalid);
        GridBoundary.Create([]).FirstError.ShouldBe(GridErrors.BoundaryInvalid);
    }

    [Theory]
    [InlineData("341502001001001", true)]
    [InlineData("341502001001000", false)]
    [InlineData("34150200100100", false)]
    [InlineData("34150200100100x", false)]
    [InlineData(null, false)]
    public void A_grid_code_is_a_community_code_and_a_sequence(string? text, bool valid)
    {
        GridCode.Parse(text).IsError.ShouldBe(!valid);
        if (valid)
        {
            GridCode.Parse(text).Value.Division.ShouldBe(Community);
        }
    }

    private static Grid Laid(int sequence) => Grid.Lay(Guid.CreateVersion7(Now), GridCode.Of(Community, sequence), "网格", null, Square(0, 0, 1), []).Value;

    private static GridBoundary Square(double west, double south, double size) => GridBoundary.Create(
        [new(west, south), new(west + size, south), new(west + size, south + size), new(west, south + size)]).Value;
}
