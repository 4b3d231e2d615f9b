using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Divisions;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.Divisions;

public class DivisionTests
{
    private static readonly DateOnly LastDay = new(2026, 6, 30);

    [Fact]
    public void A_retired_code_is_in_use_to_its_last_day_and_names_its_successor()
    {
        var (old, next) = (Community("001", null), Community("020", LastDay.AddDays(1)));

        old.Retire(LastDay, next).IsError.ShouldBeFalse();

        (old.InUse(LastDay), old.InUse(LastDay.AddDays(1)), old.ReplacedBy).ShouldBe((true, false, next.Code));
        (next.InUse(LastDay), next.InUse(LastDay.AddDays(1))).ShouldBe((false, true));
        old.Retire(LastDay, null).FirstError.ShouldBe(DivisionErrors.Retired);
    }

    [Fact]
    public void A_successor_is_another_division_of_the_level_that_is_in_use_the_day_after()
    {
        var old = Community("001", null);
        var late = Community("020", LastDay.AddDays(2));
        var retired = Community("021", null);
        retired.Retire(new DateOnly(2027, 1, 1), null);
        var township = new Division(DivisionCode.From("341502001000"), "中市街道", DivisionCode.From("341502000000"), null);

        foreach (var wrong in new[] { old, late, retired, township })
        {
            old.Retire(LastDay, wrong).FirstError.ShouldBe(DivisionErrors.SuccessorInvalid);
        }

        Community("022", LastDay.AddDays(1)).Retire(LastDay, null).FirstError.ShouldBe(DivisionErrors.EndsBeforeItBegan);
        old.ValidTo.ShouldBeNull();
    }

    private static Division Community(string number, DateOnly? from) =>
        new(DivisionCode.From("341502001" + number), "测试社区", DivisionCode.From("341502001000"), from);
}
