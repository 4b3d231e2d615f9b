using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Admissions;
using GovernanceApi.Infrastructure.Clocks;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Infrastructure.GridTasks;

/// <summary>What happens to admission requests because time passes.</summary>
internal sealed class AdmissionsClock(ClockRound round) : IRoundClock
{
    private const long Lock = 20_240_803;

    public Task<int> RunOnceAsync(CancellationToken cancellationToken) => round.RunAsync(
        Lock,
        async services => [.. (await services.GetRequiredService<DueAdmissions>().FindAsync(cancellationToken)).Select(ICommand<Success> (id) => new AdvanceAdmissionCommand(id))],
        cancellationToken);
}
