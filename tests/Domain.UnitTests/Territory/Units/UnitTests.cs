using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Units;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.Units;

public class UnitTests
{
    [Fact]
    public void Correcting_nothing_changes_nothing()
    {
        var phone = PhoneNumber.Parse("0564-1234567").Value;
        var unit = Unit.Register(Guid.Empty, "演示城管局", UnitKind.Department, DivisionCode.From("341502000000"), phone);

        unit.Correct("演示城管局", UnitKind.Department, PhoneNumber.Parse("05641234567").Value, active: true);
        unit.Revision.ShouldBe(1);

        unit.Correct("演示城市管理局", UnitKind.Department, phone, active: false);
        unit.Revision.ShouldBe(2);
        unit.Active.ShouldBeFalse();
    }
}
