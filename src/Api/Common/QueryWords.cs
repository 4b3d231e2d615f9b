namespace GovernanceApi.Api.Common;

/// <summary>Words of an enum in query parameters, in the spelling of the contract.</summary>
internal static class QueryWords
{
    public static T? One<T>(string parameter, string? word)
        where T : struct, Enum => string.IsNullOrEmpty(word) ? null : Parse<T>(parameter, word);

    public static IReadOnlyList<T> Many<T>(string parameter, string? words)
        where T : struct, Enum =>
        string.IsNullOrEmpty(words) ? [] : [.. words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(w => Parse<T>(parameter, w))];

    public static BadHttpRequestException Bad(string parameter, string value) => new($"'{value}' is no value of the query parameter '{parameter}'.");

    private static T Parse<T>(string parameter, string word)
        where T : struct, Enum =>
        word.All(char.IsAsciiLetter) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : throw Bad(parameter, word);
}
