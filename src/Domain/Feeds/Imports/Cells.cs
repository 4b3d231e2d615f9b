using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>The cells of one row by field; collects what is wrong with them.</summary>
/// <param name="keyColumn">Where it stands when a field that is missing has no column.</param>
internal sealed class Cells(IReadOnlyList<string> cells, IReadOnlyDictionary<ImportField, int> columnOf, int keyColumn)
{
    /// <summary>What a spreadsheet shows for a failed formula.</summary>
    private static readonly string[] FormulaErrors = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

    private static readonly DateTimeOffset Oldest = new(1949, 10, 1, 0, 0, 0, TimeSpan.Zero);

    public List<CellError> Errors { get; } = [];

    public void Fail(ImportField field, string code) => Errors.Add(new CellError(columnOf.GetValueOrDefault(field, keyColumn), code));

    /// <summary>The cell as it stands; null when it is blank, unmapped or wrong.</summary>
    public string? Text(ImportField field, bool required)
    {
        var text = columnOf.TryGetValue(field, out var column) && column < cells.Count ? cells[column] : "";
        if (string.IsNullOrWhiteSpace(text))
        {
            if (required)
            {
                Fail(field, CellErrors.Required);
            }

            return null;
        }

        if (text[0] == '#' && FormulaErrors.Contains(text.Trim()))
        {
            Fail(field, CellErrors.FormulaError);
            return null;
        }

        // Our own lists of rejected rows put an apostrophe before what a spreadsheet would take for a formula.
        return text.Length > 1 && text[0] == '\'' && text[1] is '=' or '+' or '-' or '@' or '\t' or '\r' ? text[1..] : text;
    }

    public string? Line(ImportField field, int longest, bool required = false) => Bounded(field, longest, required, CellText.Line);

    public string? Block(ImportField field, int longest, bool required) => Bounded(field, longest, required, CellText.Block);

    /// <summary>A whole number from 0; 0 for a blank cell.</summary>
    public int Count(ImportField field) => CountUpTo(field, int.MaxValue, required: false) ?? 0;

    /// <summary>A whole number from 0; null when the cell is blank or wrong.</summary>
    public int? CountUpTo(ImportField field, int most, bool required)
    {
        if (Text(field, required) is not { } text)
        {
            return null;
        }

        if (CellValues.Count(text) is { } count && count <= most)
        {
            return count;
        }

        Fail(field, CellErrors.NumberInvalid);
        return null;
    }

    /// <summary>A number of any sign; null when the cell is blank or wrong.</summary>
    public decimal? Number(ImportField field)
    {
        if (Text(field, required: false) is not { } text)
        {
            return null;
        }

        if (CellValues.Number(text) is { } number)
        {
            return number;
        }

        Fail(field, CellErrors.DecimalInvalid);
        return null;
    }

    /// <summary>A moment since 1949 that is not to come; null when the cell is blank or wrong.</summary>
    public DateTimeOffset? Moment(ImportField field, bool date1904, DateTimeOffset now, bool required = false)
    {
        if (Text(field, required) is not { } text)
        {
            return null;
        }

        var date = CellValues.Date(text, date1904);
        if (date is null || date > now || date < Oldest)
        {
            Fail(field, date is null ? CellErrors.DateInvalid : date > now ? CellErrors.DateInFuture : CellErrors.DateTooOld);
            return null;
        }

        return date;
    }

    /// <summary>A local day; null when the cell is blank or wrong.</summary>
    public DateOnly? Day(ImportField field, bool date1904, bool required = false)
    {
        if (Text(field, required) is not { } text)
        {
            return null;
        }

        if (CellValues.Date(text, date1904) is { } date)
        {
            return BusinessCalendar.DateOf(date);
        }

        Fail(field, CellErrors.DateInvalid);
        return null;
    }

    /// <summary>What a word stands for; null when the cell is blank or wrong.</summary>
    public T? Word<T>(ImportField field, IReadOnlyDictionary<string, T> words, string code, bool required = false)
        where T : struct
    {
        if (Text(field, required) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(CellText.Key(text), out var word))
        {
            return word;
        }

        Fail(field, code);
        return null;
    }

    public PhoneNumber? Phone(ImportField field)
    {
        if (Text(field, required: false) is not { } text)
        {
            return null;
        }

        var phone = PhoneNumber.Parse(text);
        if (phone.IsError)
        {
            Fail(field, CellErrors.PhoneInvalid);
        }

        return phone.IsError ? null : phone.Value;
    }

    /// <summary>What the cell names; the batch's own value for a blank cell.</summary>
    public T? Find<T>(ImportField field, T otherwise, string code, Func<string, T?> find)
        where T : class
    {
        if (Text(field, required: false) is not { } text)
        {
            return otherwise;
        }

        var found = find(CellText.Key(text));
        if (found is null)
        {
            Fail(field, code);
        }

        return found;
    }

    /// <inheritdoc cref="Find{T}(ImportField, T, string, Func{string, T})"/>
    public T? Find<T>(ImportField field, T otherwise, string code, Func<string, T?> find)
        where T : struct
    {
        if (Text(field, required: false) is not { } text)
        {
            return otherwise;
        }

        var found = find(CellText.Key(text));
        if (found is null)
        {
            Fail(field, code);
        }

        return found;
    }

    private string? Bounded(ImportField field, int longest, bool required, Func<string, string> clean)
    {
        if (Text(field, required) is not { } text)
        {
            return null;
        }

        var cleaned = clean(text);
        if (cleaned.Length > longest)
        {
            Fail(field, CellErrors.TooLong);
            return null;
        }

        if (cleaned.Length == 0 && required)
        {
            Fail(field, CellErrors.Required);
        }

        return cleaned.Length == 0 ? null : cleaned;
    }
}
