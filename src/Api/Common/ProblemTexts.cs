using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace GovernanceApi.Api.Common;

/// <summary>Sentences by code in the caller's language (Accept-Language); English is the fallback, written beside each error.</summary>
internal static class ProblemTexts
{
    private static readonly FrozenDictionary<string, string> Chinese = Read();

    public static IReadOnlyCollection<string> ChineseCodes => Chinese.Keys;

    public static string? ChineseOf(string code) => Chinese.GetValueOrDefault(code);

    public static string Of(string code, string english) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" && Chinese.TryGetValue(code, out var text) ? text : english;

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(ProblemTexts).Assembly.GetManifestResourceStream("GovernanceApi.Api.Common.problems.zh-CN.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
