using System.Text.RegularExpressions;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>Every refusal in the sources: the code stands beside its English sentence, so that reading the files finds all of them.</summary>
internal static partial class ErrorCatalogue
{
    private const int LookBehind = 260;

    /// <summary>By code: status and sentences; the Chinese one is null where nobody wrote it.</summary>
    public static SortedDictionary<string, (int Status, string English, string? Chinese)> Read()
    {
        var found = new SortedDictionary<string, (int, string, string?)>(StringComparer.Ordinal);
        foreach (var text in Sources())
        {
            foreach (Match match in CodeAndSentence().Matches(text))
            {
                var before = text[Math.Max(0, match.Index - LookBehind)..match.Index];
                var code = match.Groups["code"].Value;
                if (StatusOf(Opening().Matches(before).LastOrDefault()?.Value ?? "") is { } status)
                {
                    found.TryAdd(code, (status, match.Groups["sentence"].Value.Replace("\\\"", "\"", StringComparison.Ordinal), ProblemTexts.ChineseOf(code)));
                }
            }
        }

        foreach (var (code, english, chinese) in ValidationSentences.Published)
        {
            found.TryAdd(code, (422, english, chinese));
        }

        return found;
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(CommittedFile.Root(), "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static int? StatusOf(string opening) => opening switch
    {
        "Error.Validation(" or "FieldError.Of(" or "WithErrorCode(" or "Field(" or "Of(" or "nameof(" => 422,
        "Error.Conflict(" => 409,
        "Error.NotFound(" => 404,
        "Error.Forbidden(" => 403,
        "Error.Unauthorized(" => 401,
        "AuditNote(" => null,
        _ when opening.StartsWith("Error.Custom(", StringComparison.Ordinal) => CustomStatus(opening["Error.Custom(".Length..].TrimEnd(',', ' ')),
        _ when opening.StartsWith("StatusCodes.Status", StringComparison.Ordinal) => int.Parse(opening["StatusCodes.Status".Length..]),
        _ => 422,
    };

    // A constant's value stands where it is declared.
    private static int CustomStatus(string argument) => int.TryParse(argument, out var status)
        ? status
        : Sources().Select(text => Regex.Match(text, $@"int {Regex.Escape(argument.Split('.')[^1])} = (?<status>\d+);", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            .Where(m => m.Success).Select(m => int.Parse(m.Groups["status"].Value)).First();

    [GeneratedRegex("""
        "(?<code>[a-z_][a-z0-9_]*\.[a-z0-9_]+)"\s*(,|\)\s*\.WithMessage\()\s*\$?"(?<sentence>([^"\\]|\\.)*)"
        """, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CodeAndSentence();

    [GeneratedRegex(@"Error\.Custom\([A-Za-z0-9.]+, |Error\.[A-Z][a-zA-Z]+\(|StatusCodes\.Status\d+|[A-Za-z]+\(", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
