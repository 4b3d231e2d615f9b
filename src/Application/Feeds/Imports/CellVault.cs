using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Seals the texts of uploaded rows: they hold names, phones and addresses until their retention ends.</summary>
internal sealed class CellVault(IDataProtectionProvider protection)
{
    // Chinese as it is: half the bytes of escaped text.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly IDataProtector protector = protection.CreateProtector("imports.cells");

    public byte[] Seal(IReadOnlyList<string> cells) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(cells, Plain));

    public IReadOnlyList<string> Open(byte[] cells) => JsonSerializer.Deserialize<List<string>>(protector.Unprotect(cells))!;

    public byte[] SealText(string text) => protector.Protect(Encoding.UTF8.GetBytes(text));

    public string OpenText(byte[] text) => Encoding.UTF8.GetString(protector.Unprotect(text));

    public byte[] SealSamples(IReadOnlyDictionary<int, List<string>> samples) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(samples, Plain));

    public IReadOnlyDictionary<int, List<string>> OpenSamples(byte[]? samples) =>
        samples is null ? new Dictionary<int, List<string>>() : JsonSerializer.Deserialize<Dictionary<int, List<string>>>(protector.Unprotect(samples))!;
}
