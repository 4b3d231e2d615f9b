using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Feeds.Imports;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Feeds.Imports;

public sealed class TicketTemplateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 1, 30, 0, TimeSpan.Zero);
    private static readonly DivisionCode Township = DivisionCode.From("341502001000");
    private static readonly DivisionCode Community = DivisionCode.From("341502001001");

    private static readonly ImportField[] Fields =
    [
        ImportField.ExternalId, ImportField.ReporterName, ImportField.Title, ImportField.ReceivedAt, ImportField.Text, ImportField.Reply, ImportField.RepliedAt,
        ImportField.Followers, ImportField.Phone, ImportField.Category, ImportField.Division, ImportField.Channel, ImportField.Place,
    ];

    private static readonly string[] Good =
        ["1", "张三", "路灯", "2025-06-01", "路灯不亮", "已修", "2025-06-03", "3", "13800138000", "路灯故障", "城关社区", "12345热线", "东街1号"];

    [Fact]
    public void A_whole_row_is_read()
    {
        var row = Template().Read(Good).Row.ShouldNotBeNull();

        row.ShouldBe(new ImportedTicket(
            "1", "张三", "13800138000", "路灯", "路灯不亮", Local(2025, 6, 1), "已修", Local(2025, 6, 3), 3, 0, "东街1号", "010203", Community, IntakeChannel.Hotline));
    }

    [Fact]
    public void Blank_cells_take_what_holds_for_all_rows()
    {
        var row = Template().Read(With((9, ""), (10, " "), (11, ""), (1, "匿名"))).Row.ShouldBeOfType<ImportedTicket>();

        (row.CategoryCode, row.Division, row.Channel, row.ReporterName).ShouldBe(("990000", Township, IntakeChannel.Feed, null));
    }

    [Theory]
    [InlineData(0, "", CellErrors.Required)]
    [InlineData(2, "LONG", CellErrors.TooLong)]
    [InlineData(3, "", CellErrors.Required)]
    [InlineData(3, "昨天", CellErrors.DateInvalid)]
    [InlineData(3, "2026-03-12", CellErrors.DateInFuture)]
    [InlineData(3, "1900-01-01", CellErrors.DateTooOld)]
    [InlineData(4, "\n\t\t", CellErrors.Required)]
    [InlineData(4, "#VALUE!", CellErrors.FormulaError)]
    [InlineData(6, "2025-05-31", CellErrors.ReplyBeforeReceived)]
    [InlineData(7, "-1", CellErrors.NumberInvalid)]
    [InlineData(8, "call me", CellErrors.PhoneInvalid)]
    [InlineData(9, "没有的分类", CellErrors.CategoryUnknown)]
    [InlineData(10, "别处社区", CellErrors.DivisionUnknown)]
    [InlineData(11, "鸽子", CellErrors.ChannelUnknown)]
    public void A_broken_cell_is_told_with_its_column(int column, string text, string code)
    {
        var reading = Template().Read(With((column, text == "LONG" ? new string('长', 101) : text)));

        reading.Row.ShouldBeNull();
        reading.Errors.ShouldBe([new CellError(column, code)]);
    }

    [Fact]
    public void One_broken_cell_hides_no_other() =>
        Template().Read(With((3, "?"), (7, "?"), (8, "?"))).Errors.Select(e => e.Column).ShouldBe([3, 7, 8], ignoreOrder: true);

    [Fact]
    public void An_apostrophe_before_a_formula_is_ours_and_goes() =>
        Template().Read(With((2, "'=1+1"))).Row.ShouldBeOfType<ImportedTicket>().Title.ShouldBe("=1+1");

    [Fact]
    public void Without_a_column_of_numbers_the_same_words_are_the_same_row()
    {
        var template = Template(Fields.Select(f => f == ImportField.ExternalId ? ImportField.Ignore : f));

        var first = template.Read(Good).Key.ShouldNotBeNull();
        template.Read(With((5, "另一个答复"))).Key.ShouldBe(first);
        template.Read(With((4, "另一件事"))).Key.ShouldNotBe(first);
    }

    private static string[] With(params (int Column, string Text)[] changes)
    {
        var cells = Good.ToArray();
        foreach (var (column, text) in changes)
        {
            cells[column] = text;
        }

        return cells;
    }

    private static TicketTemplate Template(IEnumerable<ImportField>? fields = null) => new(
        [.. (fields ?? Fields).Select((f, i) => new ImportColumn(i, f.ToString(), f))],
        new ImportSettings(Township, "平台", "990000", IntakeChannel.Feed),
        date1904: false,
        new TicketLookups(new Dictionary<string, DivisionCode> { ["城关社区"] = Community, [Community.Value] = Community }, new Dictionary<string, string> { ["路灯故障"] = "010203" }),
        Now);

    private static DateTimeOffset Local(int year, int month, int day) => new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();
}
