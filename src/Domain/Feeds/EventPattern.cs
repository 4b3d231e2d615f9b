namespace GovernanceApi.Domain.Feeds;

/// <summary>Which types of events somebody wants: one of them (<c>ticket.accepted</c>), all of a kind (<c>ticket.*</c>), or all (<c>*</c>).</summary>
public static class EventPattern
{
    public const string Everything = "*";
    public const int MaxLength = 80;

    /// <summary>How many one list may hold.</summary>
    public const int Most = 50;

    /// <summary>Of the right form; whether there is such a type is another question.</summary>
    public static bool IsWellFormed(string? text) =>
        text == Everything
        || (text is { Length: <= MaxLength } && text.Split('.') is [var kind, var happened] && IsWord(kind) && (happened == "*" || IsWord(happened)));

    /// <summary>The part before the point: what the event is about.</summary>
    public static string KindOf(string type) => type.Split('.')[0];

    public static bool Covers(string pattern, string type) =>
        pattern == Everything || pattern == type || pattern == KindOf(type) + ".*";

    private static bool IsWord(string text) => text.Length > 0 && text.All(c => c is (>= 'a' and <= 'z') or '_');
}
