using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovernanceApi.Infrastructure.Clocks;

/// <summary>
/// What happens to records because time passes. Of several processes one works at a time; every act is a transaction of its own,
/// written to the trail as the system's, and checks again what was found before.
/// </summary>
internal sealed class ClockRound(IServiceScopeFactory scopes, NpgsqlDataSource source, ILogger<ClockRound> log)
{
    /// <param name="lockNumber">One for each kind of clock.</param>
    /// <param name="find">What is due; finding decides nothing.</param>
    /// <returns>How many moved; 0 as well when another process is at work.</returns>
    public async Task<int> RunAsync(long lockNumber, Func<IServiceProvider, Task<IReadOnlyList<ICommand<Success>>>> find, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (!await LockAsync(connection, lockNumber, cancellationToken))
        {
            return 0;
        }

        try
        {
            var moved = 0;
            foreach (var command in await InScopeAsync(find))
            {
                moved += await AdvanceAsync(command, cancellationToken) ? 1 : 0;
            }

            return moved;
        }
        finally
        {
            // Also when the round was cancelled: the connection goes back to the pool.
            await UnlockAsync(connection, lockNumber);
        }
    }

    /// <summary>A refusal leaves it to the next round; a failure must not stop the others.</summary>
    private async Task<bool> AdvanceAsync(ICommand<Success> command, CancellationToken cancellationToken)
    {
        var name = command.GetType().Name;
        try
        {
            var result = await InScopeAsync(services => services.GetRequiredService<Sender>().Send(command, cancellationToken));
            if (result.IsError)
            {
                log.LogInformation("Clock: {Command} refused: {Code}", name, result.FirstError.Code);
            }

            return !result.IsError;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Clock: {Command} failed", name);
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

    private static async Task<bool> LockAsync(NpgsqlConnection connection, long number, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = number } } };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task UnlockAsync(NpgsqlConnection connection, long number)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = number } } };
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
