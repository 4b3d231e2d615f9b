using System.Globalization;
using System.Text;
using ErrorOr;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>What people read out on the telephone: the local day of registration and a running number, <c>20260213-00042</c>.</summary>
public sealed record TicketNumber
{
    private TicketNumber(string value) => Value = value;

    public string Value { get; }

    /// <param name="sequence">Unique for good, from 1.</param>
    public static TicketNumber Of(DateOnly day, long sequence) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{sequence:D5}"));

    /// <summary>Accepts full-width digits, blanks and a missing dash.</summary>
    public static ErrorOr<TicketNumber> Parse(string? text)
    {
        var digits = string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        return digits.Length is >= 13 and <= 26 ? new TicketNumber($"{digits[..8]}-{digits[8..]}") : TicketErrors.NumberInvalid;
    }

    public override string ToString() => Value;
}
