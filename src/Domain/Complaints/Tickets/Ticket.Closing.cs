using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Two keys: who resolved does not verify. Closing, dispute, reopening, withdrawal, archive.</summary>
public sealed partial class Ticket
{
    public Verification? Verification { get; private set; }

    public Guid? VerifierId => Verification?.VerifierId;

    /// <summary>Calls that reached nobody in this round.</summary>
    public int CallBackAttempts { get; private set; }

    /// <summary>When an unanswered verification closes it.</summary>
    public DateTimeOffset? CloseUnverifiedAt { get; private set; }

    /// <summary>Until when the reporter may dispute; null when it is past disputing.</summary>
    public DateTimeOffset? DisputeUntil { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public Rating? Rating { get; private set; }

    /// <summary>Those who handled, resolved or verified earlier rounds; a reopened ticket needs others.</summary>
    public IReadOnlyList<Guid> FormerOfficerIds => formerOfficerIds;

    /// <param name="satisfied">Null on a call-back: not reached, which is noted and leaves it open.</param>
    /// <param name="solved">A spot check needs it.</param>
    public ErrorOr<Success> Verify(VerificationMethod method, bool? satisfied, bool? solved, string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Verify, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (method is VerificationMethod.Unverified or VerificationMethod.Imported)
        {
            return TicketErrors.MethodNotForStaff;
        }

        if (satisfied is null && solved is null && method == VerificationMethod.CallBack)
        {
            CallBackAttempts++;
            return Record(TicketAction.Verify, TicketStatus.Verifying, actor, now, new TicketCallBackMissed(CallBackAttempts), note);
        }

        if (solved is null && (satisfied is null || method == VerificationMethod.SpotCheck))
        {
            return TicketErrors.FindingRequired;
        }

        Verification = new Verification(method, satisfied, solved, now, actor.UserId);
        var happened = new TicketVerified(method, satisfied, solved);
        if (satisfied == false || solved == false)
        {
            return BeginDispute(TicketAction.Verify, happened, note, work, actor, now);
        }

        // A spot check is our own word: the reporter keeps the right to contradict it.
        DisputeUntil = method == VerificationMethod.SpotCheck ? work.End(TicketWindow.Dispute, now) : null;
        return Close(TicketAction.Verify, happened, note, actor, now);
    }

    /// <summary>The reporter's own answer: solved and satisfied closes, anything else is a dispute.</summary>
    public ErrorOr<Success> ConfirmByReporter(bool solved, bool satisfied, Clockwork work, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Confirm, Actor.Reporter, now) is { } refusal)
        {
            return refusal;
        }

        Verification = new Verification(VerificationMethod.ReporterConfirmation, satisfied, solved, now, null);
        var happened = new TicketConfirmed(satisfied, solved);
        if (!solved || !satisfied)
        {
            return BeginDispute(TicketAction.Confirm, happened, null, work, Actor.Reporter, now);
        }

        DisputeUntil = null;
        return Close(TicketAction.Confirm, happened, null, Actor.Reporter, now);
    }

    public ErrorOr<Success> DisputeByReporter(string statement, Clockwork work, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Dispute, Actor.Reporter, now) is { } refusal)
        {
            return refusal;
        }

        if (Clean(statement) is null)
        {
            return TicketErrors.StatementRequired;
        }

        if (VerifierId is { } verifier)
        {
            AddFormerOfficer(verifier);
        }

        Verification = new Verification(VerificationMethod.ReporterConfirmation, false, false, now, null);
        return BeginDispute(TicketAction.Dispute, new TicketDisputed(), statement, work, Actor.Reporter, now);
    }

    /// <summary>Upheld: reopened with a new round, the same number and other officers. Dismissed: closed for good.</summary>
    public ErrorOr<Success> DecideDispute(bool upheld, string note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.DecideDispute, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (Clean(note) is null)
        {
            return TicketErrors.NoteRequired;
        }

        Stop(ClockKind.DecideDispute, now);
        DisputeUntil = null;
        var happened = new TicketDisputeDecided(upheld);
        return upheld
            ? Reopen(happened, note, work, actor, now)
            : Close(TicketAction.DecideDispute, happened, note, actor, now, isPublic: true);
    }

    /// <summary>Nobody answered: closed, but honestly as unverified, and still open to dispute.</summary>
    public ErrorOr<Success> CloseUnverified(Clockwork work, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.CloseUnverified, Actor.System, now) is { } refusal)
        {
            return refusal;
        }

        Verification = new Verification(VerificationMethod.Unverified, null, null, now, null);
        DisputeUntil = work.End(TicketWindow.Dispute, now);
        return Close(TicketAction.CloseUnverified, new TicketClosedUnverified(), null, Actor.System, now);
    }

    /// <summary>By the reporter, or by staff at the reporter's word.</summary>
    public ErrorOr<Success> Withdraw(string? note, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Withdraw, actor, now) is { } refusal)
        {
            return refusal;
        }

        Outcome = Tickets.Outcome.Withdrawn;
        Pending = null;
        ResumeAt = null;
        StopAll(now);
        return Record(TicketAction.Withdraw, TicketStatus.Withdrawn, actor, now, new TicketWithdrawn(), note, isPublic: true);
    }

    /// <param name="retentionMonths">How long a closed ticket stays at hand; 24 by default (§5.1).</param>
    public ErrorOr<Success> Archive(int retentionMonths, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Archive, actor, now) is { } refusal)
        {
            return refusal;
        }

        return ClosedAt!.Value.AddMonths(retentionMonths) > now
            ? TicketErrors.RetentionNotOver
            : Record(TicketAction.Archive, TicketStatus.Archived, actor, now, new TicketArchived());
    }

    /// <summary>Once closed or being verified; again replaces.</summary>
    public ErrorOr<Success> Rate(int stars, bool solved, bool satisfied, string? comment, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Rate, Actor.Reporter, now) is { } refusal)
        {
            return refusal;
        }

        if (stars is < 1 or > 5)
        {
            return TicketErrors.StarsOutOfRange;
        }

        var again = Rating is not null;
        Rating = new Rating(stars, solved, satisfied, Clean(comment), now);
        return Record(TicketAction.Rate, Status, Actor.Reporter, now, new TicketRated(stars, solved, satisfied, again));
    }

    private ErrorOr<Success> Close(TicketAction action, TicketEvent happened, string? note, Actor actor, DateTimeOffset now, bool isPublic = false)
    {
        StopAll(now);
        ClosedAt = now;
        CloseUnverifiedAt = null;
        return Record(action, TicketStatus.Closed, actor, now, happened, note, isPublic);
    }

    private ErrorOr<Success> BeginDispute(TicketAction action, TicketEvent happened, string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        StopAll(now);
        ClosedAt = null;
        CloseUnverifiedAt = null;
        Start(ClockKind.DecideDispute, work, now);
        return Record(action, TicketStatus.Disputed, actor, now, happened, note, isPublic: actor.IsReporter);
    }

    private ErrorOr<Success> Reopen(TicketEvent happened, string note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        foreach (var officer in new[] { HandlerId, ResolverId, VerifierId })
        {
            if (officer is { } id)
            {
                AddFormerOfficer(id);
            }
        }

        Round++;
        HandlerId = null;
        ResolverId = null;
        Verification = null;
        CallBackAttempts = 0;
        Extended = false;
        Designated = false;
        Start(ClockKind.Dispatch, work, now);
        return Record(TicketAction.DecideDispute, TicketStatus.Reopened, actor, now, happened, note, isPublic: true);
    }

    private void AddFormerOfficer(Guid id)
    {
        if (!formerOfficerIds.Contains(id))
        {
            formerOfficerIds.Add(id);
        }
    }
}
