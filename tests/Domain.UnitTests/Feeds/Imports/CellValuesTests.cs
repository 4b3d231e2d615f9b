using System.Globalization;
using GovernanceApi.Domain.Feeds.Imports;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Feeds.Imports;

public sealed class CellValuesTests
{
    [Theory]
    [InlineData("2019/4/25 9:32:09", "2019-04-25T01:32:09")]
    [InlineData("2019-04-25", "2019-04-24T16:00:00")]
    [InlineData("2019.4.25 9:32", "2019-04-25T01:32:00")]
    [InlineData("2019年4月25日", "2019-04-24T16:00:00")]
    [InlineData("2019年4月25日 星期四 9时32分", "2019-04-25T01:32:00")]
    [InlineData("2019年4月25日9点", "2019-04-25T01:00:00")]
    [InlineData("２０１９／４／２５　９：３２", "2019-04-25T01:32:00")]
    [InlineData("2019/4/25 下午 9:32", "2019-04-25T13:32:00")]
    [InlineData("2019/4/25 9:32 PM", "2019-04-25T13:32:00")]
    [InlineData("2019/4/25 上午12:05", "2019-04-24T16:05:00")]
    [InlineData("2019-04-25T09:32:09Z", "2019-04-25T09:32:09")]
    [InlineData("2019-04-25T09:32:09.123+08:00", "2019-04-25T01:32:09")]
    [InlineData("20190425", "2019-04-24T16:00:00")]
    [InlineData("20190425093209", "2019-04-25T01:32:09")]
    [InlineData("43563.359259259261", "2019-04-08T00:37:20")]
    [InlineData("43563", "2019-04-07T16:00:00")]
    [InlineData("  2019/4/25  ", "2019-04-24T16:00:00")]
    public void Dates_are_read_as_people_and_programs_write_them(string text, string utc) =>
        CellValues.Date(text, false)!.Value.UtcDateTime.ToString("s", CultureInfo.InvariantCulture).ShouldBe(utc);

    [Theory]
    [InlineData("")]
    [InlineData("昨天")]
    [InlineData("2019/2/29")]
    [InlineData("2019/13/1")]
    [InlineData("4/25/2019")]
    [InlineData("2019/4/25 25:00")]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("99999999")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("1e3")]
    public void What_is_no_date_is_none(string text) => CellValues.Date(text, false).ShouldBeNull();

    [Fact]
    public void Day_numbers_of_old_Macintosh_workbooks_count_from_1904() =>
        CellValues.Date("42101", true).ShouldBe(CellValues.Date("43563", false));

    [Theory]
    [InlineData("9", 9)]
    [InlineData("9.0", 9)]
    [InlineData("1,234", 1234)]
    [InlineData("０", 0)]
    [InlineData("-1", null)]
    [InlineData("9.5", null)]
    [InlineData("许多", null)]
    [InlineData("99999999999", null)]
    public void Counts_are_whole_numbers_from_zero(string text, int? count) => CellValues.Count(text).ShouldBe(count);

    [Fact]
    public void A_long_cell_takes_no_time()
    {
        CellValues.Date(new string('1', 60_000), false).ShouldBeNull();
        CellValues.Date("2019年" + new string(' ', 60_000), false).ShouldBeNull();
    }

    [Fact]
    public void Texts_lose_what_only_the_page_of_their_source_needed()
    {
        CellText.Block("\n\t\t\t\t\t\n\t\t\t\t\t\u3000\u3000书记您好\u00a0，\r\n\r\n\r\n\r\n \t我是\u200b学生。\n\t\t").ShouldBe("书记您好 ，\n\n我是学生。");
        CellText.Line(" A市\t\t经济\n学院\u3000").ShouldBe("A市 经济 学院");
        CellText.Block("\u0000\u0001").ShouldBe("");
    }
}
