using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Access;

namespace GovernanceApi.Application.Access.Users.Import;

/// <summary>One line of the file, read but not yet checked against anything else.</summary>
/// <param name="Error">What cannot be read in it.</param>
internal sealed record UserSheetRow(int Line, string UserName, string DisplayName, Role Role, string? AreaCode, Guid? UnitId, Guid? MemberId, Error? Error);

/// <summary>The CSV file as rows of accounts; headings in Chinese or English, in any order.</summary>
internal sealed class UserSheet
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["userName"] = nameof(UserSheetRow.UserName), ["用户名"] = nameof(UserSheetRow.UserName), ["账号"] = nameof(UserSheetRow.UserName), ["登录名"] = nameof(UserSheetRow.UserName),
        ["displayName"] = nameof(UserSheetRow.DisplayName), ["姓名"] = nameof(UserSheetRow.DisplayName), ["名称"] = nameof(UserSheetRow.DisplayName),
        ["role"] = nameof(UserSheetRow.Role), ["角色"] = nameof(UserSheetRow.Role),
        ["areaCode"] = nameof(UserSheetRow.AreaCode), ["辖区"] = nameof(UserSheetRow.AreaCode), ["辖区代码"] = nameof(UserSheetRow.AreaCode), ["区划代码"] = nameof(UserSheetRow.AreaCode),
        ["unitId"] = nameof(UserSheetRow.UnitId), ["单位编号"] = nameof(UserSheetRow.UnitId),
        ["memberId"] = nameof(UserSheetRow.MemberId), ["成员单位编号"] = nameof(UserSheetRow.MemberId),
    };

    private static readonly string[] Needed = [nameof(UserSheetRow.UserName), nameof(UserSheetRow.DisplayName), nameof(UserSheetRow.Role)];

    private readonly Dictionary<string, (int Index, string Heading)> columns;

    private UserSheet(Dictionary<string, (int Index, string Heading)> columns, IEnumerable<(int Line, string[] Cells)> lines)
    {
        this.columns = columns;
        Rows = [.. lines.Select(l => Parse(l.Line, l.Cells))];
    }

    public IReadOnlyList<UserSheetRow> Rows { get; }

    public static ErrorOr<UserSheet> Read(byte[] file)
    {
        if (CsvText.Decode(file) is not { } text)
        {
            return FieldError.Of("", "access.file_encoding", "The file is neither UTF-8 nor GB18030 text.");
        }

        var lines = CsvText.Lines(text).Where(l => l.Cells.Any(c => c.Length > 0)).ToList();
        var found = lines.Count == 0 ? [] : lines[0].Cells
            .Select((heading, index) => (heading, index))
            .Where(c => Fields.ContainsKey(c.heading))
            .GroupBy(c => Fields[c.heading], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (g.First().index, g.First().heading), StringComparer.Ordinal);
        if (!Needed.All(found.ContainsKey))
        {
            return FieldError.Of("", "access.header_missing", "The first line needs the headings userName, displayName and role (用户名, 姓名, 角色); areaCode, unitId and memberId (区划代码, 单位编号, 成员单位编号) are optional.");
        }

        return lines.Count - 1 <= ImportUsersCommand.MostRows
            ? new UserSheet(found, lines.Skip(1))
            : FieldError.Of("", "access.file_too_long", $"A file has at most {ImportUsersCommand.MostRows} accounts; split it.");
    }

    public RejectedUser Rejection(int line, Error error)
    {
        var pointer = error.Metadata?.TryGetValue(FieldError.PointerKey, out var p) == true ? ((string)p).TrimStart('/') : "";
        var field = Needed.Concat([nameof(UserSheetRow.AreaCode), nameof(UserSheetRow.UnitId), nameof(UserSheetRow.MemberId)]).FirstOrDefault(f => string.Equals(f, pointer, StringComparison.OrdinalIgnoreCase));
        return new RejectedUser(line, field is not null && columns.TryGetValue(field, out var column) ? column.Heading : null, error.Code, error.Description);
    }

    private UserSheetRow Parse(int line, string[] cells)
    {
        string Cell(string field) => columns.TryGetValue(field, out var column) && column.Index < cells.Length ? cells[column.Index] : "";

        var unit = Cell(nameof(UserSheetRow.UnitId));
        var member = Cell(nameof(UserSheetRow.MemberId));
        var area = Cell(nameof(UserSheetRow.AreaCode));
        var (role, known) = RoleWords.Parse(Cell(nameof(UserSheetRow.Role)));
        var unitId = Guid.TryParse(unit, out var id) ? id : (Guid?)null;
        var memberId = Guid.TryParse(member, out var m) ? m : (Guid?)null;
        Error? error = !known ? FieldError.Of(nameof(UserSheetRow.Role), "access.role_unknown", "There is no such role.")
            : unit.Length > 0 && unitId is null ? FieldError.Of(nameof(UserSheetRow.UnitId), "access.unit_unknown", "There is no such unit.")
            : member.Length > 0 && memberId is null ? FieldError.Of(nameof(UserSheetRow.MemberId), "access.member_unknown", "There is no such alliance member.")
            : null;
        return new UserSheetRow(line, Cell(nameof(UserSheetRow.UserName)), Cell(nameof(UserSheetRow.DisplayName)), role, area.Length == 0 ? null : area, unitId, memberId, error);
    }
}
