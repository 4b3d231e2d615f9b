using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Infrastructure.Persistence.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>One transaction: idempotency row, state, audit entries and outbox rows.</summary>
internal sealed class UnitOfWork(GovernanceDbContext db, CallContext call, ChangeRecorder recorder, IDataProtectionProvider protection, TimeProvider clock)
    : IUnitOfWork
{
    private readonly IDataProtector protector = protection.CreateProtector("idempotency");

    public async Task<TResponse> RunAsync<TRequest, TResponse>(TRequest request, Func<Task<TResponse>> handle, CancellationToken cancellationToken)
        where TRequest : notnull
    {
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
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return response;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return ErrorResponse<TResponse>.Of([CommonErrors.Stale]);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return ErrorResponse<TResponse>.Of([CommonErrors.AlreadyExists]);
        }

        await RememberRefusalAsync(transaction, fingerprint, response, cancellationToken);
        return response;
    }

    private byte[] Fingerprint<TRequest>(TRequest request) => SHA256.HashData(
        [.. Encoding.UTF8.GetBytes($"{call.Route} {call.ExpectedRevision} "), .. JsonSerializer.SerializeToUtf8Bytes(request)]);

    private async Task<(bool Answered, TResponse Answer)> ReplayAsync<TResponse>(byte[] fingerprint, CancellationToken cancellationToken)
    {
        // The lock is held to the end of the transaction: of two that race, the second is told at once.
        var client = ClientOf(call);
        var locked = await db.Database
            .SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended({client + "/" + call.IdempotencyKey}, 0)) as \"Value\"")
            .SingleAsync(cancellationToken);
        if (!locked)
        {
            return (true, ErrorResponse<TResponse>.Of([CommonErrors.InFlight]));
        }

        var record = await db.IdempotencyRecords.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Client == client && r.Key == call.IdempotencyKey, cancellationToken);
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
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, byte[]? fingerprint, TResponse response, CancellationToken cancellationToken)
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
