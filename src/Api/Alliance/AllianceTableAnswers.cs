using System.Globalization;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Alliance;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Members;
using GovernanceApi.Application.Alliance.Projects;
using GovernanceApi.Application.Alliance.Resources;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Domain.Territory.Clocks;
using static GovernanceApi.Api.Alliance.AllianceTableWords;

namespace GovernanceApi.Api.Alliance;

/// <summary>The alliance's register and lists as tables, in the caller's language. What a table can be read back with is headed as the imports know it.</summary>
internal static class AllianceTableAnswers
{
    public static Task<IResult> MembersAsync(HttpContext http, ITableWriter tables, AllianceTable<MemberRow> table, bool csv, CancellationToken cancellationToken) => WriteAsync(
        http, tables, "alliance-members", csv,
        ["成员单位", "成员类型", "服务简介", "双报到社区", "资质", "加入日期"],
        ["Member", "Kind", "Introduction", "Dual check-in", "Qualifications", "Joined on"],
        table.Rows,
        (m, zh) => [m.Name, Of(m.Kind, zh), m.Introduction, m.DualCheckInName ?? m.DualCheckIn, string.Join("; ", m.Qualifications.Select(q => $"{q.Name} {q.Number}")), Day(m.JoinedAt)],
        cancellationToken);

    public static Task<IResult> DemandsAsync(HttpContext http, ITableWriter tables, AllianceTable<DemandRow> table, bool csv, CancellationToken cancellationToken) => WriteAsync(
        http, tables, "demands", csv,
        ["需求编号", "需求标题", "公开内容", "服务类别", "项目主题", "社区", "小区名称", "收集渠道", "收集日期", "受益人数", "同样想要", "期望开始日期", "期望结束日期", "状态", "上榜日期", "转为缺口"],
        ["Number", "Title", "Public text", "Category", "Theme", "Community", "Compound", "Carrier", "Collected on", "People", "Followers", "Wanted from", "Wanted until", "Status", "Listed on",
            "Unmet from"],
        table.Rows,
        (d, zh) =>
        [
            d.Number, d.Title, d.PublicText, Of(d.Category, zh), Of(d.Theme, zh), d.CommunityName ?? d.Community, d.CompoundName, Of(d.Carrier, zh), Day(d.CollectedAt), d.Heads,
            d.Followers, Day(d.WantedFrom), Day(d.WantedUntil), Of(d.Status, zh), Day(d.ListedAt), Day(d.UnmetFrom),
        ],
        cancellationToken);

    public static Task<IResult> ResourcesAsync(HttpContext http, ITableWriter tables, AllianceTable<ResourceRow> table, bool csv, CancellationToken cancellationToken) => WriteAsync(
        http, tables, "resources", csv,
        ["编号", "服务名称", "服务内容", "成员单位", "服务类别", "项目主题", "服务区域", "开始日期", "结束日期", "服务条件", "资质要求", "资质编号", "状态", "余席", "席位"],
        ["Number", "Title", "Text", "Member", "Category", "Theme", "Division", "From", "Until", "Conditions", "Regulated work", "Qualification number", "Status", "Free seats", "Seats"],
        table.Rows,
        (r, zh) =>
        [
            r.Number, r.Title, r.Text, r.MemberName, Of(r.Category, zh), Of(r.Theme, zh), r.DivisionName ?? r.Division, Day(r.From), Day(r.Until), r.Conditions, Of(r.Regulated, zh),
            r.QualificationNumber, Of(r.Status, zh), r.Free, r.Seats,
        ],
        cancellationToken);

    public static Task<IResult> ProjectsAsync(HttpContext http, ITableWriter tables, AllianceTable<ProjectRow> table, bool csv, CancellationToken cancellationToken) => WriteAsync(
        http, tables, "service-projects", csv,
        ["项目编号", "项目名称", "项目主题", "社区", "成员单位", "状态", "开始时间", "结束时间", "地点", "需求数", "服务完成日期", "评价数", "平均星级"],
        ["Number", "Title", "Theme", "Community", "Member", "Status", "Starts at", "Ends at", "Place", "Demands", "Delivered on", "Ratings", "Mean stars"],
        table.Rows,
        (p, zh) =>
        [
            p.Number, p.Title, Of(p.Theme, zh), p.CommunityName ?? p.Community, p.MemberName, Of(p.Status, zh), Time(p.StartsAt), Time(p.EndsAt), p.Place, p.Demands,
            Day(p.DeliveredAt), p.RatingCount, p.MeanStars?.ToString("0.00", CultureInfo.InvariantCulture),
        ],
        cancellationToken);

    private static Task<IResult> WriteAsync<TRow>(
        HttpContext http, ITableWriter tables, string name, bool csv, string[] chineseHeads, string[] englishHeads, IAsyncEnumerable<TRow> rows,
        Func<TRow, bool, IReadOnlyList<object?>> cellsOf, CancellationToken cancellationToken)
    {
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        return TableFiles.AnswerAsync(
            http, name, csv, file => tables.WriteAsync(file, csv, RowsAsync(rows, chinese ? chineseHeads : englishHeads, row => cellsOf(row, chinese)), cancellationToken));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync<TRow>(IAsyncEnumerable<TRow> rows, string[] heads, Func<TRow, IReadOnlyList<object?>> cellsOf)
    {
        yield return heads;
        await foreach (var row in rows)
        {
            yield return cellsOf(row);
        }
    }

    private static string? Day(DateTimeOffset? at) => at is { } moment ? Day(BusinessCalendar.DateOf(moment)) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(DateTimeOffset? at) => at?.ToOffset(BusinessCalendar.LocalOffset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
