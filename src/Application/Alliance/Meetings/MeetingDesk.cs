using ErrorOr;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>Where a meeting stands after an act.</summary>
public sealed record MeetingReceipt(Guid Id, MeetingStatus Status, int Revision) : IRevisioned
{
    internal static MeetingReceipt Of(JointMeeting m) => new(m.Id, m.Status, m.Revision);
}

/// <summary>What every act on one meeting shares: load it within the caller's scope, see that it is theirs, act, answer with the receipt.</summary>
internal sealed class MeetingDesk(IAllianceDb db, CallContext call, TimeProvider clock)
{
    public async Task<ErrorOr<MeetingReceipt>> ActAsync(
        Guid id, Func<JointMeeting, Actor, DateTimeOffset, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await db.JointMeetings.Include(m => m.Agenda).Include(m => m.Invitations).AsSplitQuery().VisibleTo(call.User)
            .LoadAsync(id, call, MeetingErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        if (!call.User.ActsFor(loaded.Value.Division))
        {
            return CommonErrors.OutsideArea;
        }

        var acted = await act(loaded.Value, call.User.ToActor(), clock.GetUtcNow());
        return acted.IsError ? acted.Errors : MeetingReceipt.Of(loaded.Value);
    }

    public Task<ErrorOr<MeetingReceipt>> ActAsync(Guid id, Func<JointMeeting, Actor, DateTimeOffset, ErrorOr<Success>> act, CancellationToken cancellationToken) =>
        ActAsync(id, (meeting, actor, now) => Task.FromResult(act(meeting, actor, now)), cancellationToken);
}
