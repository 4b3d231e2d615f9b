using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.GridTasks.Admissions;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Admissions;

/// <summary>What time does to a request: reviews close, leaves lapse, admissions begin, stand still and end.</summary>
internal sealed record AdvanceAdmissionCommand(Guid Id) : ICommand<Success>;

internal sealed class AdvanceAdmissionHandler(IGridTasksDb db, AdmissionClock limits, TimeProvider clock) : ICommandHandler<AdvanceAdmissionCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(AdvanceAdmissionCommand request, CancellationToken cancellationToken)
    {
        if (await db.Admissions.FirstOrDefaultAsync(a => a.Id == request.Id, cancellationToken) is not { } admission)
        {
            return AdmissionErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        admission.Advance(await limits.ForAsync(admission.County, now, cancellationToken), now);
        return Result.Success;
    }
}

/// <summary>
/// Finds the requests whose hour has come, a batch at a time. Finding decides nothing: each is asked again in its own
/// transaction, so that two clocks, or a person in between, do no harm.
/// </summary>
internal sealed class DueAdmissions(IGridTasksDb db, TimeProvider clock)
{
    public const int Batch = 200;

    public Task<List<Guid>> FindAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Admissions.Where(a => a.ClockAt <= now).OrderBy(a => a.ClockAt).Take(Batch).Select(a => a.Id).ToListAsync(cancellationToken);
    }
}
