using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Plans;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.GridTasks.Clock;

/// <summary>
/// Makes the tasks of patrol plans ahead of time. Several processes share the work: each takes plans that no other
/// holds, and what it makes of them, with audit entries, events and how far the plan has come, is one transaction.
/// </summary>
internal sealed class PatrolClock(IServiceScopeFactory scopes, PatrolSettings settings, TimeProvider clock, ILogger<PatrolClock> log)
{
    /// <summary>Plans of one transaction: some thousand tasks.</summary>
    public const int Batch = 100;

    /// <summary>Until no plan is left that could make tasks. Answers how many were made.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await RunBatchAsync(cancellationToken) is { } made)
        {
            total += made;
        }

        if (total > 0)
        {
            log.LogInformation("Patrols: {Count} tasks made ahead", total);
        }

        return total;
    }

    /// <summary>Null when there is nothing left to do, or other processes hold all of it.</summary>
    private async Task<int?> RunBatchAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var call = services.GetRequiredService<CallContext>();
        call.User = CurrentUser.System;
        call.RequestId = "patrols";
        var db = services.GetRequiredService<GovernanceDbContext>();
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var plans = await ClaimAsync(db, today, today.AddDays(settings.HorizonDays), cancellationToken);
        if (plans.Count == 0)
        {
            return null;
        }

        var made = await services.GetRequiredService<PatrolDesk>().ExpandAsync(plans, cancellationToken);
        if (plans.TrueForAll(p => p.Events.Count == 0))
        {
            // Claimed, yet nothing to do: the claim and the plan disagree, and another round would find the same.
            throw new InvalidOperationException($"Patrol plan {plans[0].Number} was claimed but has no day to expand.");
        }

        services.GetRequiredService<ChangeRecorder>().Record(nameof(PatrolClock));
        await InsertBatch.WriteAddedAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made;
    }

    /// <summary>Locked to the end of the transaction; rows that another process holds are passed over.</summary>
    private static Task<List<PatrolPlan>> ClaimAsync(GovernanceDbContext db, DateOnly today, DateOnly horizon, CancellationToken cancellationToken) =>
        db.PatrolPlans.FromSql(
            $"""
            select * from grid_tasks.patrol_plans p
            where p.ended_at is null and p."from" <= {horizon} and (p.until is null or p.until >= {today})
                and (p.expanded_through is null or p.expanded_through < least({horizon}, p.until))
            order by p.id limit {Batch} for update skip locked
            """).ToListAsync(cancellationToken);
}
