using System.Collections.Frozen;
using GovernanceApi.Domain.Territory.Grids;

namespace GovernanceApi.Domain.Feeds.Imports;

public sealed record ImportedPost(GridPostFacts Facts) : ImportedRow;

/// <summary>Rows that say who leads a grid or works in it.</summary>
public sealed class StaffTemplate(IReadOnlyList<ImportColumn> columns, RegisterLookups lookups) : RowTemplate(columns, ImportField.GridCode)
{
    private const int UserNameLength = 64;
    private const int PersonNameLength = 40;

    private static readonly FrozenDictionary<string, GridPostKind> Posts = new (GridPostKind Post, string[] Names)[]
    {
        (GridPostKind.Leader, ["网格长", "网格组长", "网格负责人", "leader", "gridleader"]),
        (GridPostKind.Worker, ["网格员", "专职网格员", "专职", "worker", "gridworker"]),
    }.SelectMany(e => e.Names.Select(name => (name, e.Post))).ToFrozenDictionary(e => e.name, e => e.Post);

    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var code = row.Code(ImportField.GridCode, required: true);
        if (code is { } given && !lookups.Grids.ContainsKey(given.Value))
        {
            row.Fail(ImportField.GridCode, CellErrors.GridUnknown);
        }

        var post = Post(row);
        var user = row.Line(ImportField.UserName, UserNameLength, required: true);
        var known = user is not null && lookups.Accounts.ContainsKey(user.ToLowerInvariant());
        var person = row.Line(ImportField.PersonName, PersonNameLength, required: user is not null && !known);
        var phone = row.Phone(ImportField.DutyPhone);
        var key = code is { } grid && post is { } held ? $"{grid}/{held}" : null;
        return row.Errors.Count > 0
            ? new RowReading(null, key, row.Errors)
            : new RowReading(new ImportedPost(new GridPostFacts(code!.Value, post!.Value, user!, person, phone)), key, []);
    }

    private static GridPostKind? Post(Cells row)
    {
        if (row.Text(ImportField.Post, required: true) is not { } text)
        {
            return null;
        }

        if (Posts.TryGetValue(CellText.Key(text), out var post))
        {
            return post;
        }

        row.Fail(ImportField.Post, CellErrors.PostUnknown);
        return null;
    }
}
