using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Application.Feeds.Sources;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Sources;
using GovernanceApi.Infrastructure.Feeds.Imports.Tables;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GovernanceApi.Infrastructure.Feeds.Ingest;

/// <summary>
/// Reads a body a chunk ahead of what the database takes. One connection at a time brings rows of a batch: a lock of its own
/// connection says so, which the database lets go of when the process dies.
/// </summary>
internal sealed class FeedIngest(IServiceScopeFactory scopes, NpgsqlDataSource database, TableRows tables, EarlierResults results) : IFeedIngest
{
    private const int ChunkRows = 1000;
    private const int ChunkBytes = 4 << 20;

    /// <summary>A slow sender hears of its rows this soon; the pace of the wall clock, not of the product's: it decides nothing.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    public async Task<ErrorOr<Success>> RunAsync(
        FeedRun run, Stream body, Func<IReadOnlyList<FeedRowResult>, CancellationToken, Task> acknowledge, CancellationToken cancellationToken)
    {
        await using var claim = await database.OpenConnectionAsync(cancellationToken);
        if (!await LockAsync(claim, "pg_try_advisory_lock", run.Batch.Id, cancellationToken))
        {
            return BatchErrors.InProgress;
        }

        try
        {
            var reached = await results.CheckpointAsync(run.Batch.Id, cancellationToken);
            await foreach (var known in results.ReadAsync(run.Batch.Id, run.FromLine, cancellationToken))
            {
                await acknowledge(known, cancellationToken);
            }

            return await TakeAsync(run, body, reached, acknowledge, cancellationToken);
        }
        catch (TableException e)
        {
            return e.Error;
        }
        finally
        {
            await LockAsync(claim, "pg_advisory_unlock", run.Batch.Id, CancellationToken.None);
        }
    }

    private async Task<ErrorOr<Success>> TakeAsync(
        FeedRun run, Stream body, int reached, Func<IReadOnlyList<FeedRowResult>, CancellationToken, Task> acknowledge, CancellationToken cancellationToken)
    {
        MappedRows reader;
        await using (var scope = Scope(run))
        {
            reader = await scope.ServiceProvider.GetRequiredService<RowReaders>().OfAsync(run.Source, run.Source.MappingOf(run.Batch.Kind), cancellationToken);
        }

        var rows = run.Lines ? NdjsonRows.ReadAsync(body, run.FromLine, Idle, cancellationToken) : tables.ReadAsync(body, cancellationToken);
        await using var chunks = ChunksAsync(rows, reader, reached).GetAsyncEnumerator(cancellationToken);
        var next = chunks.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var chunk = chunks.Current;
                if (chunk[^1].Row.Line > FeedBatch.MostRows)
                {
                    next = Task.FromResult(false);
                    return BatchErrors.TooManyRows;
                }

                // The next rows are read while the database takes these.
                next = Task.Run(() => chunks.MoveNextAsync().AsTask(), cancellationToken);
                await using var scope = Scope(run);
                var taken = await scope.ServiceProvider.GetRequiredService<FeedChunks>().TakeAsync(run, chunk, cancellationToken);
                if (taken.IsError)
                {
                    return taken.Errors;
                }

                await acknowledge(taken.Value, cancellationToken);
            }
        }
        finally
        {
            // The enumerator may be at work still: it is asked for nothing more before it stands.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Result.Success;
    }

    private static async IAsyncEnumerable<List<ReadRow>> ChunksAsync(IAsyncEnumerable<IncomingRow?> rows, MappedRows reader, int reached)
    {
        List<ReadRow> chunk = [];
        var bytes = 0;
        await foreach (var row in rows)
        {
            if (row is not null && row.Line > reached)
            {
                chunk.Add(new ReadRow(row, row.Members is { } members ? reader.Read(members) : null));
                bytes += row.Size;
            }

            if (chunk.Count > 0 && (row is null || chunk.Count == ChunkRows || bytes > ChunkBytes))
            {
                yield return chunk;
                (chunk, bytes) = ([], 0);
            }
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }

    private AsyncServiceScope Scope(FeedRun run)
    {
        var scope = scopes.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        call.User = run.User;
        call.RequestId = run.RequestId;
        return scope;
    }

    private static async Task<bool> LockAsync(NpgsqlConnection claim, string function, Guid batch, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select {function}(hashtextextended($1, 0))", claim) { Parameters = { new() { Value = $"feed-batch/{batch}" } } };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}

/// <param name="Read">Null of a line that cannot be read.</param>
internal sealed record ReadRow(IncomingRow Row, MappedRow? Read);
