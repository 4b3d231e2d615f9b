using System.Globalization;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Alliance.Evaluations;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Api.Alliance;

/// <summary>The final results of a year as a table, in the caller's language, with what it may be used for.</summary>
internal static class EvaluationTableAnswer
{
    private const string ChineseNote = "仅供文明单位创建、评比先进和履行社会责任评价参考；不作排名。";
    private const string EnglishNote = "For the selection of civilised units, for merits and as a record of social responsibility only; no ranking.";

    private static readonly Dictionary<EvaluationBand, string> ChineseBands = new()
    {
        [EvaluationBand.Excellent] = "优秀",
        [EvaluationBand.Good] = "良好",
        [EvaluationBand.Fit] = "合格",
        [EvaluationBand.Weak] = "待改进",
    };

    public static Task<IResult> WriteAsync(HttpContext http, ITableWriter tables, EvaluationTable table, bool csv, CancellationToken cancellationToken)
    {
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        var name = string.Create(CultureInfo.InvariantCulture, $"member-evaluations-{table.Year}");
        return TableFiles.AnswerAsync(http, name, csv, file => tables.WriteAsync(file, csv, RowsAsync(table, chinese), cancellationToken));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(EvaluationTable table, bool chinese)
    {
        yield return chinese
            ? ["成员单位", "年度", "等次", "得分", .. table.Titles, "方案版本", "申诉", "确定日期", "已公布", "用途"]
            : ["Member", "Year", "Band", "Points", .. table.Titles, "Scheme version", "Appeal", "Final on", "Published", "Use"];
        await foreach (var row in table.Rows)
        {
            yield return
            [
                row.MemberName, row.Year, chinese ? ChineseBands[row.Band] : row.Band.ToString(), Points(row.Points), .. row.Items.Select(Points), row.SchemeNumber,
                Appeal(row.Outcome, chinese), BusinessCalendar.DateOf(row.FinalAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Word(row.Status == EvaluationStatus.Published, chinese), chinese ? ChineseNote : EnglishNote,
            ];
        }
    }

    private static string Points(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string? Appeal(AppealOutcome? outcome, bool chinese) => outcome switch
    {
        null => null,
        AppealOutcome.Upheld => chinese ? "成立" : "upheld",
        _ => chinese ? "不成立" : "rejected",
    };

    private static string Word(bool yes, bool chinese) => chinese ? (yes ? "是" : "否") : yes ? "yes" : "no";
}
