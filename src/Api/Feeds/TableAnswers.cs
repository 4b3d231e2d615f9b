using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Api.Feeds;

/// <summary>Tables of imports to download.</summary>
internal static class TableAnswers
{
    private const string ErrorsHeading = "imports.errors_heading";

    private static readonly FrozenDictionary<ImportField, (string Chinese, string English)> Names = new Dictionary<ImportField, (string, string)>
    {
        [ImportField.ExternalId] = ("编号", "ID"),
        [ImportField.ReporterName] = ("姓名", "Name"),
        [ImportField.Phone] = ("联系电话", "Phone"),
        [ImportField.Title] = ("标题", "Title"),
        [ImportField.Text] = ("内容", "Text"),
        [ImportField.ReceivedAt] = ("时间", "Time"),
        [ImportField.Place] = ("地点", "Address"),
        [ImportField.Category] = ("分类", "Category"),
        [ImportField.Channel] = ("渠道", "Channel"),
        [ImportField.Reply] = ("答复", "Reply"),
        [ImportField.RepliedAt] = ("答复时间", "Reply time"),
        [ImportField.Followers] = ("支持数", "Votes for"),
        [ImportField.Opponents] = ("反对数", "Votes against"),
        [ImportField.CompoundName] = ("小区名称", "Compound"),
        [ImportField.Division] = ("社区", "Community"),
        [ImportField.CompoundKind] = ("小区类型", "Kind"),
        [ImportField.Address] = ("地址", "Address"),
        [ImportField.Households] = ("常住户数", "Households"),
        [ImportField.DwellingUnits] = ("房屋套数", "Dwelling units"),
        [ImportField.PropertyArea] = ("专有部分面积", "Property area"),
        [ImportField.Longitude] = ("经度", "Longitude"),
        [ImportField.Latitude] = ("纬度", "Latitude"),
        [ImportField.GridCode] = ("网格编码", "Grid code"),
        [ImportField.GridName] = ("网格名称", "Grid name"),
        [ImportField.ParentCode] = ("上级网格编码", "Parent code"),
        [ImportField.Outline] = ("网格边界", "Outline"),
        [ImportField.Compounds] = ("包含小区", "Compounds"),
        [ImportField.Post] = ("岗位", "Post"),
        [ImportField.UserName] = ("账号", "User name"),
        [ImportField.PersonName] = ("姓名", "Person name"),
        [ImportField.DutyPhone] = ("值守电话", "Duty phone"),
        [ImportField.GroupName] = ("邻名称", "Group name"),
        [ImportField.Doors] = ("楼栋单元", "Doors"),
        [ImportField.MemberName] = ("成员单位", "Member"),
        [ImportField.MemberKind] = ("成员类型", "Kind"),
        [ImportField.Introduction] = ("服务简介", "Introduction"),
        [ImportField.DualCheckIn] = ("双报到社区", "Dual check-in"),
        [ImportField.QualificationName] = ("资质名称", "Qualification"),
        [ImportField.QualificationNumber] = ("资质编号", "Qualification number"),
        [ImportField.QualificationIssuer] = ("发证机关", "Issuer"),
        [ImportField.QualificationUntil] = ("资质有效期至", "Valid until"),
        [ImportField.Carrier] = ("收集渠道", "Carrier"),
        [ImportField.Heads] = ("受益人数", "People"),
        [ImportField.FromDay] = ("开始日期", "From"),
        [ImportField.UntilDay] = ("结束日期", "Until"),
        [ImportField.ServiceCategory] = ("服务类别", "Category"),
        [ImportField.Theme] = ("项目主题", "Theme"),
        [ImportField.Conditions] = ("服务条件", "Conditions"),
        [ImportField.Regulated] = ("资质要求", "Regulated work"),
    }.ToFrozenDictionary();

    public static Task<IResult> RejectedRowsAsync(HttpContext http, IImportFiles files, RejectedRows rejected, bool csv, CancellationToken cancellationToken) =>
        AnswerAsync(http, files, TableAsync(rejected), $"{Path.GetFileNameWithoutExtension(rejected.FileName)}-rejected", csv, cancellationToken);

    /// <summary>Headings that are all recognised, in the caller's language.</summary>
    public static Task<IResult> TemplateAsync(HttpContext http, IImportFiles files, ImportKind kind, bool csv, CancellationToken cancellationToken) =>
        AnswerAsync(
            http, files, HeadingsAsync([.. ImportFields.Of(kind).Select(HeadingOf)]), $"import-{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}", csv, cancellationToken);

    private static Task<IResult> AnswerAsync(
        HttpContext http, IImportFiles files, IAsyncEnumerable<IReadOnlyList<string>> table, string name, bool csv, CancellationToken cancellationToken) =>
        TableFiles.AnswerAsync(http, name, csv, file => files.WriteAsync(file, csv, table, cancellationToken));

    private static string HeadingOf(ImportField field) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Names[field].Chinese : Names[field].English;

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
