using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.Grids;

public class BoundaryOverlapTests
{
    private static readonly GridBoundary Square = Of((0, 0), (2, 0), (2, 2), (0, 2));

    [Fact]
    public void Neighbours_that_share_an_edge_a_part_of_one_or_a_corner_do_not_overlap()
    {
        Overlap(Square, Of((2, 0), (4, 0), (4, 2), (2, 2))).ShouldBeFalse();
        Overlap(Square, Of((2, -1), (4, -1), (4, 1), (2, 1))).ShouldBeFalse();
        Overlap(Square, Of((2, 0.5), (4, 0), (4, 2), (2, 1.5))).ShouldBeFalse();
        Overlap(Square, Of((2, 2), (3, 2), (3, 3), (2, 3))).ShouldBeFalse();
        Overlap(Square, Of((5, 5), (6, 5), (6, 6))).ShouldBeFalse();
    }

    [Fact]
    public void Outlines_that_share_ground_overlap_however_they_lie()
    {
        Overlap(Square, Square).ShouldBeTrue();
        Overlap(Square, Of((2, 2), (0, 2), (0, 0), (2, 0))).ShouldBeTrue();
        Overlap(Square, Of((0.5, 0.5), (1, 0.5), (1, 1), (0.5, 1))).ShouldBeTrue();
        Overlap(Square, Of((1, 0), (3, 0), (3, 2), (1, 2))).ShouldBeTrue();
        Overlap(Square, Of((0, 0), (1, 0), (1, 2), (0, 2))).ShouldBeTrue();
        Overlap(Square, Of((-1, 0.5), (3, 0.5), (3, 1), (-1, 1))).ShouldBeTrue();
        Overlap(Square, Of((1, -1), (3, 1), (1, 3), (-1, 1))).ShouldBeTrue();
    }

    [Fact]
    public void A_neighbour_in_the_notch_of_a_concave_outline_does_not_overlap_it()
    {
        var horseshoe = Of((0, 0), (3, 0), (3, 3), (2, 3), (2, 1), (1, 1), (1, 3), (0, 3));

        Overlap(horseshoe, Of((1, 1), (2, 1), (2, 3), (1, 3))).ShouldBeFalse();
        Overlap(horseshoe, Of((1, 0.9), (2, 0.9), (2, 3), (1, 3))).ShouldBeTrue();
    }

    [Fact]
    public void A_sliver_of_less_than_a_metre_is_no_overlap_and_one_of_ten_metres_is()
    {
        Overlap(Square, Of((1.999995, 0), (4, 0), (4, 2), (1.999995, 2))).ShouldBeFalse();
        Overlap(Square, Of((1.9999, 0), (4, 0), (4, 2), (1.9999, 2))).ShouldBeTrue();
    }

    private static bool Overlap(GridBoundary a, GridBoundary b)
    {
        b.Overlaps(a).ShouldBe(a.Overlaps(b));
        return a.Overlaps(b);
    }

    private static GridBoundary Of(params (double X, double Y)[] points) => GridBoundary.Create([.. points.Select(p => new GeoPoint(p.X, p.Y))]).Value;
}
