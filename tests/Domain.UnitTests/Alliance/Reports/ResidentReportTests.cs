using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Reports;
using GovernanceApi.Domain.Alliance.Visits;
using GovernanceApi.Domain.Common;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Alliance.Reports;

public sealed class ResidentReportTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly DivisionCode Community = DivisionCode.From("341502001001");
    private static readonly ReportFigures Figures = new(9, 7, 5, 1, 1, 4, 60, 4.5m);

    [Fact]
    public void A_published_report_keeps_its_words_and_figures()
    {
        var report = Draft(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31));
        report.Revise(Text(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31))).IsError.ShouldBeFalse();
        report.Publish(Figures, Now).IsError.ShouldBeFalse();
        report.Figures.ShouldBe(Figures);
        report.Publish(Figures with { Met = 6 }, Now).FirstError.ShouldBe(ReportErrors.NotDraft);
        report.Revise(Text(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31))).FirstError.ShouldBe(ReportErrors.NotDraft);
        report.Withdraw("数字有误", Now).IsError.ShouldBeFalse();
        report.Figures.ShouldBe(Figures);
        report.Withdraw("再次", Now).FirstError.ShouldBe(ReportErrors.NotPublished);
    }

    [Fact]
    public void A_period_is_over_before_its_report_is_published()
    {
        var report = Draft(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 30));
        report.Publish(Figures, Now).FirstError.ShouldBe(ReportErrors.PeriodNotOver);
        report.Publish(Figures, Now.AddDays(29)).IsError.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-03-01", "2026-02-28")]
    [InlineData("2025-01-01", "2026-01-02")]
    public void A_period_is_of_a_year_at_most(string from, string until) =>
        ResidentReport.Draft(Guid.CreateVersion7(Now), Community, Text(DateOnly.Parse(from), DateOnly.Parse(until)), Now).FirstError.ShouldBe(ReportErrors.PeriodInvalid);

    [Fact]
    public void Only_a_community_reports() =>
        ResidentReport.Draft(Guid.CreateVersion7(Now), DivisionCode.From("341502000000"), Text(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)), Now)
            .FirstError.ShouldBe(ReportErrors.CommunityInvalid);

    [Fact]
    public void A_comment_is_hidden_once_and_goes_on_once()
    {
        var report = Draft(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31));
        ReportComment.Write(Guid.CreateVersion7(Now), report, "路灯呢", [1], Now).FirstError.ShouldBe(ReportErrors.NotPublished);
        report.Publish(Figures, Now);
        var comment = ReportComment.Write(Guid.CreateVersion7(Now), report, "路灯呢", [1], Now).Value;
        var matter = new RaisedMatter(RaisedAs.Demand, Guid.CreateVersion7(Now), "X2026-0001");
        comment.RaiseAs(matter).IsError.ShouldBeFalse();
        comment.RaiseAs(matter).FirstError.ShouldBe(ReportErrors.RaisedAlready);
        comment.Hide("提到他人").IsError.ShouldBeFalse();
        comment.Hide("提到他人").FirstError.ShouldBe(ReportErrors.CommentHidden);
    }

    [Fact]
    public void What_was_heard_on_a_visit_goes_on_once()
    {
        LiaisonVisit.Note(Guid.CreateVersion7(Now), Community, null, new DateOnly(2026, 4, 2), 3, [], Guid.CreateVersion7(Now), Now).FirstError.ShouldBe(VisitErrors.InFuture);
        var visit = LiaisonVisit.Note(Guid.CreateVersion7(Now), Community, null, new DateOnly(2026, 4, 1), 3, ["灯坏了", "想学手机"], Guid.CreateVersion7(Now), Now).Value;
        visit.Matters.Select(m => m.Text).ShouldBe(["灯坏了", "想学手机"]);
        var matter = new RaisedMatter(RaisedAs.Ticket, Guid.CreateVersion7(Now), "T2026-0001");
        visit.RaiseAs(visit.Matters[0].Id, matter).IsError.ShouldBeFalse();
        visit.RaiseAs(visit.Matters[0].Id, matter).FirstError.ShouldBe(ReportErrors.RaisedAlready);
        visit.RaiseAs(Guid.CreateVersion7(Now), matter).FirstError.ShouldBe(VisitErrors.MatterNotFound);
        visit.Matters[1].Raised.ShouldBeNull();
    }

    [Theory]
    [InlineData("请打13812345678", true)]
    [InlineData("请打138 1234 5678", true)]
    [InlineData("座机0357-6221234", true)]
    [InlineData("证号 34150219800101002X", true)]
    [InlineData("全角１３８１２３４５６７８", true)]
    [InlineData("卡号6222 0200 1234 5678", true)]
    [InlineData("2026-03-20走访六户", false)]
    [InlineData("2025-2026年度投入120000元", false)]
    [InlineData("3号楼2单元，共 128 户 56 人", false)]
    [InlineData(null, false)]
    public void Numbers_of_people_are_told_from_dates_and_amounts(string? text, bool holds) => OpenText.HoldsNumber(text).ShouldBe(holds);

    private static ResidentReport Draft(DateOnly from, DateOnly until) => ResidentReport.Draft(Guid.CreateVersion7(Now), Community, Text(from, until), Now).Value;

    private static ReportText Text(DateOnly from, DateOnly until) => new("一季度汇报", from, until, "办成五件，没办成两件。");
}
