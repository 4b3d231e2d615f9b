using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Seals the texts of uploaded rows: they hold names, phones and addresses until their retention ends.</summary>
internal sealed class CellVault(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("imports.cells");

    public byte[] Seal(IReadOnlyList<string> cells) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(cells));

    public IReadOnlyList<string> Open(byte[] cells) => JsonSerializer.Deserialize<List<string>>(protector.Unprotect(cells))!;

    public byte[] SealSamples(IReadOnlyDictionary<int, List<string>> samples) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(samples));

    public IReadOnlyDictionary<int, List<string>> OpenSamples(byte[]? samples) =>
        samples is null ? new Dictionary<int, List<string>>() : JsonSerializer.Deserialize<Dictionary<int, List<string>>>(protector.Unprotect(samples))!;
}
