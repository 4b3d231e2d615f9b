using System.Text.Json;
using ErrorOr;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>A validation error that names its field by JSON Pointer (RFC 6901).</summary>
public static class FieldError
{
    public const string PointerKey = "pointer";

    /// <param name="property">Property path as C# spells it, e.g. <c>Reporter.Phone</c> or <c>Items[3].Id</c>.</param>
    public static Error Of(string property, string code, string detail) =>
        Error.Validation(code, detail, new Dictionary<string, object> { [PointerKey] = Pointer(property) });

    private static string Pointer(string property)
    {
        var parts = property.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Split('.', StringSplitOptions.RemoveEmptyEntries);
        return "/" + string.Join('/', parts.Select(JsonNamingPolicy.CamelCase.ConvertName));
    }
}
