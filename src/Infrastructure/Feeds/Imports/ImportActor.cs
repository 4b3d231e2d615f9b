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

    public static CurrentUser Of(ImportBatch batch)
    {
        var area = DivisionCode.From(batch.AreaCode);
        var (id, name, role, unit) = (batch.By.Id, batch.By.Name, Roles[batch.By.Role], batch.By.UnitId);
        // A member's people have no area of their own: what they upload lies in their member's county.
        return batch.MemberId is { } member ? new(id, name, role, null, unit, [], Member: new Membership(member, area)) : new(id, name, role, area, unit, []);
    }
}
