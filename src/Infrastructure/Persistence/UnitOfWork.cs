using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Infrastructure.Persistence.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>One transaction: idempotency row, state, audit entries and outbox rows.</summary>
internal sealed class UnitOfWork(
    GovernanceDbContext db, CallContext call, ChangeRecorder recorder, IDataProtectionProvider protection, FingerprintKey fingerprintKey, TimeProvider clock)
    : IUnitOfWork
{
    private readonly IDataProtector protector = protection.CreateProtector("idempotency");

    public async Task<TResponse> RunAsync<TRequest, TResponse>(TRequest request, Func<Task<TResponse>> handle, CancellationToken cancellationToken)
        where TRequest : notnull
    {
        // One save, all or nothing: a savepoint before it would cost two round trips and never be returned to.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        byte[]? fingerprint = null;
        if (call.IdempotencyKey is not null)
        {
            fingerprint = Fingerprint(request);
            if (await ReplayAsync<TResponse>(fingerprint, cancellationToken) is (true, var answer))
            {
                return answer;
            }
        }

        TResponse response;
        try
        {
            response = await handle();
            if (response is not IErrorOr { IsError: true })
            {
                recorder.Record(typeof(TRequest).Name);
                Remember(fingerprint, response);
                await SaveAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                // The next command of this scope reads what is there by then.
                db.ChangeTracker.Clear();
                return response;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return ErrorResponse<TResponse>.Of([CommonErrors.Stale]);
        }
        catch (Exception e) when ((e is DbUpdateException ? e.InnerException : e) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return ErrorResponse<TResponse>.Of([CommonErrors.AlreadyExists]);
        }

        await RememberRefusalAsync(transaction, fingerprint, response, cancellationToken);
        return response;
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        // The recorder has just looked for changes: nothing changes any more.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await InsertBatch.WriteAddedAsync(db, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Keyed, because a request may hold a password or a phone number: whoever has only the database cannot try guesses against it.</summary>
    private byte[] Fingerprint<TRequest>(TRequest request) => HMACSHA256.HashData(
        fingerprintKey.Key,
        (byte[])[.. Encoding.UTF8.GetBytes($"{call.Route} {call.ExpectedRevision} "), .. JsonSerializer.SerializeToUtf8Bytes(request)]);

    private async Task<(bool Answered, TResponse Answer)> ReplayAsync<TResponse>(byte[] fingerprint, CancellationToken cancellationToken)
    {
        var client = ClientOf(call);
        var (locked, record) = await LockAndReadAsync(client, call.IdempotencyKey!, cancellationToken);
        if (!locked)
        {
            return (true, ErrorResponse<TResponse>.Of([CommonErrors.InFlight]));
        }

        if (record is null)
        {
            return default;
        }

        if (!CryptographicOperations.FixedTimeEquals(record.Fingerprint, fingerprint))
        {
            return (true, ErrorResponse<TResponse>.Of([CommonErrors.KeyReused]));
        }

        call.Replayed = true;
        return (true, StoredAnswer.Read<TResponse>(protector.Unprotect(record.Response)));
    }

    /// <summary>
    /// Two statements in one round trip. The lock is held to the end of the transaction: of two that race, the second is told at
    /// once. The look-up is a statement of its own, because its snapshot must be younger than the lock.
    /// </summary>
    private async Task<(bool Locked, IdempotencyRecord? Record)> LockAndReadAsync(string client, string key, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select pg_try_advisory_xact_lock(hashtextextended($1, 0))") { Parameters = { new() { Value = client + "/" + key } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select fingerprint, response, created_at from access.idempotency_records where client = $1 and key = $2")
        {
            Parameters = { new() { Value = client }, new() { Value = key } },
        });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var locked = reader.GetBoolean(0);
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? (locked, new IdempotencyRecord
            {
                Client = client,
                Key = key,
                Fingerprint = reader.GetFieldValue<byte[]>(0),
                Response = reader.GetFieldValue<byte[]>(1),
                CreatedAt = reader.GetFieldValue<DateTimeOffset>(2),
            })
            : (locked, null);
    }

    private void Remember<TResponse>(byte[]? fingerprint, TResponse response)
    {
        if (fingerprint is not null)
        {
            db.IdempotencyRecords.Add(new IdempotencyRecord
            {
                Client = ClientOf(call),
                Key = call.IdempotencyKey!,
                Fingerprint = fingerprint,
                Response = protector.Protect(StoredAnswer.Write(response)),
                CreatedAt = clock.GetUtcNow(),
            });
        }
    }

    /// <summary>A refusal undoes whatever the handler did and is remembered by itself: a retry gets the same answer.</summary>
    private async Task RememberRefusalAsync<TResponse>(
        IDbContextTransaction transaction, byte[]? fingerprint, TResponse response, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        call.ClearNotes();
        if (fingerprint is null || !StoredAnswer.IsDeterministic(response))
        {
            return;
        }

        Remember(fingerprint, response);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string ClientOf(CallContext call) => call.User.Id?.ToString("N") ?? "public";
}
