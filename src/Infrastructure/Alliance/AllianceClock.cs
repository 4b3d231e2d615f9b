using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Projects;
using GovernanceApi.Infrastructure.Clocks;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Infrastructure.Alliance;

/// <summary>What happens to the three lists because time passes: claims lapse, unmet demands become published gaps, who asked is forgotten.</summary>
internal sealed class AllianceClock(ClockRound round) : IRoundClock
{
    private const long Lock = 20_240_804;

    public Task<int> RunOnceAsync(CancellationToken cancellationToken) =>
        round.RunAsync(
            Lock,
            async services =>
            [
                .. await services.GetRequiredService<DueClaims>().FindAsync(cancellationToken),
                .. await services.GetRequiredService<DueRetention>().FindAsync(cancellationToken),
            ],
            cancellationToken);
}
