using GovernanceApi.Application.Alliance.Reports;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Brands;
using GovernanceApi.Domain.Alliance.Reports;
using GovernanceApi.Domain.Alliance.Visits;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Alliance;

/// <summary>Brands, people to call at members, a report to residents with what they said, and visits. All made up.</summary>
internal sealed class DemoAnsweringSeeder(GovernanceDbContext db, ReportBook book, IContactSeal seal, TimeProvider clock) : ISeeder
{
    private static readonly DivisionCode Community = DivisionCode.From(DemoPlaces.Communities[0]);
    private static readonly string[] Callable = ["演示康复工作室", "演示书法工作室", "演示志愿者协会", "演示司法局"];

    public int Order => 78;

    public bool IsDemo => true;

    public string Name => "demo brands, reports and visits";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.ServiceBrands.AnyAsync(cancellationToken))
        {
            return;
        }

        Brands();
        await ContactsAsync(cancellationToken);
        await ReportsAsync(cancellationToken);
        Visits();
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Brands()
    {
        Brand("county", Community.CountyDivision, new BrandText("演示邻里联盟", "点单、下单、接单，服务到门口", "县区服务联盟的总品牌：五类资源、三张清单，居民点单、社区下单、联盟接单。", null));
        Brand("table", Community, new BrandText("演示议事桌", "有事好商量", "每周五下午，居民、成员单位和网格员围桌商量身边事，商定的事当场认领。", ProjectTheme.SocialGovernance));
        Brand("care", DivisionCode.From(DemoPlaces.Communities[1]), new BrandText("演示暖阳驿站", "老人有人陪", "为高龄、独居老人送康复、理发和陪诊。", ProjectTheme.PovertyRelief));
    }

    private void Brand(string key, DivisionCode division, BrandText text) => db.ServiceBrands.Add(ServiceBrand.Found(DemoIds.Of("service-brand", key), division, text, Ago(200)).Value);

    private async Task ContactsAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, number) in Callable.Select((name, number) => (name, number)))
        {
            var member = await db.AllianceMembers.FindAsync([DemoIds.Of("alliance-member", name)], cancellationToken);
            var id = DemoIds.Of("member-contact", name);
            member!.AddContact(id, "联络员", Ago(200));
            // 199 0000 xxxx: a range for examples, given to nobody.
            db.Reporters.Add(new ReporterInput("示例人", $"1990001{number:D4}", null).ToReporter(id, anonymous: false, QueryCode.New(), seal));
        }
    }

    private async Task ReportsAsync(CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var (from, until) = (today.AddDays(-95), today.AddDays(-5));
        var report = ResidentReport.Draft(
            DemoIds.Of("resident-report", "published"), Community,
            new ReportText(
                "上一季度为民服务汇报", from, until,
                "各位居民：\n上一季度，社区和联盟成员一起办了康复、理发、法律咨询等服务。康复场地每周开放两次，来的人比想的多。\n没有办成的：电动车集中充电棚还在选址，下月联席会议上定。\n请大家说说还缺什么。"),
            Ago(5)).Value;
        report.Publish(await book.CountAsync(Community, from, until, cancellationToken), Ago(4));
        db.ResidentReports.Add(report);
        Comment(report, "1", "康复活动办得好，希望周末也开。", 3);
        Comment(report, "2", "充电棚早点定下来，楼道里停车不安全。", 2);
        db.ResidentReports.Add(ResidentReport.Draft(
            DemoIds.Of("resident-report", "draft"), Community, new ReportText("本月服务小结", today.AddDays(-4), today, "（草稿）本月开展的服务和还没有办成的事。"), Ago(0)).Value);
    }

    private void Comment(ResidentReport report, string key, string text, int daysAgo) =>
        db.ReportComments.Add(ReportComment.Write(DemoIds.Of("report-comment", key), report, text, DemoIds.Of("browser", key).ToByteArray(), Ago(daysAgo)).Value);

    private void Visits()
    {
        var day = BusinessCalendar.DateOf(Ago(3));
        db.LiaisonVisits.Add(LiaisonVisit.Note(
            DemoIds.Of("liaison-visit", "1"), Community, null, day, 8, ["二单元楼道灯不亮已有一周", "几户老人想学用手机挂号"], DemoIds.User("clerk1"), Ago(3)).Value);
    }

    private DateTimeOffset Ago(int days) => clock.GetUtcNow().AddDays(-days);
}
