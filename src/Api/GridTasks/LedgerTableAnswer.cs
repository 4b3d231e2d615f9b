using System.Globalization;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Application.GridTasks.Ledger;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Api.GridTasks;

/// <summary>The ledger as a table, in the caller's language.</summary>
internal static class LedgerTableAnswer
{
    private static readonly string[] ChineseHeadings =
        ["台账日期", "编号", "事项", "标题", "网格", "地点", "状态", "承办人", "应办时限", "提交时间", "是否按时", "用时（分钟）", "更正次数", "重复下派", "签核后变动"];

    private static readonly string[] EnglishHeadings =
        ["Ledger day", "Number", "Item", "Title", "Grid", "Place", "Status", "Worker", "Due", "Submitted", "On time", "Minutes", "Corrections", "Duplicate", "After sign-off"];

    private static readonly Dictionary<GridTaskStatus, string> ChineseStatuses = new()
    {
        [GridTaskStatus.Planned] = "计划中",
        [GridTaskStatus.Assigned] = "待接单",
        [GridTaskStatus.Accepted] = "已接单",
        [GridTaskStatus.InProgress] = "处理中",
        [GridTaskStatus.Submitted] = "待审核",
        [GridTaskStatus.Checked] = "已审核",
        [GridTaskStatus.Done] = "已完成",
        [GridTaskStatus.Reworked] = "退回重做",
        [GridTaskStatus.Cancelled] = "已取消",
    };

    public static Task<IResult> WriteAsync(HttpContext http, ITableWriter tables, LedgerTable table, bool csv, CancellationToken cancellationToken)
    {
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        var name = string.Create(CultureInfo.InvariantCulture, $"ledger-{table.Filter.From:yyyyMMdd}-{table.Filter.To:yyyyMMdd}");
        return TableFiles.AnswerAsync(http, name, csv, file => tables.WriteAsync(file, csv, RowsAsync(table, chinese), cancellationToken));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(LedgerTable table, bool chinese)
    {
        yield return chinese ? ChineseHeadings : EnglishHeadings;
        await foreach (var row in table.Rows)
        {
            yield return
            [
                row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Number, row.ItemName ?? row.Item, row.Title, row.GridName, row.Place,
                chinese ? ChineseStatuses[row.Status] : row.Status.ToString(), row.WorkerName, Local(row.DueAt), Local(row.SubmittedAt),
                row.OnTime is { } onTime ? Word(onTime, chinese) : null, row.Minutes, row.Corrections, Word(row.Duplicate, chinese), Word(row.AfterSignOff, chinese),
            ];
        }
    }

    private static string? Local(DateTimeOffset? at) =>
        at?.ToOffset(BusinessCalendar.LocalOffset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Word(bool yes, bool chinese) => chinese ? (yes ? "是" : "否") : yes ? "yes" : "no";
}
