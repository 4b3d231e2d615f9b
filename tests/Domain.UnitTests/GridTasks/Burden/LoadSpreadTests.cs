using GovernanceApi.Domain.GridTasks.Burden;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Burden;

public sealed class LoadSpreadTests
{
    [Fact]
    public void Quartiles_are_interpolated() =>
        LoadSpread.Of([400, 100, 300, 200]).ShouldBe(new LoadSpread(4, 100, 175, 250, 325, 400));

    [Fact]
    public void One_grid_is_its_own_spread() => LoadSpread.Of([60]).ShouldBe(new LoadSpread(1, 60, 60, 60, 60, 60));

    [Fact]
    public void No_grid_has_no_spread() => LoadSpread.Of([]).ShouldBe(new LoadSpread(0, 0, 0, 0, 0, 0));

    [Theory]
    [InlineData(74, LoadBand.Light)]
    [InlineData(75, LoadBand.Even)]
    [InlineData(125, LoadBand.Even)]
    [InlineData(126, LoadBand.Heavy)]
    public void Bands_lie_around_the_median(long minutes, LoadBand band) => LoadSpread.Of([100, 100, 100]).BandOf(minutes).ShouldBe(band);
}
