using ErrorOr;
using GovernanceApi.Application.Alliance.Meetings;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Alliance.AuthorityGaps;

/// <summary>Where an authority gap stands after an act.</summary>
public sealed record GapReceipt(Guid Id, GapStatus Status, int Revision) : IRevisioned
{
    internal static GapReceipt Of(AuthorityGap g) => new(g.Id, g.Status, g.Revision);
}

/// <summary>What every act on one gap shares: load it within the caller's scope, see that it is theirs, act, answer with the receipt.</summary>
internal sealed class GapDesk(IAllianceDb db, CallContext call, TimeProvider clock)
{
    public async Task<ErrorOr<GapReceipt>> ActAsync(
        Guid id, Func<AuthorityGap, Actor, DateTimeOffset, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await db.AuthorityGaps.VisibleTo(call.User).LoadAsync(id, call, GapErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        if (!call.User.ActsFor(loaded.Value.Division))
        {
            return CommonErrors.OutsideArea;
        }

        var acted = await act(loaded.Value, call.User.ToActor(), clock.GetUtcNow());
        return acted.IsError ? acted.Errors : GapReceipt.Of(loaded.Value);
    }

    public Task<ErrorOr<GapReceipt>> ActAsync(Guid id, Func<AuthorityGap, Actor, DateTimeOffset, ErrorOr<Success>> act, CancellationToken cancellationToken) =>
        ActAsync(id, (gap, actor, now) => Task.FromResult(act(gap, actor, now)), cancellationToken);
}

internal static class GapRights
{
    /// <summary>Once it went up to the county, the county rules it and not the community.</summary>
    public static bool MayRule(this CurrentUser user, AuthorityGap gap) =>
        gap.Status != GapStatus.EscalatedToCounty || user.Area is { Level: DivisionLevel.County };
}
