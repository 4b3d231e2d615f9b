using System.Buffers;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>
/// The limit: the same bytes from the same database and process, written by hand for this one question. No sign-in, no scope, no
/// validation, no ledger, no mediator, no EF.
/// </summary>
internal sealed class LimitServer : IAsyncDisposable
{
    public static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };
    private readonly WebApplication app;

    private LimitServer(WebApplication app) => this.app = app;

    public int Port => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <param name="actions">The product's <c>allowedActions</c> of a closed ticket: a rule's result, not a row's.</param>
    public static async Task<LimitServer> StartAsync(NpgsqlDataSource source, LimitNames names, string actions, string overview)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var limit = builder.Build();
        var (reads, writes) = (new LimitReads(source, names, actions, overview), new LimitWrites(source));
        limit.MapGet("/list", reads.ListAsync);
        limit.MapGet("/search", reads.SearchAsync);
        limit.MapGet("/ticket/{id:guid}", reads.TicketAsync);
        limit.MapGet("/overview", reads.OverviewAsync);
        limit.MapPost("/create", writes.CreateAsync);
        limit.MapPost("/accept/{id:guid}", writes.AcceptAsync);
        await limit.StartAsync();
        return new LimitServer(limit);
    }

    public static async Task SendAsync(HttpContext http, ArrayBufferWriter<byte> body)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.WrittenCount;
        await http.Response.BodyWriter.WriteAsync(body.WrittenMemory);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

/// <summary>Names by id, read once.</summary>
internal sealed record LimitNames(Dictionary<string, string> Divisions, Dictionary<string, string> Categories, Dictionary<Guid, string> Places)
{
    public static async Task<LimitNames> ReadAsync(NpgsqlDataSource source) => new(
        await ReadAsync<string>(source, "select code::text, name from territory.divisions"),
        await ReadAsync<string>(source, "select code::text, name from territory.categories"),
        await ReadAsync<Guid>(source, "select id, name from territory.compounds union all select id, name from territory.grids union all select id, name from territory.units"));

    private static async Task<Dictionary<TKey, string>> ReadAsync<TKey>(NpgsqlDataSource source, string sql)
        where TKey : notnull
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        Dictionary<TKey, string> names = [];
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetFieldValue<TKey>(0), reader.GetString(1));
        }

        return names;
    }
}
