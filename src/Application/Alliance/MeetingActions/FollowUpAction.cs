using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Meetings;
using GovernanceApi.Application.Alliance.Members;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Alliance.MeetingActions;

/// <summary>Its owner begins, for the first time or again after it was sent back.</summary>
/// <param name="Note">Up to 1,000 characters.</param>
public sealed record StartActionCommand(string? Note) : ICommand<ActionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Its owner, or the community on its behalf, says that it is done, and how.</summary>
/// <param name="Note">1 to 1,000 characters.</param>
public sealed record ClaimActionCommand(string Note) : ICommand<ActionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Somebody other than the one who claimed it looked, and says what was found.</summary>
/// <param name="Finding">1 to 1,000 characters.</param>
public sealed record InspectActionCommand(string Finding) : ICommand<ActionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>It is done: the promise is kept where it was claimed by its day, and late where not.</summary>
/// <param name="Note">Up to 1,000 characters.</param>
public sealed record CloseActionCommand(string? Note) : ICommand<ActionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>It is not done: the claim no longer stands, and the day does not move.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
public sealed record SendActionBackCommand(string Reason) : ICommand<ActionReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Where an action stands after an act.</summary>
/// <param name="Promise">As it stands today.</param>
public sealed record ActionReceipt(Guid Id, ActionStatus Status, PromiseStanding Promise, int Revision) : IRevisioned;

internal sealed class StartActionValidator : AbstractValidator<StartActionCommand>
{
    public StartActionValidator() => RuleFor(c => c.Note).MaximumLength(ActionStep.NoteLength);
}

internal sealed class ClaimActionValidator : AbstractValidator<ClaimActionCommand>
{
    public ClaimActionValidator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(ActionStep.NoteLength);
}

internal sealed class InspectActionValidator : AbstractValidator<InspectActionCommand>
{
    public InspectActionValidator() => RuleFor(c => c.Finding).NotEmpty().MaximumLength(ActionStep.NoteLength);
}

internal sealed class CloseActionValidator : AbstractValidator<CloseActionCommand>
{
    public CloseActionValidator() => RuleFor(c => c.Note).MaximumLength(ActionStep.NoteLength);
}

internal sealed class SendActionBackValidator : AbstractValidator<SendActionBackCommand>
{
    public SendActionBackValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(ActionStep.NoteLength);
}

/// <summary>These acts differ in one line each, so they share one handler.</summary>
internal sealed class FollowUpActionHandler(IAllianceDb db, CallContext call, TimeProvider clock)
    : ICommandHandler<StartActionCommand, ActionReceipt>, ICommandHandler<ClaimActionCommand, ActionReceipt>, ICommandHandler<InspectActionCommand, ActionReceipt>,
      ICommandHandler<CloseActionCommand, ActionReceipt>, ICommandHandler<SendActionBackCommand, ActionReceipt>
{
    public Task<ErrorOr<ActionReceipt>> Handle(StartActionCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, ActionAct.Start, (action, actor, now) => action.Start(Texts.Clean(request.Note), actor, now), cancellationToken);

    public Task<ErrorOr<ActionReceipt>> Handle(ClaimActionCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, ActionAct.Claim, (action, actor, now) => action.Claim(request.Note.Trim(), actor, now), cancellationToken);

    public Task<ErrorOr<ActionReceipt>> Handle(InspectActionCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, ActionAct.Inspect, (action, actor, now) => action.Inspect(request.Finding.Trim(), actor, now), cancellationToken);

    public Task<ErrorOr<ActionReceipt>> Handle(CloseActionCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, ActionAct.Close, (action, actor, now) => action.Close(Texts.Clean(request.Note), actor, now).Then(done => Counted(action, now, done)), cancellationToken);

    public Task<ErrorOr<ActionReceipt>> Handle(SendActionBackCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, ActionAct.SendBack, (action, actor, now) => action.SendBack(request.Reason.Trim(), actor, now), cancellationToken);

    private async Task<ErrorOr<ActionReceipt>> ActAsync(
        Guid id, ActionAct act, Func<MeetingAction, Actor, DateTimeOffset, ErrorOr<Success>> change, CancellationToken cancellationToken)
    {
        var loaded = await db.MeetingActions.VisibleTo(call.User).LoadAsync(id, call, ActionErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var action = loaded.Value;
        if (!call.User.MayDo(act, action))
        {
            return CommonErrors.OutsideArea;
        }

        var now = clock.GetUtcNow();
        var acted = change(action, call.User.ToActor(), now);
        return acted.IsError ? acted.Errors : new ActionReceipt(action.Id, action.Status, action.PromiseOn(BusinessCalendar.DateOf(now)), action.Revision);
    }

    /// <summary>Closing settles the promise; from here the evaluation of a member counts it.</summary>
    private Success Counted(MeetingAction action, DateTimeOffset now, Success done)
    {
        if (action is { OwnerKind: OwnerKind.Member, OwnerId: { } member })
        {
            var today = BusinessCalendar.DateOf(now);
            var kind = action.PromiseOn(today) == PromiseStanding.Kept ? ContributionKind.PromiseKept : ContributionKind.PromiseBroken;
            db.Contributions.Add(ContributionRecord.Of(member, action.Division, kind, today, action.Id, action.Text, 1, now));
        }

        return done;
    }
}

internal static class ActionRights
{
    /// <summary>The community acts on all actions of its meetings; the people of the member that owns one begin it and claim it done.</summary>
    public static bool MayDo(this CurrentUser user, ActionAct act, MeetingAction action) =>
        user.Has(Permissions.MeetingsAct) && (user.ActsFor(action.Division) || (act is ActionAct.Start or ActionAct.Claim && user.Member is { } own && Owns(own, action)));

    private static bool Owns(Membership own, MeetingAction action) => action.OwnerKind == OwnerKind.Member && action.OwnerId == own.Id;
}
