using GovernanceApi.Domain.Complaints.Search;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Complaints.Search;

public sealed class SearchGramsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  \t\r\n", "")]
    [InlineData("Ａ１ 号楼", "a1号楼")]
    [InlineData("水 管\n漏　水", "水管漏水")]
    [InlineData("①㎡", "1m2")]
    public void Texts_are_folded(string? text, string expected) => SearchGrams.Normalise(text).ShouldBe(expected);

    // Not as inline data: attributes are stored as UTF-8, which has no half pairs.
    [Fact]
    public void Half_a_character_is_replaced() => SearchGrams.Normalise("a\ud800b\udc00").ShouldBe("a\ufffdb\ufffd");

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("水", new[] { "水" })]
    [InlineData("水管漏水", new[] { "水管", "管漏", "漏水" })]
    [InlineData("哈哈哈哈", new[] { "哈哈" })]
    [InlineData("住𠮷田", new[] { "住𠮷", "𠮷田" })]
    public void Pairs_overlap_and_are_distinct(string text, string[] expected) => SearchGrams.Grams(text).ShouldBe(expected);

    [Fact]
    public void A_text_holds_all_pairs_of_any_run_in_it()
    {
        const string Text = "阳光小区3号楼门口的自来水管漏水已经三天，𠮷祥物业不管";
        var grams = SearchGrams.Grams(Text);
        var normal = SearchGrams.Normalise(Text);
        for (var from = 0; from < normal.Length - 1; from++)
        {
            for (var to = from + 2; to <= normal.Length; to++)
            {
                var run = normal[from..to];
                if (char.IsLowSurrogate(run[0]) || char.IsHighSurrogate(run[^1]) || run is ['\ud842', _])
                {
                    continue;
                }

                SearchGrams.Grams(run).ShouldBeSubsetOf(grams);
            }
        }
    }
}
