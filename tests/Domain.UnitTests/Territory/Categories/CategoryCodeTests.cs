using GovernanceApi.Domain.Territory.Categories;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Territory.Categories;

public class CategoryCodeTests
{
    [Theory]
    [InlineData("010000", 1, null)]
    [InlineData("010200", 2, "010000")]
    [InlineData("010203", 3, "010200")]
    [InlineData(Category.Unsorted, 1, null)]
    public void A_code_tells_its_level_and_its_parent(string code, int level, string? parent)
    {
        CategoryCode.IsValid(code).ShouldBeTrue();
        CategoryCode.LevelOf(code).ShouldBe(level);
        CategoryCode.ParentOf(code).ShouldBe(parent);
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("010003")]
    [InlineData("01020")]
    [InlineData("01020x")]
    [InlineData(null)]
    public void Anything_else_is_no_code(string? text) => CategoryCode.IsValid(text).ShouldBeFalse();
}
