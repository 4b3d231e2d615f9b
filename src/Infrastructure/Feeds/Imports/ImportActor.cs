using System.Text.Json;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>The person in whose name the job works.</summary>
internal static class ImportActor
{
    private static readonly Dictionary<string, Role> Roles =
        Enum.GetValues<Role>().ToDictionary(r => JsonNamingPolicy.CamelCase.ConvertName(r.ToString()), r => r);

    public static CurrentUser Of(ImportBatch batch) =>
        new(batch.By.Id, batch.By.Name, Roles[batch.By.Role], DivisionCode.From(batch.AreaCode), batch.By.UnitId, []);
}
