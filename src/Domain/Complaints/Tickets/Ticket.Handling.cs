using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Doing it: progress, suspension, extension, the result.</summary>
public sealed partial class Ticket
{
    /// <summary>First contact with the reporter: numerator of the response rate.</summary>
    public DateTimeOffset? FirstResponseAt { get; private set; }

    /// <summary>When work resumes after a suspension.</summary>
    public DateTimeOffset? ResumeAt { get; private set; }

    /// <summary>The time was extended in this round.</summary>
    public bool Extended { get; private set; }

    public Outcome? Outcome { get; private set; }

    /// <summary>The answer to the reporter.</summary>
    public string? Reply { get; private set; }

    public DateOnly? PlannedOn { get; private set; }

    public PetitionOpinion? Opinion { get; private set; }

    public Guid? ResolverId { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Whether every round so far was resolved in time; null until the first.</summary>
    public bool? HandledOnTime { get; private set; }

    /// <summary>Tells the reporter how it stands.</summary>
    public ErrorOr<Success> ReportProgress(string text, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Progress, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (Clean(text) is null)
        {
            return TicketErrors.NoteTextRequired;
        }

        var first = FirstResponseAt is null;
        FirstResponseAt ??= now;
        return Record(TicketAction.Progress, Status, actor, now, new TicketProgressReported(first), text, isPublic: true);
    }

    public ErrorOr<Success> RequestSuspension(string reason, DateOnly resumeOn, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.RequestSuspension, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (Clean(reason) is not { } why)
        {
            return TicketErrors.ReasonRequired;
        }

        var latest = BusinessCalendar.DateOf(work.End(TicketWindow.Suspension, now));
        if (resumeOn <= BusinessCalendar.DateOf(now) || resumeOn > latest)
        {
            return TicketErrors.ResumeOutOfRange(latest);
        }

        Pending = new PendingRequest(RequestKind.Suspension, actor.UserId, now, why, ResumeOn: resumeOn);
        return Record(TicketAction.RequestSuspension, Status, actor, now, new TicketSuspensionRequested(resumeOn), why);
    }

    /// <summary>Approved, the handling clock stands until work resumes; the reporter is told why.</summary>
    public ErrorOr<Success> DecideSuspension(bool approved, string? note, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.DecideSuspension, actor, now) is { } refusal)
        {
            return refusal;
        }

        var request = Pending!;
        Pending = null;
        if (!approved)
        {
            return Record(TicketAction.DecideSuspension, TicketStatus.InProgress, actor, now, new TicketSuspensionDecided(false, null), note);
        }

        // Decided later than the day asked for: it stands for a moment and the clock job resumes it.
        ResumeAt = BusinessCalendar.StartOf(request.ResumeOn!.Value);
        RunningClock(ClockKind.Handle)?.BeginPause(now, request.Reason);
        return Record(TicketAction.DecideSuspension, TicketStatus.Suspended, actor, now, new TicketSuspensionDecided(true, request.ResumeOn), Clean(note) ?? request.Reason, isPublic: true);
    }

    /// <summary>On the resume date by the system, or earlier by the desk.</summary>
    public ErrorOr<Success> Resume(string? note, BusinessCalendar calendar, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Resume, actor, now) is { } refusal)
        {
            return refusal;
        }

        ResumeAt = null;
        if (RunningClock(ClockKind.Handle) is { } clock)
        {
            clock.EndPause(now);
            clock.Recompute(calendar);
        }

        return Record(TicketAction.Resume, TicketStatus.InProgress, actor, now, new TicketResumed(), note);
    }

    /// <param name="amount">From 1, in the unit of the extension rule.</param>
    public ErrorOr<Success> RequestExtension(string reason, int amount, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.RequestExtension, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (Clean(reason) is not { } why)
        {
            return TicketErrors.ReasonRequired;
        }

        var most = work.Windows[TicketWindow.Extension].Limit.Amount;
        if (amount < 1 || amount > most)
        {
            return TicketErrors.AmountOutOfRange(most);
        }

        Pending = new PendingRequest(RequestKind.Extension, actor.UserId, now, why, Amount: amount);
        return Record(TicketAction.RequestExtension, Status, actor, now, new TicketExtensionRequested(amount), why);
    }

    /// <summary>Approved, the handling clock is extended once in this round; the reporter is told why.</summary>
    public ErrorOr<Success> DecideExtension(bool approved, string? note, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.DecideExtension, actor, now) is { } refusal)
        {
            return refusal;
        }

        var request = Pending!;
        Pending = null;
        if (!approved)
        {
            return Record(TicketAction.DecideExtension, Status, actor, now, new TicketExtensionDecided(false, null), note);
        }

        Extended = true;
        var by = work.Windows[TicketWindow.Extension].Limit with { Amount = request.Amount!.Value };
        var clock = RunningClock(ClockKind.Handle);
        clock?.Extend(new Extension(by, request.Reason), work.Calendar);
        return Record(TicketAction.DecideExtension, Status, actor, now, new TicketExtensionDecided(true, clock?.DueAt), Clean(note) ?? request.Reason, isPublic: true);
    }

    /// <summary>The handler's answer; verification begins in the same breath.</summary>
    public ErrorOr<Success> Resolve(Resolution resolution, Clockwork work, Actor actor, DateTimeOffset now) =>
        Resolve(resolution, actor.UserId, work, actor, now);

    /// <summary>The checked result of the grid task: <paramref name="workerId"/> did it, <paramref name="actor"/> let it pass.</summary>
    public ErrorOr<Success> ResolveByGridTask(Guid workerId, Resolution resolution, Clockwork work, Actor actor, DateTimeOffset now) =>
        Resolve(resolution, workerId, work, actor, now);

    private ErrorOr<Success> Resolve(Resolution resolution, Guid? resolverId, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(TicketAction.Resolve, actor, now) is { } refusal)
        {
            return refusal;
        }

        if (WhyNotWith(resolution, resolverId, now) is { } lacking)
        {
            return lacking;
        }

        Pending = null;
        Outcome = resolution.Outcome;
        Reply = Clean(resolution.Reply);
        PlannedOn = resolution.PlannedOn;
        ReferredTo = Clean(resolution.ReferredTo);
        Opinion = resolution.Opinion;
        ResolverId = resolverId;
        ResolvedAt = now;
        FirstResponseAt ??= now;
        var onTime = Stop(ClockKind.Handle, now);
        HandledOnTime = HandledOnTime != false && onTime;
        CloseUnverifiedAt = work.End(TicketWindow.CloseUnverified, now);
        DisputeUntil = work.End(TicketWindow.Dispute, now);
        Record(TicketAction.Resolve, TicketStatus.Resolved, actor, now, new TicketResolved(resolution.Outcome, resolverId, GridTaskId, onTime), Reply, isPublic: true, reasonCode: Code(resolution.Outcome));
        Start(ClockKind.Verify, work, now);
        return Record(TicketAction.StartVerifying, TicketStatus.Verifying, Actor.System, now, new TicketVerificationStarted());
    }

    private Error? WhyNotWith(Resolution resolution, Guid? resolverId, DateTimeOffset now)
    {
        if (resolverId is { } officer && formerOfficerIds.Contains(officer))
        {
            return TicketErrors.SameOfficerAfterReopen;
        }

        if (Clean(resolution.Reply) is null)
        {
            return TicketErrors.ReplyRequired;
        }

        if (resolution.EvidenceRequired && resolution.EvidenceCount == 0)
        {
            return TicketErrors.EvidenceRequired;
        }

        if (Channel == IntakeChannel.Petition
            && (resolution.Opinion is not { } o || Clean(o.Claim) is null || Clean(o.Facts) is null || Clean(o.Opinion) is null || Clean(o.LegalBasis) is null))
        {
            return TicketErrors.OpinionRequired;
        }

        return resolution.Outcome switch
        {
            Tickets.Outcome.Duplicate or Tickets.Outcome.Withdrawn => TicketErrors.OutcomeNotForResolving,
            Tickets.Outcome.Planned when resolution.PlannedOn is not { } day || day < BusinessCalendar.DateOf(now) => TicketErrors.PlannedOnRequired,
            Tickets.Outcome.Referred when Clean(resolution.ReferredTo) is null => TicketErrors.ReferredToRequired,
            _ => null,
        };
    }
}
