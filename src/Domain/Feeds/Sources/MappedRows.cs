using System.Security.Cryptography;
using System.Text.Json;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Domain.Feeds.Sources;

/// <summary>Reads the rows of a source by its mapping: members become the cells that the kind's template checks.</summary>
public sealed class MappedRows
{
    /// <summary>How far ahead of ours the source's clock may be.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly SourceMapping mapping;
    private readonly RowTemplate template;
    private readonly DateTimeOffset now;
    private readonly Dictionary<string, int> columns;
    private readonly int changedAt;

    /// <param name="template">Made with <see cref="ColumnsOf"/> the mapping.</param>
    public MappedRows(SourceMapping mapping, RowTemplate template, DateTimeOffset now)
    {
        (this.mapping, this.template, this.now) = (mapping, template, now);
        columns = mapping.Fields.Select((f, i) => (f.From, i)).ToDictionary(f => f.From, f => f.i, StringComparer.Ordinal);
        changedAt = IndexOf(ImportField.ChangedAt);
    }

    public static IReadOnlyList<ImportColumn> ColumnsOf(SourceMapping mapping) => [.. mapping.Fields.Select((f, i) => new ImportColumn(i, f.From, f.Field))];

    /// <param name="members">Texts by name; what is left out or null is not there.</param>
    public MappedRow Read(IReadOnlyDictionary<string, string> members)
    {
        var cells = CellsOf(members);
        var reading = template.Read(cells);
        List<MemberError> errors = [.. reading.Errors.Select(e => new MemberError(mapping.Fields[e.Column].From, mapping.Fields[e.Column].Field, e.Code))];
        if (!mapping.IgnoreOthers)
        {
            errors.AddRange(members.Keys.Where(m => !columns.ContainsKey(m)).Select(m => new MemberError(m, null, BatchErrorCodes.MemberUnknown)));
        }

        var moment = ChangedAt(cells, errors);
        return new MappedRow(errors.Count == 0 ? reading.Row : null, reading.Key, moment, HashOf(cells), errors);
    }

    /// <summary>What each field holds, after the source's words were translated; blank ones are left out.</summary>
    public IReadOnlyDictionary<string, string> FieldsOf(IReadOnlyDictionary<string, string> members) => CellsOf(members)
        .Select((text, i) => (Name: JsonNamingPolicy.CamelCase.ConvertName(mapping.Fields[i].Field.ToString()), text))
        .Where(f => f.text.Length > 0).ToDictionary(f => f.Name, f => f.text, StringComparer.Ordinal);

    private string[] CellsOf(IReadOnlyDictionary<string, string> members)
    {
        var cells = new string[mapping.Fields.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var field = mapping.Fields[i];
            var text = members.GetValueOrDefault(field.From);
            text = string.IsNullOrWhiteSpace(text) ? field.Default ?? "" : text;
            cells[i] = field.Values?.GetValueOrDefault(text.Trim()) ?? text;
        }

        return cells;
    }

    private DateTimeOffset? ChangedAt(string[] cells, List<MemberError> errors)
    {
        if (changedAt < 0 || string.IsNullOrWhiteSpace(cells[changedAt]))
        {
            return null;
        }

        var moment = CellValues.Date(cells[changedAt], date1904: false);
        if (moment is null || moment > now + Ahead)
        {
            // A time to come would keep every later change out.
            errors.Add(new MemberError(mapping.Fields[changedAt].From, ImportField.ChangedAt, moment is null ? CellErrors.DateInvalid : CellErrors.DateInFuture));
            return null;
        }

        return moment;
    }

    /// <summary>Of what the row says; when it says it does not count.</summary>
    private byte[] HashOf(string[] cells)
    {
        var said = changedAt < 0 ? cells : [.. cells[..changedAt], .. cells[(changedAt + 1)..]];
        return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said));
    }

    private int IndexOf(ImportField field)
    {
        for (var i = 0; i < mapping.Fields.Count; i++)
        {
            if (mapping.Fields[i].Field == field)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>What came of reading a row.</summary>
/// <param name="Row">Null when there are errors.</param>
/// <param name="Key">What tells it from the source's other rows of this kind; null when that cannot be read.</param>
/// <param name="ChangedAt">The source's own time of the change; null when it gives none.</param>
public sealed record MappedRow(ImportedRow? Row, string? Key, DateTimeOffset? ChangedAt, byte[] Hash, IReadOnlyList<MemberError> Errors);

/// <param name="From">Name of the member at its source.</param>
/// <param name="Field">Null of a member that no field takes.</param>
public sealed record MemberError(string From, ImportField? Field, string Code);
