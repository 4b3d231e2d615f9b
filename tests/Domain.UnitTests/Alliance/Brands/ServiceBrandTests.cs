using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Brands;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Brands;

public sealed class ServiceBrandTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly BrandText Text = new("宝泓议事桌", "有事好商量", "围桌商量身边事。", ProjectTheme.SocialGovernance);

    [Theory]
    [InlineData("341502000000", true)]
    [InlineData("341502001001", true)]
    [InlineData("341502001000", false)]
    public void A_county_or_a_community_has_a_brand(string division, bool founded) =>
        ServiceBrand.Found(Guid.CreateVersion7(Now), DivisionCode.From(division), Text, Now).IsError.ShouldBe(!founded);

    [Fact]
    public void The_same_words_change_nothing_and_a_retired_brand_stays_as_it_was()
    {
        var brand = ServiceBrand.Found(Guid.CreateVersion7(Now), DivisionCode.From("341502001001"), Text, Now).Value;
        var revision = brand.Revision;
        brand.Correct(Text).IsError.ShouldBeFalse();
        brand.Revision.ShouldBe(revision);
        brand.Correct(Text with { Slogan = null }).IsError.ShouldBeFalse();
        brand.Revision.ShouldBe(revision + 1);
        brand.Retire(Now).IsError.ShouldBeFalse();
        brand.Retire(Now).FirstError.ShouldBe(BrandErrors.Retired);
        brand.Correct(Text).FirstError.ShouldBe(BrandErrors.Retired);
    }
}
