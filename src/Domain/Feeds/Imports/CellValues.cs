using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>Dates and numbers as people and programs write them into cells. Local times are those of Asia/Shanghai.</summary>
public static class CellValues
{
    private const int LongestValue = 60;
    private const double LastSerial = 2_958_465;
    private const int Days1904 = 1462;
    private static readonly DateTime SerialZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly string[] Packed = ["yyyyMMdd", "yyyyMMddHHmm", "yyyyMMddHHmmss"];

    private static readonly Regex Written = new(
        @"^(?<y>\d{4})(?:[-/.]|年)(?<mo>\d{1,2})(?:[-/.]|月)(?<d>\d{1,2})日?(?:\s*(?:星期|周)[一二三四五六日天])?"
        + @"(?:[T\s]*(?<half>上午|下午|凌晨|晚上|[AaPp][Mm])?\s*(?<h>\d{1,2})(?:[:时点](?<mi>\d{1,2})?(?:[:分](?<s>\d{1,2})?(?:\.\d{1,9})?秒?)?)\s*(?<half>[AaPp][Mm])?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Year first, with -, / or . or 年月日 between, packed digits, or the day number of a spreadsheet; null for anything else.</summary>
    /// <param name="date1904">Day numbers count from 1904, as old Macintosh workbooks have it.</param>
    public static DateTimeOffset? Date(string text, bool date1904)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).Trim();
        if (folded.Length is 0 or > LongestValue)
        {
            return null;
        }

        if (DateTime.TryParseExact(folded, Packed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var packed))
        {
            return Local(packed);
        }

        if (double.TryParse(folded, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial))
        {
            return FromSerial(serial, date1904) is { } day ? Local(day) : null;
        }

        return Written.Match(folded) is { Success: true } match ? FromParts(match.Groups) : null;
    }

    /// <summary>The date and time of a spreadsheet's day number, to the second; null outside its calendar.</summary>
    public static DateTime? FromSerial(double serial, bool date1904)
    {
        var days = serial + (date1904 ? Days1904 : 0);
        return days is >= 1 and < LastSerial ? SerialZero.AddSeconds(Math.Round(days * 86_400)) : null;
    }

    /// <summary>A count from 0, also as 1,234 or 9.0; null for anything else.</summary>
    public static int? Count(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).Trim();
        return decimal.TryParse(folded, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= int.MaxValue && decimal.Truncate(number) == number
            ? (int)number
            : null;
    }

    /// <summary>A number of any sign with a point for decimals, also as 1,234.5; null for anything else.</summary>
    public static decimal? Number(string text) => decimal.TryParse(
        text.Normalize(NormalizationForm.FormKC).Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign,
        CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? FromParts(GroupCollection parts)
    {
        int Number(string name) => parts[name].Length == 0 ? 0 : int.Parse(parts[name].ValueSpan, CultureInfo.InvariantCulture);
        var hour = Number("h");
        var half = parts["half"].Value.ToUpperInvariant();
        if (half is "下午" or "晚上" or "PM" && hour < 12)
        {
            hour += 12;
        }
        else if (half is "AM" or "上午" or "凌晨" && hour == 12)
        {
            hour = 0;
        }

        var (year, month, day) = (Number("y"), Number("mo"), Number("d"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || Number("mi") > 59 || Number("s") > 59)
        {
            return null;
        }

        var time = new DateTime(year, month, day, hour, Number("mi"), Number("s"), DateTimeKind.Unspecified);
        return parts["zone"].Value switch
        {
            "" => Local(time),
            "Z" => new DateTimeOffset(time, TimeSpan.Zero),
            var zone => Zoned(time, zone),
        };
    }

    private static DateTimeOffset? Zoned(DateTime time, string zone)
    {
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var offset = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture), 0);
        return offset <= TimeSpan.FromHours(14) && time.Year is > 1 and < 9999
            ? new DateTimeOffset(time, zone[0] == '-' ? -offset : offset).ToUniversalTime()
            : null;
    }

    private static DateTimeOffset? Local(DateTime time) =>
        time.Year is > 1 and < 9999 ? new DateTimeOffset(time, BusinessCalendar.LocalOffset).ToUniversalTime() : null;
}
