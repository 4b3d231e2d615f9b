using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Grids;

/// <summary>15 digits: the 12-digit community code and a three-digit sequence. Default form, unsourced: GB/T 34300 could not be read.</summary>
public readonly record struct GridCode
{
    public const int Length = 15;

    private GridCode(string value) => Value = value;

    public string Value { get; }

    public DivisionCode Division => DivisionCode.From(Value[..DivisionCode.Length]);

    /// <param name="sequence">1 to 999.</param>
    public static GridCode Of(DivisionCode community, int sequence) => From($"{community.Value}{sequence:D3}");

    public static ErrorOr<GridCode> Parse(string? text) =>
        IsValid(text) ? new GridCode(text!) : Error.Validation("territory.grid_code_invalid", "A grid code has 15 digits: community code and sequence.");

    /// <summary>For codes that are known to be right, e.g. from the database.</summary>
    /// <exception cref="FormatException">The text is no grid code.</exception>
    public static GridCode From(string text) =>
        IsValid(text) ? new GridCode(text) : throw new FormatException($"'{text}' is not a 15-digit grid code.");

    public override string ToString() => Value;

    private static bool IsValid(string? text) =>
        text is { Length: Length } && text.All(char.IsAsciiDigit) && DivisionCode.IsValid(text[..DivisionCode.Length]) && text[12..] != "000";
}
