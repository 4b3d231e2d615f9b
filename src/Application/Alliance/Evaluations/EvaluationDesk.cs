using ErrorOr;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>Where an evaluation stands after an act.</summary>
/// <param name="Points">In hundredths of a point; null until it is scored.</param>
public sealed record EvaluationReceipt(Guid Id, EvaluationStatus Status, int? Points, EvaluationBand? Band, int Revision) : IRevisioned
{
    internal static EvaluationReceipt Of(MemberEvaluation e) => new(e.Id, e.Status, e.Points, e.Band, e.Revision);
}

/// <summary>What every act on one evaluation shares: load it with its scores within the caller's scope, see that it is theirs, act, answer with the receipt.</summary>
internal sealed class EvaluationDesk(IAllianceDb db, CallContext call, TimeProvider clock)
{
    public async Task<ErrorOr<EvaluationReceipt>> ActAsync(
        Guid id, Func<MemberEvaluation, Actor, DateTimeOffset, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await db.MemberEvaluations.Include(e => e.Scores).VisibleTo(call.User).LoadAsync(id, call, EvaluationErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        // A member's own people have no area; theirs is what their scope shows.
        if (call.User.Member is null && !call.User.ActsFor(loaded.Value.County))
        {
            return CommonErrors.OutsideArea;
        }

        var acted = await act(loaded.Value, call.User.ToActor(), clock.GetUtcNow());
        return acted.IsError ? acted.Errors : EvaluationReceipt.Of(loaded.Value);
    }

    public Task<ErrorOr<EvaluationReceipt>> ActAsync(
        Guid id, Func<MemberEvaluation, Actor, DateTimeOffset, ErrorOr<Success>> act, CancellationToken cancellationToken) =>
        ActAsync(id, (evaluation, actor, now) => Task.FromResult(act(evaluation, actor, now)), cancellationToken);
}
