using System.Globalization;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Feeds.Imports;

namespace GovernanceApi.Api.Feeds;

/// <summary>Tables of imports to download.</summary>
internal static class TableAnswers
{
    private const string ErrorsHeading = "imports.errors_heading";

    private static readonly string[] ChineseHeadings =
        ["编号", "姓名", "联系电话", "标题", "内容", "时间", "地点", "社区", "分类", "渠道", "答复", "答复时间", "支持数", "反对数"];

    private static readonly string[] EnglishHeadings =
        ["ID", "Name", "Phone", "Title", "Text", "Time", "Address", "Community", "Category", "Channel", "Reply", "Reply time", "Votes for", "Votes against"];

    public static Task<IResult> RejectedRowsAsync(HttpContext http, IImportFiles files, RejectedRows rejected, bool csv, CancellationToken cancellationToken) =>
        AnswerAsync(http, files, TableAsync(rejected), $"{Path.GetFileNameWithoutExtension(rejected.FileName)}-rejected", csv, cancellationToken);

    /// <summary>Headings that are all recognised, in the caller's language.</summary>
    public static Task<IResult> TemplateAsync(HttpContext http, IImportFiles files, bool csv, CancellationToken cancellationToken) =>
        AnswerAsync(
            http, files, HeadingsAsync(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? ChineseHeadings : EnglishHeadings), "import-template", csv, cancellationToken);

    private static Task<IResult> AnswerAsync(
        HttpContext http, IImportFiles files, IAsyncEnumerable<IReadOnlyList<string>> table, string name, bool csv, CancellationToken cancellationToken) =>
        TableFiles.AnswerAsync(http, name, csv, file => files.WriteAsync(file, csv, table, cancellationToken));

    private static async IAsyncEnumerable<IReadOnlyList<string>> HeadingsAsync(IReadOnlyList<string> headings)
    {
        await Task.CompletedTask;
        yield return headings;
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> TableAsync(RejectedRows rejected)
    {
        yield return [.. rejected.Headings, ProblemTexts.Of(ErrorsHeading, "Import errors")];
        await foreach (var row in rejected.Rows)
        {
            var errors = row.Errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Column}{row.Row} {e.Heading}: {ImportTexts.Localised(e).Detail}"));
            yield return [.. row.Cells, string.Join("; ", errors)];
        }
    }
}
