using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Alliance.Agreements;

/// <summary>What every act on one agreement shares: load it within the caller's scope, see that it is theirs, act, answer with the receipt.</summary>
internal sealed class AgreementDesk(IAllianceDb db, CallContext call, TimeProvider clock)
{
    public async Task<ErrorOr<AgreementReceipt>> ActAsync(
        Guid id, Func<AllianceAgreement, Actor, DateTimeOffset, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await db.AllianceAgreements.VisibleTo(call.User).LoadAsync(id, call, AgreementErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        if (!call.User.ActsFor(loaded.Value.Division))
        {
            return CommonErrors.OutsideArea;
        }

        var now = clock.GetUtcNow();
        var acted = await act(loaded.Value, call.User.ToActor(), now);
        return acted.IsError ? acted.Errors : AgreementReceipt.Of(loaded.Value, now);
    }

    public Task<ErrorOr<AgreementReceipt>> ActAsync(
        Guid id, Func<AllianceAgreement, Actor, DateTimeOffset, ErrorOr<Success>> act, CancellationToken cancellationToken) =>
        ActAsync(id, (agreement, actor, now) => Task.FromResult(act(agreement, actor, now)), cancellationToken);
}
