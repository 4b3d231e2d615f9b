using ErrorOr;

namespace GovernanceApi.Domain.Common;

/// <summary>The two shapes of refusal that aggregates share.</summary>
internal static class Refusals
{
    /// <summary>A value that one member of the request carries.</summary>
    /// <param name="name">As JSON spells it.</param>
    public static Error Field(string name, string code, string detail) =>
        Error.Validation(code, detail, new Dictionary<string, object> { ["pointer"] = "/" + name });

    /// <summary>The state does not allow the action.</summary>
    /// <param name="noun">With its article, for the sentence.</param>
    public static Error NotAllowed<TStatus, TAction>(string code, string noun, TStatus status, TAction action)
        where TStatus : struct, Enum
        where TAction : struct, Enum =>
        Error.Conflict(code, $"{noun} that is {status.Word()} does not allow {action.Word()}.", new Dictionary<string, object>
        {
            ["status"] = status.Word(),
            ["action"] = action.Word(),
        });

    /// <summary>As the API spells it: camelCase.</summary>
    public static string Word<T>(this T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
