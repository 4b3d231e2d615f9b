using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.RuleSets;

/// <summary>Where a rule set holds: everywhere (<c>*</c>), or in a division and all below it (2, 4, 6, 9 or 12 digits of its code).</summary>
public readonly record struct Jurisdiction
{
    public const int MaxLength = DivisionCode.Length;

    public static readonly Jurisdiction Everywhere = new("*");

    private Jurisdiction(string value) => Value = value;

    public string Value { get; }

    /// <summary>The nearer the rule maker, the higher: 0 for everywhere, else the digits given.</summary>
    public int Nearness => Value == "*" ? 0 : Value.Length;

    /// <param name="text"><c>*</c>, a prefix, or a whole code with its trailing zeros.</param>
    public static ErrorOr<Jurisdiction> Parse(string? text) => text switch
    {
        "*" => Everywhere,
        { Length: DivisionCode.Length } => DivisionCode.Parse(text).Then(code => new Jurisdiction(code.Prefix)),
        { Length: 2 or 4 or 6 or 9 } => DivisionCode.Parse(text.PadRight(DivisionCode.Length, '0')).Then(_ => new Jurisdiction(text)),
        _ => Error.Validation("territory.jurisdiction_invalid", "A jurisdiction is * or 2, 4, 6, 9 or 12 digits of a division code."),
    };

    /// <summary>For values that are known to be right, e.g. from the database.</summary>
    /// <exception cref="FormatException">The text is no jurisdiction.</exception>
    public static Jurisdiction From(string text) => Parse(text) is { IsError: false } parsed
        ? parsed.Value
        : throw new FormatException($"'{text}' is no jurisdiction.");

    public bool Covers(DivisionCode area) => Value == "*" || area.Value.StartsWith(Value, StringComparison.Ordinal);

    public override string ToString() => Value;
}
