using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Whether an action is open now, and if not, why. Commands and the disabled buttons ask the same question.</summary>
public sealed partial class Ticket
{
    private static readonly TicketAction[] StaffActions =
    [
        .. Enum.GetValues<TicketAction>().Except(
        [
            TicketAction.Register, TicketAction.Import, TicketAction.UpdateFromSource, TicketAction.Absorb, TicketAction.Release,
            TicketAction.StartVerifying, TicketAction.Confirm, TicketAction.Dispute, TicketAction.CloseUnverified,
            TicketAction.AddInformation, TicketAction.Follow, TicketAction.Unfollow, TicketAction.Rate, TicketAction.RecomputeDue,
            TicketAction.Archive,
        ]),
    ];

    private static readonly TicketAction[] ReporterActions =
    [
        TicketAction.Confirm, TicketAction.Dispute, TicketAction.Rate, TicketAction.Remind, TicketAction.Withdraw,
        TicketAction.AddInformation, TicketAction.Follow,
    ];

    /// <summary>
    /// What this actor finds on the ticket in its present status, each with the refusal that an attempt would meet now.
    /// Permissions and arguments are the caller's to add.
    /// </summary>
    public IReadOnlyList<AllowedAction> AllowedActions(Actor actor, DateTimeOffset now) =>
        [.. (actor.IsReporter ? ReporterActions : StaffActions)
            .Where(action => TicketTransitions.Allows(Status, action))
            .Select(action => new AllowedAction(action, WhyNot(action, actor, now)))];

    /// <summary>The refusal this action would meet now, whatever its arguments; null when it is open.</summary>
    public Error? WhyNot(TicketAction action, Actor actor, DateTimeOffset now)
    {
        if (!TicketTransitions.Allows(Status, action))
        {
            return TicketErrors.NotAllowed(Status, action);
        }

        return action switch
        {
            TicketAction.Restore or TicketAction.Unmerge => now > UndoUntil ? TicketErrors.UndoWindowOver : null,
            TicketAction.Merge => MergedCount > 0 ? TicketErrors.MergeHasMerged : null,
            TicketAction.FlagRepeat => IsRepeat ? TicketErrors.AlreadyRepeat : null,
            TicketAction.TakeOn or TicketAction.Resolve => WhyNotHandledBy(actor),
            TicketAction.Object => WhyNotObject(actor, now),
            TicketAction.Progress => IsOtherUnit(actor) && !(actor.UnitId is { } unit && coUnitIds.Contains(unit)) ? TicketErrors.NotLeadUnit : null,
            TicketAction.RequestSuspension => WhyNotHandledBy(actor) ?? (Pending is null ? null : TicketErrors.RequestPending),
            TicketAction.RequestExtension => WhyNotHandledBy(actor) ?? WhyNotExtend(now),
            TicketAction.DecideObjection => WhyNotDecide(RequestKind.Objection, actor),
            TicketAction.DecideSuspension => WhyNotDecide(RequestKind.Suspension, actor),
            TicketAction.DecideExtension => WhyNotDecide(RequestKind.Extension, actor),
            TicketAction.Verify => WhyNotVerify(actor),
            TicketAction.Dispute => WhyNotDispute(now),
            TicketAction.DecideDispute => IsOneOf(actor, HandlerId, ResolverId, VerifierId) || IsFormerOfficer(actor) ? TicketErrors.DisputeSameOfficer : null,
            TicketAction.CloseUnverified => now < CloseUnverifiedAt ? TicketErrors.VerificationStillOpen : null,
            TicketAction.Supervise => SupervisionLevel >= 3 ? TicketErrors.LevelNotHigher : null,
            TicketAction.Remind => LastRemindedOn == BusinessCalendar.DateOf(now) ? TicketErrors.RemindedToday : null,
            _ => null,
        };
    }

    private Error? WhyNotHandledBy(Actor actor)
    {
        if (IsOtherUnit(actor))
        {
            return TicketErrors.NotLeadUnit;
        }

        return IsFormerOfficer(actor) ? TicketErrors.SameOfficerAfterReopen : null;
    }

    private Error? WhyNotObject(Actor actor, DateTimeOffset now)
    {
        if (IsOtherUnit(actor))
        {
            return TicketErrors.NotLeadUnit;
        }

        if (Designated)
        {
            return TicketErrors.ObjectionAfterDesignation;
        }

        return now > ObjectUntil ? TicketErrors.ObjectionWindowOver : null;
    }

    private Error? WhyNotExtend(DateTimeOffset now)
    {
        if (Extended)
        {
            return TicketErrors.ExtensionUsed;
        }

        if (Pending is not null)
        {
            return TicketErrors.RequestPending;
        }

        return RunningClock(ClockKind.Handle)?.OverdueAt(now) == true ? TicketErrors.ExtensionTooLate : null;
    }

    private Error? WhyNotDecide(RequestKind kind, Actor actor)
    {
        if (Pending?.Kind != kind)
        {
            return TicketErrors.NoRequestPending;
        }

        return IsOneOf(actor, Pending.RequestedBy) ? TicketErrors.SamePerson : null;
    }

    private Error? WhyNotVerify(Actor actor)
    {
        if (IsOneOf(actor, ResolverId, HandlerId))
        {
            return TicketErrors.SamePerson;
        }

        return LeadUnitId is not null && actor.UnitId == LeadUnitId ? TicketErrors.SameUnit : null;
    }

    private Error? WhyNotDispute(DateTimeOffset now)
    {
        if (DisputeUntil is null)
        {
            return TicketErrors.DisputeNotOpen;
        }

        return now > DisputeUntil ? TicketErrors.DisputeWindowOver : null;
    }

    private bool IsOtherUnit(Actor actor) => LeadUnitId is not null && actor.UnitId != LeadUnitId && !actor.IsSystem;

    private bool IsFormerOfficer(Actor actor) => actor.UserId is { } user && formerOfficerIds.Contains(user);

    private static bool IsOneOf(Actor actor, params ReadOnlySpan<Guid?> people) => actor.UserId is not null && people.Contains(actor.UserId);
}

/// <summary>An action of this status, and why it is refused if it is.</summary>
public sealed record AllowedAction(TicketAction Action, Error? Refusal)
{
    public bool Allowed => Refusal is null;
}
