using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>
/// Takes one waiting import and works on it until it is through. The claim is an advisory lock held by a connection of
/// its own: when the process dies, the database lets go of it and another worker goes on at the checkpoint.
/// </summary>
internal sealed class ImportRunner(IServiceScopeFactory scopes, NpgsqlDataSource database)
{
    /// <summary>Seed of the hash that turns ids into lock numbers: imports share the lock space with others.</summary>
    private const long LockSpace = 20_240_802;

    private const string Waiting = """
        select id from feeds.import_batches where state in ('validating', 'committing')
        order by state = 'committing', totals_rows - last_committed_row, created_at
        """;

    /// <summary>Works on the import that nobody holds and that has least left: a small one need not wait for a large one.</summary>
    /// <param name="mostChunks">Lets go after so many chunks of a commit, for the next to have its turn.</param>
    /// <returns>False when there was nothing to do.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken, int mostChunks = int.MaxValue)
    {
        await using var claim = await database.OpenConnectionAsync(cancellationToken);
        if (await ClaimAsync(claim, cancellationToken) is not { } id)
        {
            return false;
        }

        try
        {
            await WorkAsync(id, mostChunks, cancellationToken);
        }
        finally
        {
            await ExecuteAsync(claim, $"select pg_advisory_unlock(hashtextextended('{id}', {LockSpace}))", CancellationToken.None);
        }

        return true;
    }

    private async Task WorkAsync(Guid id, int mostChunks, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var batch = await scope.ServiceProvider.GetRequiredService<GovernanceDbContext>().ImportBatches.AsNoTracking()
            .FirstAsync(b => b.Id == id, cancellationToken);
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        call.User = ImportActor.Of(batch);
        call.RequestId = $"import-{id:N}";
        switch (batch.State)
        {
            case ImportState.Validating:
                await scope.ServiceProvider.GetRequiredService<ImportValidation>().RunAsync(id, cancellationToken);
                break;
            case ImportState.Committing:
                await scope.ServiceProvider.GetRequiredService<ImportCommit>().RunAsync(batch, mostChunks, cancellationToken);
                break;
        }
    }

    private static async Task<Guid?> ClaimAsync(NpgsqlConnection claim, CancellationToken cancellationToken)
    {
        var waiting = new List<Guid>();
        await using (var command = new NpgsqlCommand(Waiting, claim))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                waiting.Add(reader.GetGuid(0));
            }
        }

        foreach (var id in waiting)
        {
            if (await ExecuteAsync(claim, $"select pg_try_advisory_lock(hashtextextended('{id}', {LockSpace}))", cancellationToken) is true)
            {
                return id;
            }
        }

        return null;
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
