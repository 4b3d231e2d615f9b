using System.Text.Json;
using ErrorOr;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Domain.Feeds.Sources;

/// <summary>How a source calls what we know: data that an administrator edits, not code.</summary>
/// <param name="IgnoreOthers">Members that no field takes are left out; otherwise they refuse their row, which finds a changed export early.</param>
public sealed record SourceMapping(ImportKind Kind, IReadOnlyList<FieldMapping> Fields, bool IgnoreOthers)
{
    public const int MostFields = 100;

    /// <summary>The members are called as our fields are, in camelCase.</summary>
    public static SourceMapping Native(ImportKind kind) => new(
        kind, [.. ImportFields.Of(kind).Append(ImportField.ChangedAt).Select(f => new FieldMapping(JsonNamingPolicy.CamelCase.ConvertName(f.ToString()), f, null, null))], IgnoreOthers: false);

    internal ErrorOr<Success> Check()
    {
        var fields = Fields.Select(f => f.Field).ToList();
        return fields.Distinct().Count() != fields.Count || Fields.Select(f => f.From).Distinct(StringComparer.Ordinal).Count() != fields.Count ? SourceErrors.FieldTwice
            : fields.Exists(f => f != ImportField.ChangedAt && !ImportFields.Of(Kind).Contains(f)) ? SourceErrors.FieldOfOtherKind
            : ImportFields.RequiredOf(Kind).Any(f => !fields.Contains(f)) ? SourceErrors.RequiredUnmapped
            : Result.Success;
    }
}

/// <param name="From">Name of the member, or heading of the column; members of members are reached with dots: <c>caller.phone</c>.</param>
/// <param name="Values">What the source's words stand for; others pass as they are. Null for none.</param>
/// <param name="Default">For a row that leaves it out; null for nothing.</param>
public sealed record FieldMapping(string From, ImportField Field, IReadOnlyDictionary<string, string>? Values, string? Default)
{
    public const int FromLength = 100;
    public const int ValueLength = 200;
    public const int MostValues = 500;
}
