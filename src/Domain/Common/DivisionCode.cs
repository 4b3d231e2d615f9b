using System.Diagnostics.CodeAnalysis;
using ErrorOr;

namespace GovernanceApi.Domain.Common;

/// <summary>
/// A code of the five-level administrative tree, always 12 digits (AA BB CC DDD EEE; trailing zeros fill the levels
/// not given): province, city, county, township, community. Source: 统计用区划代码和城乡划分代码编制规则.
/// </summary>
public readonly record struct DivisionCode
{
    public const int Length = 12;

    private DivisionCode(string value) => Value = value;

    public string Value { get; }

    public DivisionLevel Level => Value switch
    {
        _ when Value[9..] != "000" => DivisionLevel.Community,
        _ when Value[6..9] != "000" => DivisionLevel.Township,
        _ when Value[4..6] != "00" => DivisionLevel.County,
        _ when Value[2..4] != "00" => DivisionLevel.City,
        _ => DivisionLevel.Province,
    };

    /// <summary>The digits that this level and those above it use: 2, 4, 6, 9 or 12 of them.</summary>
    public string Prefix => Value[..PrefixLength(Level)];

    /// <summary>Digits 1–6, the county.</summary>
    public string County => Value[..6];

    /// <summary>The county around it; of something wider, the code with no county in it.</summary>
    public DivisionCode CountyDivision => new(County + "000000");

    /// <summary>Digits 1–9, the township or street.</summary>
    public string Township => Value[..9];

    public static int PrefixLength(DivisionLevel level) => level switch
    {
        DivisionLevel.Province => 2,
        DivisionLevel.City => 4,
        DivisionLevel.County => 6,
        DivisionLevel.Township => 9,
        _ => Length,
    };

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: Length } && text.All(char.IsAsciiDigit) && text[..2] != "00";

    public static ErrorOr<DivisionCode> Parse(string? text) =>
        IsValid(text) ? new DivisionCode(text) : Error.Validation("territory.division_code_invalid", "A division code has 12 digits.");

    /// <summary>For codes that are known to be right, e.g. from the database.</summary>
    /// <exception cref="FormatException">The text is no division code.</exception>
    public static DivisionCode From(string text) =>
        IsValid(text) ? new DivisionCode(text) : throw new FormatException($"'{text}' is not a 12-digit division code.");

    /// <summary>True when <paramref name="other"/> is this area or lies in it.</summary>
    public bool Covers(DivisionCode other) => other.Value.StartsWith(Prefix, StringComparison.Ordinal);

    public override string ToString() => Value;
}

/// <summary>The five levels of the administrative tree, widest first.</summary>
public enum DivisionLevel
{
    Province = 1,
    City = 2,
    County = 3,
    Township = 4,
    Community = 5,
}
