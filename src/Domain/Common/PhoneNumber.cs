using System.Text;
using ErrorOr;

namespace GovernanceApi.Domain.Common;

/// <summary>A telephone number as dialled in China: 5 to 15 digits, an optional leading +. Shown masked.</summary>
public sealed record PhoneNumber
{
    private PhoneNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>First three and last four digits of a long number; only the last two of a short one.</summary>
    public string Masked => Value.Length >= 11
        ? $"{Value[..3]}****{Value[^4..]}"
        : $"{new string('*', Value.Length - 2)}{Value[^2..]}";

    public static ErrorOr<PhoneNumber> Parse(string text)
    {
        // Full-width digits and separators are what people paste.
        var folded = text.Normalize(NormalizationForm.FormKC);
        var digits = string.Concat(folded.Where(c => char.IsAsciiDigit(c) || c == '+'));
        var known = folded.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')' or '\t');
        return known && digits.TrimStart('+').Length is >= 5 and <= 15 && digits.LastIndexOf('+') <= 0
            ? new PhoneNumber(digits)
            : Error.Validation("common.phone_invalid", "A phone number has 5 to 15 digits.");
    }
}
