using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Feeds.Imports;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Imports;

/// <summary>A county with its dispatcher; the background job is driven by hand.</summary>
public class ImportsHost : ApiHost, IAsyncLifetime
{
    public const string County = "341502000000";
    public const string Community = "341502001001";
    public const string OtherCounty = "341503000000";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public ApiClient Clerk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        Clerk = await SignInAsync(Role.CountyDispatcher, County);
    }

    /// <summary>Another process takes over.</summary>
    public async Task ReplaceProcessAsync()
    {
        await RestartAsync();
        Clerk = await SignInAsync(Role.CountyDispatcher, County);
    }

    internal static Task<HttpResponseMessage> TryUploadAsync(ApiClient client, byte[] file, string name = "留言.xlsx", string? key = null, string kind = "tickets")
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(name.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv" : Xlsx);
        return client.TryPostAsync($"/imports?fileName={Uri.EscapeDataString(name)}&kind={kind}", content, key: key);
    }

    internal static async Task<JsonNode> UploadAsync(ApiClient client, byte[] file, string name = "留言.xlsx") =>
        await ApiClient.ReadAsync(await TryUploadAsync(client, file, name));

    /// <summary>The mapping as guessed, for this source.</summary>
    internal static object MappingOf(JsonNode batch, string source, string division = Community, string? category = null, string? channel = null) => new
    {
        headerRow = (int)batch["headerRow"]!,
        columns = batch["columns"]!.AsArray().Select(c => new { index = (int)c!["index"]!, field = (string?)c["field"] }).ToArray(),
        settings = new { sourceSystem = source, divisionCode = division, categoryCode = category, channel },
    };

    internal Task<HttpResponseMessage> TryMapAsync(JsonNode batch, object mapping) =>
        Clerk.SendAsync(HttpMethod.Put, $"/api/v1/imports/{batch["id"]}/mapping", mapping);

    /// <summary>Uploads, maps as guessed and checks every row.</summary>
    internal async Task<JsonNode> CheckAsync(byte[] file, string source, string name = "留言.xlsx")
    {
        var batch = await UploadAsync(Clerk, file, name);
        await ApiClient.ReadAsync(await TryMapAsync(batch, MappingOf(batch, source)));
        await WorkAsync();
        return await GetAsync(batch);
    }

    /// <summary>Uploads, maps, checks and commits.</summary>
    internal async Task<JsonNode> ImportAsync(byte[] file, string source, string name = "留言.xlsx", bool skipInvalid = false)
    {
        var batch = await CheckAsync(file, source, name);
        await Clerk.PostAsync($"/imports/{batch["id"]}/commit", new { skipInvalid });
        await WorkAsync();
        return await GetAsync(batch);
    }

    internal Task<JsonNode> GetAsync(JsonNode batch) => Clerk.GetAsync($"/imports/{batch["id"]}");

    internal async Task<List<JsonNode>> RowsAsync(JsonNode batch, string? state = null) =>
        [.. (await Clerk.GetAsync($"/imports/{batch["id"]}/rows?limit=200{(state is null ? "" : "&state=" + state)}"))["items"]!.AsArray().Select(r => r!)];

    /// <summary>Works until nothing waits, or for so many chunks.</summary>
    internal async Task WorkAsync(int mostChunks = int.MaxValue)
    {
        var runner = Services.GetRequiredService<ImportRunner>();
        while (await runner.RunNextAsync(CancellationToken.None, mostChunks) && mostChunks == int.MaxValue)
        {
        }
    }

    internal async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
