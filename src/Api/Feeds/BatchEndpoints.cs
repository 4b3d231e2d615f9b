using System.Text.Json;
using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace GovernanceApi.Api.Feeds;

internal static class BatchEndpoints
{
    private const string Lines = "application/x-ndjson";

    /// <summary>A source may send rows as they arise, some in an hour; the server's own pace would break it off after seconds. Who it is, is known.</summary>
    private static readonly MinDataRate SlowestSource = new(bytesPerSecond: 1, gracePeriod: TimeSpan.FromMinutes(10));

    public static void MapBatchEndpoints(this IEndpointRouteBuilder sources)
    {
        sources.MapRead<Page<FeedBatchDetails>>("/{code}/batches", ListFeedBatches, Permissions.FeedsRead);
        sources.MapRead<FeedBatchDetails>("/{code}/batches/{key}", GetFeedBatch, Permissions.FeedsRead);
        sources.MapSend<FeedBatchDetails>("/{code}/batches/{key}/rows", SendFeedRows, Permissions.FeedsSend)
            .TakesFile(IFeedIngest.MaxBytes, Lines, TableFiles.Csv, TableFiles.Xlsx).ProducesProblem(StatusCodes.Status409Conflict);
        sources.MapRead<FeedResults>("/{code}/batches/{key}/results", ListFeedResults, Permissions.FeedsRead);
        sources.MapAct<FeedBatchDetails>("/{code}/batches/{key}/cancel", CancelFeedBatch, Permissions.FeedsRead);
    }

    /// <summary>Lists the batches of a source with their progress, newest first.</summary>
    /// <param name="code">The source.</param>
    /// <param name="state">Only batches in this state.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's <c>nextCursor</c>.</param>
    private static async Task<IResult> ListFeedBatches(
        string code, [FromQuery, Words(typeof(FeedBatchState))] string? state, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListFeedBatchesQuery(code, QueryWords.One<FeedBatchState>("state", state), limit, cursor), cancellationToken));

    /// <summary>Shows a batch: <c>lastLine</c> is its checkpoint, behind which a broken body goes on.</summary>
    private static async Task<IResult> GetFeedBatch(string code, string key, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var batch = await sender.Send(new GetFeedBatchQuery(code, key), cancellationToken);
        // The checkpoint moves while the revision stands.
        return batch.IsError ? http.Refuse(batch.Errors) : http.Fresh(batch.Value);
    }

    /// <summary>
    /// Takes rows as they come in: NDJSON, one row in a line, or a table whose first row names the members. The batch's key makes it safe
    /// to send again: lines that are committed are not taken twice. A row that cannot be taken holds up no other: it goes to the
    /// quarantine. With <c>Accept: application/x-ndjson</c> each row's result is a line of the answer as soon as it is committed, and
    /// the batch is the last line; otherwise the answer is the batch, and the results are read at its <c>results</c>.
    /// </summary>
    /// <param name="code">The source.</param>
    /// <param name="key">The source's name for the batch: 1 to 100 letters, digits, dots, hyphens and underscores.</param>
    /// <param name="kind">What the rows are.</param>
    /// <param name="dryRun">True checks every row and keeps nothing but the results.</param>
    /// <param name="fromLine">Number of the body's first line; 1 when left out. Lines up to the checkpoint are passed over.</param>
    /// <param name="last">False leaves the batch open for a further body; true when left out.</param>
    private static async Task<IResult> SendFeedRows(
        string code, string key, [FromQuery, Words(typeof(ImportKind))] string kind, bool? dryRun, int? fromLine, bool? last, HttpContext http, CallContext call, Sender sender,
        IFeedIngest ingest, CancellationToken cancellationToken)
    {
        var lines = http.Request.ContentType?.StartsWith(Lines, StringComparison.OrdinalIgnoreCase) == true;
        var opened = await sender.Send(
            new OpenFeedBatchCommand(code, key, QueryWords.One<ImportKind>("kind", kind) ?? throw QueryWords.Bad("kind", kind), dryRun == true, fromLine ?? 1), cancellationToken);
        if (opened.IsError)
        {
            return http.Refuse(opened.Errors);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = lines ? IFeedIngest.MaxBytes : Application.Feeds.Imports.IImportFiles.MaxBytes + 1;
        }

        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } pace)
        {
            pace.MinDataRate = SlowestSource;
        }

        var run = new FeedRun(opened.Value.Batch, opened.Value.Source, fromLine ?? 1, lines, call.User, call.RequestId);
        var answer = new RowAnswer(http);
        var taken = await ingest.RunAsync(run, http.Request.Body, answer.TellAsync, cancellationToken);
        if (taken.IsError)
        {
            return await answer.RefuseAsync(taken.Errors, cancellationToken);
        }

        var batch = await sender.Send(new FinishFeedBatchCommand(opened.Value.Batch.Id, last != false), cancellationToken);
        return batch.IsError ? http.Refuse(batch.Errors) : await answer.FinishAsync(batch.Value, cancellationToken);
    }

    /// <summary>Lists what became of the rows of a batch, in their order.</summary>
    /// <param name="code">The source.</param>
    /// <param name="key">The batch.</param>
    /// <param name="outcome">Only rows that came to this; all when left out.</param>
    /// <param name="after">Line behind which to begin; 0 when left out.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    private static async Task<IResult> ListFeedResults(
        string code, string key, [FromQuery, Words(typeof(FeedOutcome))] string? outcome, int? after, int? limit, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var results = await sender.Send(new ListFeedResultsQuery(code, key, QueryWords.One<FeedOutcome>("outcome", outcome), after ?? 0, limit), cancellationToken);
        return http.Answer(results.Then(page => page with { Items = [.. page.Items.Select(Told)] }));
    }

    private static FeedResultRow Told(FeedResultRow row) => row with
    {
        Detail = row.Code is { } code ? ProblemTexts.Of(code, row.Detail!) : null,
        Errors = row.Errors.Told(),
    };

    /// <summary>Stops a batch between two chunks; what is acknowledged stays, the rest never enters.</summary>
    private static async Task<IResult> CancelFeedBatch(string code, string key, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CancelFeedBatchCommand(code, key), cancellationToken));

    /// <summary>The answer while rows come in: lines for who asked for lines, nothing until the end for everybody else.</summary>
    private sealed class RowAnswer(HttpContext http)
    {
        private readonly bool streamed = http.Request.Headers.Accept.Any(a => a?.Contains(Lines, StringComparison.OrdinalIgnoreCase) == true);

        public async Task TellAsync(IReadOnlyList<FeedRowResult> results, CancellationToken cancellationToken)
        {
            if (!streamed)
            {
                return;
            }

            Begin();
            foreach (var result in results)
            {
                await LineAsync(result, cancellationToken);
            }

            await http.Response.Body.FlushAsync(cancellationToken);
        }

        public async Task<IResult> FinishAsync(FeedBatchDetails batch, CancellationToken cancellationToken)
        {
            if (!streamed)
            {
                return http.Fresh(batch);
            }

            Begin();
            await LineAsync(new { batch }, cancellationToken);
            return Results.Empty;
        }

        public async Task<IResult> RefuseAsync(List<Error> errors, CancellationToken cancellationToken)
        {
            if (!http.Response.HasStarted)
            {
                return http.Refuse(errors);
            }

            // The status is out: the last line says why there is no batch in it.
            await LineAsync(new { problem = errors.ToProblem(http) }, cancellationToken);
            return Results.Empty;
        }

        private void Begin()
        {
            if (!http.Response.HasStarted)
            {
                http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
                http.Response.ContentType = Lines;
                http.Response.Headers.CacheControl = "no-store";
            }
        }

        private async Task LineAsync<T>(T line, CancellationToken cancellationToken)
        {
            await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, FeedResultJson.Options), cancellationToken);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), cancellationToken);
        }
    }
}
