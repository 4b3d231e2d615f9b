using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceApi.Api.Complaints.Open311;

/// <summary>How values are written and read.</summary>
internal static partial class Open311Words
{
    public static string Status(bool open) => open ? "open" : "closed";

    /// <summary>UTC with Z and whole seconds: what clients in the field can read.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? Time(DateTimeOffset? at) => at is { } moment ? Time(moment) : null;

    public static string Camel(Enum word) => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    /// <summary>RFC 3339 with any fraction; a plus sign that became a blank in the address is forgiven.</summary>
    public static bool TryTime(string text, out DateTimeOffset at)
    {
        at = default;
        var parts = Moment().Match(text.Trim());
        return parts.Success && DateTimeOffset.TryParse(
            $"{parts.Groups["day"].Value}T{parts.Groups["time"].Value}{parts.Groups["zone"].Value.Replace(' ', '+').ToUpperInvariant()}",
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out at);
    }

    // What is finer than a second decides nothing.
    [GeneratedRegex(@"^(?<day>\d{4}-\d{2}-\d{2})[T ](?<time>\d{2}:\d{2}:\d{2})(\.\d{1,20})?(?<zone>Z|[+\- ]\d{2}:\d{2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Moment();
}
