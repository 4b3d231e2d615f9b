using GovernanceApi.Domain.Complaints.Reporters;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Complaints.Reporters;

public sealed class QueryCodeTests
{
    [Fact]
    public void A_code_has_thirteen_characters_of_thirty_two_and_never_comes_twice()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => QueryCode.New().Value).ToList();
        codes.ShouldAllBe(c => c.Length == 13 && c.All("0123456789ABCDEFGHJKMNPQRSTVWXYZ".Contains));
        codes.Distinct().Count().ShouldBe(1000);
        codes.SelectMany(c => c).Distinct().Count().ShouldBe(32);
    }

    [Fact]
    public void What_is_shown_is_read_back()
    {
        var code = QueryCode.New();
        QueryCode.Parse(code.Display).Value.ShouldBe(code);
        QueryCode.Parse(code.Display.ToLowerInvariant()).Value.Hash.ShouldBe(code.Hash);
        code.Hash.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("0123-4567-89ABC")]
    [InlineData("oi23 4567 89abc")]
    [InlineData("OL23456789ABC")]
    [InlineData("０１２３－４５６７－８９ａｂｃ")]
    public void What_people_type_is_forgiven(string text) => QueryCode.Parse(text).Value.Value.ShouldBe("0123456789ABC");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789AB")]
    [InlineData("0123456789ABCD")]
    [InlineData("0123456789ABU")]
    [InlineData("0123456789AB水")]
    public void What_is_no_code_is_refused(string? text) => QueryCode.Parse(text).FirstError.Code.ShouldBe("tickets.query_code_invalid");

    [Fact]
    public void A_code_does_not_print_itself() => $"{QueryCode.New()}".ShouldBe("QueryCode");
}
