using System.Text.Json;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Which imports a person reaches: those uploaded in their area.</summary>
internal static class ImportScope
{
    public static IQueryable<ImportBatch> VisibleTo(this IQueryable<ImportBatch> batches, CurrentUser user)
    {
        if (user.Area is not { } area)
        {
            return batches.Where(_ => false);
        }

        var prefix = area.Prefix;
        return batches.Where(b => b.AreaCode.StartsWith(prefix));
    }

    /// <summary>Whose act an import is.</summary>
    public static ImportPerson AsImportPerson(this CurrentUser user) =>
        new(user.Id!.Value, user.Name, JsonNamingPolicy.CamelCase.ConvertName(user.Role!.Value.ToString()), user.UnitId);
}
