using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Clock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovernanceApi.Infrastructure.Complaints.Clock;

/// <summary>
/// What happens to tickets because time passes. Of several processes one works at a time; every act is a transaction
/// of its own, written to the trail as the system's, and checks again what was found before.
/// </summary>
internal sealed class ComplaintsClock(IServiceScopeFactory scopes, NpgsqlDataSource source, TimeProvider clock, ILogger<ComplaintsClock> log)
{
    private const long Lock = 20_240_802;
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);
    private readonly Dictionary<string, DateTimeOffset> notBefore = new(StringComparer.Ordinal);

    /// <summary>One round. Answers how much was done of each kind; empty when another process is at work.</summary>
    public async Task<IReadOnlyDictionary<string, int>> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (!await LockAsync(connection, cancellationToken))
        {
            return new Dictionary<string, int>();
        }

        try
        {
            var done = new Dictionary<string, int>(StringComparer.Ordinal);
            await DoAsync(done, "supervise", TimeSpan.Zero, (work, token) => work.OverdueAsync(token), cancellationToken);
            await DoAsync(done, "superviseRepeated", TimeSpan.Zero, (work, token) => work.RepeatedAsync(token), cancellationToken);
            await DoAsync(done, "closeUnverified", TimeSpan.Zero, (work, token) => work.UnverifiedAsync(token), cancellationToken);
            await DoAsync(done, "resume", TimeSpan.Zero, (work, token) => work.SuspendedAsync(token), cancellationToken);
            await DoAsync(done, "retention", Hourly, (work, token) => work.RetainedAsync(token), cancellationToken);
            await DoAsync(done, "reseal", Hourly, (work, token) => work.SealedBeforeAsync(token), cancellationToken);
            await DoAsync(done, "orphans", Hourly, (work, token) => work.OrphansAsync(token), cancellationToken);
            done["recompute"] = await InScopeAsync(services => services.GetRequiredService<CalendarFollower>().RunAsync(ActAsync, cancellationToken));
            done["sweep"] = await InScopeAsync(services => services.GetRequiredService<StorageSweep>().RunAsync(cancellationToken));
            return done;
        }
        finally
        {
            // Also when the round was cancelled: the connection goes back to the pool.
            await UnlockAsync(connection);
        }
    }

    private async Task DoAsync(
        Dictionary<string, int> done, string name, TimeSpan every, Func<DueWork, CancellationToken, Task<IReadOnlyList<ICommand<Success>>>> find, CancellationToken cancellationToken)
    {
        if (notBefore.TryGetValue(name, out var at) && clock.GetUtcNow() < at)
        {
            return;
        }

        var found = await InScopeAsync(services => find(services.GetRequiredService<DueWork>(), cancellationToken));
        done[name] = 0;
        foreach (var command in found)
        {
            done[name] += await ActAsync(command, cancellationToken) ? 1 : 0;
        }

        // A full batch means that there is more: go on in the next round.
        notBefore[name] = found.Count >= DueWork.Batch ? DateTimeOffset.MinValue : clock.GetUtcNow() + every;
    }

    /// <summary>One act in a scope and transaction of its own. A refusal leaves it to the next round; a failure must not stop the others.</summary>
    private async Task<bool> ActAsync(ICommand<Success> command, CancellationToken cancellationToken)
    {
        try
        {
            var result = await InScopeAsync(services => services.GetRequiredService<Sender>().Send(command, cancellationToken));
            if (result.IsError)
            {
                log.LogInformation("Clock: {Command} refused: {Code}", command.GetType().Name, result.FirstError.Code);
            }

            return !result.IsError;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Clock: {Command} failed", command.GetType().Name);
            return false;
        }
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        call.User = CurrentUser.System;
        call.RequestId = "clock";
        return await act(scope.ServiceProvider);
    }

    private static async Task<bool> LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = Lock } } };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task UnlockAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = Lock } } };
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
