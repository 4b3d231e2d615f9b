namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>Headings of the smaller kinds.</summary>
internal static class OtherHeadings
{
    public static readonly (ImportField Field, string[] Names)[] TicketUpdates =
    [
        (ImportField.ExternalId, ["留言编号", "工单编号", "工单号", "信访编号", "诉求编号", "编号", "单号", "externalid", "id", "ticketid"]),
        (ImportField.RepliedAt, ["答复时间", "回复时间", "办结时间", "repliedat", "replytime"]),
        (ImportField.Reply, ["答复意见", "答复内容", "回复内容", "答复", "回复", "reply", "answer"]),
        (ImportField.Text, ["内容", "详情", "text", "content"]),
        (ImportField.Title, ["主题", "标题", "title", "subject"]),
        (ImportField.Followers, ["点赞数", "支持数", "点赞", "followers", "likes"]),
        (ImportField.Opponents, ["反对数", "点踩数", "opponents", "dislikes"]),
    ];

    public static readonly (ImportField Field, string[] Names)[] Units =
    [
        (ImportField.UnitName, ["单位名称", "部门名称", "企业名称", "单位", "名称", "unitname", "unit", "name"]),
        (ImportField.UnitKind, ["单位类型", "单位性质", "类型", "unitkind", "kind", "type"]),
        (ImportField.Division, Headings.DivisionNames),
        (ImportField.DutyPhone, ["值班电话", "联系电话", "电话", "dutyphone", "phone"]),
        (ImportField.Active, ["是否启用", "启用", "状态", "active", "enabled"]),
    ];

    public static readonly (ImportField Field, string[] Names)[] ExternalTotals =
    [
        (ImportField.Measure, ["指标名称", "统计口径", "指标", "measure", "indicator"]),
        (ImportField.FromDay, ["统计开始", "开始日期", "起始日期", "from", "fromday", "start"]),
        (ImportField.UntilDay, ["统计截止", "结束日期", "截止日期", "until", "untilday", "end"]),
        (ImportField.Division, Headings.DivisionNames),
        (ImportField.Amount, ["数值", "数量", "总数", "合计", "amount", "value", "total"]),
        (ImportField.Note, ["备注", "说明", "note", "remark"]),
    ];

    public static readonly (ImportField Field, string[] Names)[] CalendarDays =
    [
        (ImportField.Day, ["日期", "day", "date"]),
        (ImportField.DayKind, ["类型", "性质", "daykind", "kind", "type"]),
        (ImportField.DayName, ["节日名称", "节假日", "名称", "dayname", "name"]),
    ];
}
