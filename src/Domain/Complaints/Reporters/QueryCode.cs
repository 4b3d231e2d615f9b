using System.Security.Cryptography;
using System.Text;
using ErrorOr;

namespace GovernanceApi.Domain.Complaints.Reporters;

/// <summary>
/// What opens a ticket to its reporter: 13 characters of Crockford's base 32, 65 random bits (§5.1 asks for 64). Only
/// its hash is stored. Shown in groups, <c>ABCD-EFGH-JKMNP</c>.
/// </summary>
public sealed record QueryCode
{
    public const int Length = 13;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Error Invalid = Error.Validation(
        "tickets.query_code_invalid",
        "A query code has 13 letters and digits.",
        new Dictionary<string, object> { ["pointer"] = "/queryCode" });

    private QueryCode(string value) => Value = value;

    /// <summary>Without dashes.</summary>
    public string Value { get; }

    public string Display => $"{Value[..4]}-{Value[4..8]}-{Value[8..]}";

    /// <summary>SHA-256 of <see cref="Value"/>. 65 random bits need no salt and no slow hash.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(Value));

    /// <summary>A new one from the system's secure random numbers.</summary>
    public static QueryCode New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Forgives what people type: lower case, full width, blanks, dashes, O for 0, I and L for 1.</summary>
    public static ErrorOr<QueryCode> Parse(string? text)
    {
        // Longer than any tolerable spelling: not worth folding.
        if (text is null || text.Length > 64)
        {
            return Invalid;
        }

        Span<char> code = stackalloc char[Length];
        var at = 0;
        foreach (var raw in text)
        {
            // Full-width ！ to ～ lie 0xFEE0 above their ASCII twins.
            var c = char.ToUpperInvariant(raw is >= '！' and <= '～' ? (char)(raw - 0xFEE0) : raw);
            if (c == '-' || char.IsWhiteSpace(c))
            {
                continue;
            }

            c = c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };
            if (at == Length || !Alphabet.Contains(c, StringComparison.Ordinal))
            {
                return Invalid;
            }

            code[at++] = c;
        }

        return at == Length ? new QueryCode(code.ToString()) : Invalid;
    }

    /// <summary>Masked, so that it does not end up in a log by interpolation.</summary>
    public override string ToString() => "QueryCode";
}
