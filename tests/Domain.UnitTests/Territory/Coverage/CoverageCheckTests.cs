using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Coverage;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.RuleSets;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.Coverage;

public class CoverageCheckTests
{
    private static readonly DivisionCode Community = DivisionCode.From("341502001001");
    private static readonly Guid CompoundId = Id(1), GridId = Id(2), SubGridId = Id(3), GroupId = Id(4);
    private static readonly CompoundCover Compound = new(CompoundId, "花园", Community, 320, new GeoPoint(0.5, 0.5));
    private static readonly GridCover Grid = new(GridId, "341502001001001", "花园网格", Community, 1, null, Square(0, 0), null, [CompoundId], HasLeader: true, HasWorker: true);

    [Fact]
    public void A_compound_in_a_staffed_grid_with_all_households_in_groups_has_no_fault() => Kinds([Compound], [Grid], Groups(16, 20)).ShouldBeEmpty();

    [Fact]
    public void A_compound_without_a_grid_and_without_an_outline_around_it_has_two_faults()
    {
        Kinds([Compound], [], Groups(16, 20)).ShouldBe(
            [CoverageFaultKind.CompoundWithoutGrid, CoverageFaultKind.CompoundInGap, .. Enumerable.Repeat(CoverageFaultKind.GroupGridEnded, 16)]);
        Kinds([Compound with { Location = null, Households = 9 }], [], []).ShouldBe([CoverageFaultKind.CompoundWithoutGrid]);
        // Drawn around, but not entered as its compound.
        Kinds([Compound], [Grid with { CompoundIds = [], Households = 400 }], Groups(16, 20)).ShouldBe([CoverageFaultKind.CompoundWithoutGrid]);
    }

    [Fact]
    public void A_compound_beside_the_outline_of_its_grid_is_a_fault() =>
        Kinds([Compound with { Location = new GeoPoint(5, 5) }], [Grid], Groups(16, 20)).ShouldBe([CoverageFaultKind.CompoundOutsideGrid]);

    [Fact]
    public void Vacant_posts_are_named_and_a_sub_grid_is_led_with_its_parent()
    {
        Kinds([Compound], [Grid with { HasLeader = false, HasWorker = false }], Groups(16, 20)).ShouldBe([CoverageFaultKind.GridWithoutWorker, CoverageFaultKind.GridWithoutLeader]);
        var half = Grid with { Id = SubGridId, Code = "341502001001002", Level = 2, ParentId = GridId, Households = 320, HasLeader = false };
        Kinds([Compound], [Grid, half], Groups(16, 20)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(299, CoverageFaultKind.GridTooSmall)]
    [InlineData(300, null)]
    [InlineData(500, null)]
    [InlineData(501, CoverageFaultKind.GridTooLarge)]
    public void A_grid_is_measured_against_its_bounds(int households, CoverageFaultKind? kind)
    {
        var faults = CoverageCheck.Faults(new CoverageFacts([], [Grid with { Households = households }], []), Bounds);

        faults.Select(f => (CoverageFaultKind?)f.Kind).ShouldBe(kind is null ? [] : [kind]);
        faults.ShouldAllBe(f => f.Found == households && f.Least == 300 && f.Most == 500);
    }

    [Fact]
    public void A_divided_grid_is_measured_by_its_sub_grids_and_those_by_their_count_or_their_groups()
    {
        var half = Grid with { Id = SubGridId, Code = "341502001001002", Level = 2, ParentId = GridId };
        var large = Compound with { Households = 2000 };

        Kinds([large], [Grid, half], []).ShouldBe([CoverageFaultKind.GridSizeUnknown, CoverageFaultKind.CompoundHouseholdsUncovered]);
        Kinds([large], [Grid, half with { Households = 600 }], []).ShouldBe([CoverageFaultKind.GridTooLarge, CoverageFaultKind.CompoundHouseholdsUncovered]);
        var groups = Groups(16, 20).ConvertAll(g => g with { GridId = SubGridId });
        Kinds([Compound], [Grid, half], groups).ShouldBeEmpty();
    }

    [Fact]
    public void Households_in_no_group_and_in_too_many_are_faults()
    {
        var open = CoverageCheck.Faults(new CoverageFacts([Compound], [Grid], Groups(15, 20)), Bounds).Single();
        (open.Kind, open.Found, open.Least).ShouldBe((CoverageFaultKind.CompoundHouseholdsUncovered, 300, 320));
        Kinds([Compound], [Grid], Groups(17, 20)).ShouldBe([CoverageFaultKind.CompoundHouseholdsExceeded]);
        Kinds([Compound with { Households = 9 }], [Grid with { Households = 300 }], []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(9, CoverageFaultKind.GroupTooSmall)]
    [InlineData(10, null)]
    [InlineData(20, null)]
    [InlineData(21, CoverageFaultKind.GroupTooLarge)]
    public void A_group_is_measured_against_its_bounds(int households, CoverageFaultKind? kind)
    {
        var faults = CoverageCheck.Faults(
            new CoverageFacts([Compound with { Households = households }], [Grid with { Households = 300 }], Groups(1, households)), Bounds);

        faults.Where(f => f.Subject == CoverageSubject.NeighbourGroup).Select(f => (CoverageFaultKind?)f.Kind).ShouldBe(kind is null ? [] : [kind]);
        faults.Where(f => f.Subject == CoverageSubject.NeighbourGroup).ShouldAllBe(f => f.Other == "花园" && f.OtherId == CompoundId);
    }

    [Fact]
    public void A_group_without_a_steward_or_in_a_grid_that_ended_is_a_fault()
    {
        Kinds([Compound], [Grid], Groups(16, 20).ConvertAll(g => g.Id == GroupId ? g with { HasSteward = false } : g)).ShouldBe([CoverageFaultKind.GroupWithoutSteward]);
        Kinds([Compound], [Grid], Groups(16, 20).ConvertAll(g => g.Id == GroupId ? g with { GridId = Id(99) } : g)).ShouldBe([CoverageFaultKind.GroupGridEnded]);
    }

    [Fact]
    public void Overlapping_grids_of_one_level_are_named_once_and_a_sub_grid_lies_in_its_parent()
    {
        var shifted = Grid with { Id = Id(9), Code = "341502001001009", Name = "邻近网格", CompoundIds = [], Households = 300, Boundary = Square(0.5, 0) };
        var sub = shifted with { Id = Id(10), Code = "341502001001010", Level = 2, ParentId = Id(9), Boundary = Square(0.5, 0) };

        var fault = CoverageCheck.Faults(new CoverageFacts([Compound], [shifted, Grid, sub], Groups(16, 20)), Bounds).Single();
        (fault.Kind, fault.Id, fault.OtherId, fault.Other).ShouldBe((CoverageFaultKind.GridsOverlap, GridId, Id(9), "邻近网格"));
        Kinds([Compound], [Grid, shifted with { Boundary = Square(1, 0) }], Groups(16, 20)).ShouldBeEmpty();
    }

    private static List<CoverageFaultKind> Kinds(IReadOnlyList<CompoundCover> compounds, IReadOnlyList<GridCover> grids, IReadOnlyList<GroupCover> groups) =>
        [.. CoverageCheck.Faults(new CoverageFacts(compounds, grids, groups), Bounds).Select(f => f.Kind)];

    private static List<GroupCover> Groups(int count, int households) =>
        [.. Enumerable.Range(0, count).Select(i => new GroupCover(Id(4 + (i * 1000)), $"第{i + 1}邻", CompoundId, GridId, Community, households, HasSteward: true))];

    private static SizeBounds Bounds(string key, DivisionCode area) => key == SizeRules.NeighbourGroup ? SizeRules.DefaultNeighbourGroup : SizeRules.DefaultGrid;

    private static GridBoundary Square(double west, double south) => GridBoundary.Create([new(west, south), new(west + 1, south), new(west + 1, south + 1), new(west, south + 1)]).Value;

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
