using System.Collections.Frozen;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Indicators.ExternalTotals;
using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Units;

namespace GovernanceApi.Domain.Feeds.Imports;

public sealed record ImportedUnit(UnitFacts Facts) : ImportedRow;

public sealed record ImportedTotal(ExternalTotalFacts Facts) : ImportedRow;

public sealed record ImportedDay(CalendarFacts Facts) : ImportedRow;

/// <summary>Rows that become units.</summary>
public sealed class UnitTemplate(IReadOnlyList<ImportColumn> columns, ImportSettings settings, IReadOnlyDictionary<string, DivisionCode> divisions)
    : RowTemplate(columns, ImportField.UnitName)
{
    private static readonly FrozenDictionary<string, UnitKind> Kinds = Words.Of(
        (UnitKind.Department, ["职能部门", "部门", "机关"]),
        (UnitKind.PropertyCompany, ["物业企业", "物业公司", "物业服务企业", "物业"]),
        (UnitKind.Township, ["街道乡镇", "街道", "乡镇"]),
        (UnitKind.Other, ["其他", "其它"]));

    private static readonly FrozenDictionary<string, bool> YesNo = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["是"] = true,
        ["启用"] = true,
        ["在用"] = true,
        ["true"] = true,
        ["yes"] = true,
        ["1"] = true,
        ["否"] = false,
        ["停用"] = false,
        ["注销"] = false,
        ["false"] = false,
        ["no"] = false,
        ["0"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var name = row.Line(ImportField.UnitName, Unit.NameLength, required: true);
        var kind = row.Word(ImportField.UnitKind, Kinds, CellErrors.UnitKindUnknown);
        var division = row.Division(settings, divisions);
        var phone = row.Phone(ImportField.DutyPhone);
        var active = row.Word(ImportField.Active, YesNo, CellErrors.YesOrNo);
        var key = name is null || division is null ? null : $"{division}/{CellText.Key(name)}";
        return row.Errors.Count > 0
            ? new RowReading(null, key, row.Errors)
            : new RowReading(new ImportedUnit(new UnitFacts(division!.Value, name!, kind, phone, active)), key, []);
    }
}

/// <summary>Rows that become figures of other systems.</summary>
public sealed class ExternalTotalTemplate(IReadOnlyList<ImportColumn> columns, ImportSettings settings, bool date1904, IReadOnlyDictionary<string, DivisionCode> divisions)
    : RowTemplate(columns, ImportField.Measure)
{
    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var measure = row.Line(ImportField.Measure, ExternalTotal.MeasureLength, required: true);
        var from = row.Day(ImportField.FromDay, date1904, required: true);
        var until = row.Day(ImportField.UntilDay, date1904, required: true);
        var division = row.Division(settings, divisions);
        var amount = row.Number(ImportField.Amount);
        var note = row.Line(ImportField.Note, ExternalTotal.NoteLength);
        if (until < from)
        {
            row.Fail(ImportField.UntilDay, CellErrors.UntilBeforeFrom);
        }

        if (amount is null && row.Errors.All(e => e.Code != CellErrors.DecimalInvalid))
        {
            row.Fail(ImportField.Amount, CellErrors.AmountRequired);
        }
        else if (amount is { } number && Math.Abs(number) > ExternalTotal.Most)
        {
            row.Fail(ImportField.Amount, CellErrors.DecimalInvalid);
        }

        var key = measure is null || from is null || until is null || division is null ? null : $"{measure}/{from:O}/{until:O}/{division}";
        return row.Errors.Count > 0
            ? new RowReading(null, key, row.Errors)
            : new RowReading(new ImportedTotal(new ExternalTotalFacts(measure!, from!.Value, until!.Value, division!.Value, amount!.Value, note)), key, []);
    }
}

/// <summary>Rows that say what dates are.</summary>
public sealed class CalendarDayTemplate(IReadOnlyList<ImportColumn> columns, bool date1904) : RowTemplate(columns, ImportField.Day)
{
    private static readonly FrozenDictionary<string, CalendarDayKind> Kinds = Words.Of(
        (CalendarDayKind.Holiday, ["节假日", "放假", "休息", "假日", "休"]),
        (CalendarDayKind.MakeUpWorkday, ["调休上班", "调休", "补班", "上班", "班"]));

    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var day = row.Day(ImportField.Day, date1904, required: true);
        var kind = row.Word(ImportField.DayKind, Kinds, CellErrors.DayKindUnknown, required: true);
        var name = row.Line(ImportField.DayName, CalendarDay.NameLength, required: true);
        var key = day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        return row.Errors.Count > 0
            ? new RowReading(null, key, row.Errors)
            : new RowReading(new ImportedDay(new CalendarFacts(day!.Value, kind!.Value, name!)), key, []);
    }
}

internal static class Words
{
    /// <summary>Names by <see cref="CellText.Key"/>; the codes themselves are known too.</summary>
    public static FrozenDictionary<string, T> Of<T>(params (T Word, string[] Names)[] entries)
        where T : struct, Enum =>
        entries.SelectMany(e => e.Names.Append(e.Word.ToString().ToLowerInvariant()).Select(name => (name, e.Word))).ToFrozenDictionary(e => e.name, e => e.Word);
}
