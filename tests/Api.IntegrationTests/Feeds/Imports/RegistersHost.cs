using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

/// <summary>A county without any territory yet, and the administrator who is to bring it in.</summary>
public sealed class RegistersHost : ImportsHost, IAsyncLifetime
{
    public ApiClient Administrator { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Administrator = await SignInAsync(Role.Administrator, County);
    }

    /// <summary>Uploads, maps as guessed and checks every row.</summary>
    internal async Task<JsonNode> CheckAsync(string kind, TestWorkbook file)
    {
        var batch = await ApiClient.ReadAsync(await TryUploadAsync(Administrator, file.ToBytes(), $"{kind}.xlsx", kind: kind));
        await ApiClient.ReadAsync(await Administrator.SendAsync(HttpMethod.Put, $"/api/v1/imports/{batch["id"]}/mapping", MappingOf(batch, "", County)));
        await WorkAsync();
        return await Administrator.GetAsync($"/imports/{batch["id"]}");
    }

    /// <summary>Uploads, maps, checks and commits; answers with created, updated, unchanged and rejected.</summary>
    internal async Task<(JsonNode Batch, int[] Totals)> ImportAsync(string kind, TestWorkbook file)
    {
        var batch = await CheckAsync(kind, file);
        await Administrator.PostAsync($"/imports/{batch["id"]}/commit", new { skipInvalid = true });
        await WorkAsync();
        batch = await Administrator.GetAsync($"/imports/{batch["id"]}");
        return (batch, [.. new[] { "created", "updated", "unchanged", "rejected" }.Select(t => (int)batch["totals"]![t]!)]);
    }

    internal async Task<List<JsonNode>> RowsOfAsync(JsonNode batch, string state) =>
        [.. (await Administrator.GetAsync($"/imports/{batch["id"]}/rows?limit=200&state={state}"))["items"]!.AsArray().Select(r => r!)];
}
