using System.Text.Json;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Quarantine;

namespace GovernanceApi.Application.Feeds.Quarantine;

/// <summary>Seals what quarantined rows say.</summary>
internal sealed class RowVault(CellVault vault)
{
    public byte[] Seal(RowContent content) => vault.SealText(JsonSerializer.Serialize(content));

    public RowContent Open(byte[] content) => content.Length == 0 ? new RowContent(null, null) : JsonSerializer.Deserialize<RowContent>(vault.OpenText(content))!;
}
