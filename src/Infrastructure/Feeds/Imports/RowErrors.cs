using System.Text.Json;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Persistence.Common;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>Errors of a row as its jsonb column holds them.</summary>
internal static class RowErrors
{
    public static string ToJson(IReadOnlyList<CellError> errors) => errors.Count == 0 ? "[]" : JsonSerializer.Serialize(errors, JsonColumn.Options);
}
