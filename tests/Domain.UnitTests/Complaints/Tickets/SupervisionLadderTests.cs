using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class SupervisionLadderTests
{
    [Theory]
    [InlineData(-1, 1, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(72, 1, 1)]
    [InlineData(73, 1, 2)]
    [InlineData(168, 1, 2)]
    [InlineData(169, 1, 3)]
    [InlineData(-1, 2, 0)]
    [InlineData(-1, 3, 1)]
    public void The_later_the_higher(int hoursLate, int reports, int expected) =>
        SupervisionLadder.Default.LevelFor(TestTickets.Now.AddHours(-hoursLate), reports, TestTickets.Now).ShouldBe(expected);

    [Fact]
    public void Without_a_due_date_nothing_is_late() => SupervisionLadder.Default.LevelFor(null, 1, TestTickets.Now).ShouldBe(0);
}
