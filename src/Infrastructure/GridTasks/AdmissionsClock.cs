using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Admissions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovernanceApi.Infrastructure.GridTasks;

/// <summary>
/// What happens to admission requests because time passes. Of several processes one works at a time; every act is a
/// transaction of its own, written to the trail as the system's, and checks again what was found before.
/// </summary>
internal sealed class AdmissionsClock(IServiceScopeFactory scopes, NpgsqlDataSource source, ILogger<AdmissionsClock> log)
{
    private const long Lock = 20_240_803;

    /// <summary>One round. Answers how many moved; 0 as well when another process is at work.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (!await LockAsync(connection, cancellationToken))
        {
            return 0;
        }

        try
        {
            var moved = 0;
            foreach (var id in await InScopeAsync(services => services.GetRequiredService<DueAdmissions>().FindAsync(cancellationToken)))
            {
                moved += await AdvanceAsync(id, cancellationToken) ? 1 : 0;
            }

            return moved;
        }
        finally
        {
            // Also when the round was cancelled: the connection goes back to the pool.
            await UnlockAsync(connection);
        }
    }

    /// <summary>A refusal leaves it to the next round; a failure must not stop the others.</summary>
    private async Task<bool> AdvanceAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            var result = await InScopeAsync(services => services.GetRequiredService<Sender>().Send(new AdvanceAdmissionCommand(id), cancellationToken));
            if (result.IsError)
            {
                log.LogInformation("Clock: admission refused: {Code}", result.FirstError.Code);
            }

            return !result.IsError;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Clock: admission failed");
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
