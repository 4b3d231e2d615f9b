using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Alliance.Meetings;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.MeetingActions;

/// <summary>A page of the actions the caller may see, the earliest deadline first.</summary>
/// <param name="OwnerId">Only of this member or unit.</param>
/// <param name="Standing">How the promise stands today.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListActionsQuery(Guid? MeetingId, Guid? OwnerId, PromiseStanding? Standing, int Limit, string? Cursor) : IQuery<Page<ActionRow>>;

/// <summary>One action with its history.</summary>
public sealed record GetActionQuery(Guid Id) : IQuery<ActionDetails>;

/// <summary>A meeting's action in a list.</summary>
/// <param name="Division">12-digit county or community of the meeting.</param>
/// <param name="OwnerId">Member or unit; null for the community.</param>
/// <param name="Deadline">Last local day.</param>
/// <param name="DaysLeft">To the deadline; negative after it.</param>
/// <param name="Promise">As it stands today.</param>
/// <param name="ClaimedOn">Local day of the claim that stands.</param>
/// <param name="AllowedActions">What the caller may do to it now.</param>
public sealed record ActionRow(
    Guid Id, int Revision, Guid MeetingId, string MeetingTitle, Guid? ItemId, string Division, string? DivisionName, string Text, OwnerKind OwnerKind, Guid? OwnerId,
    string? OwnerName, DateOnly Deadline, int DaysLeft, ActionStatus Status, PromiseStanding Promise, DateOnly? ClaimedOn, int SentBackCount, IReadOnlyList<ActionAct> AllowedActions)
    : IRevisioned;

/// <param name="History">Every step, oldest first.</param>
public sealed record ActionDetails(ActionRow Action, int Revision, IReadOnlyList<ActionLine> History) : IRevisioned;

public sealed record ActionLine(DateTimeOffset At, ActionAct Action, string ActorRole, string? ActorName, string? Note);

internal sealed class ListActionsValidator : AbstractValidator<ListActionsQuery>
{
    public ListActionsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 200);
}

internal sealed class ListActionsHandler(IAllianceDb db, ActionRows rows, IUserDirectory users, Cursors cursors, CallContext call, TimeProvider clock)
    : IQueryHandler<ListActionsQuery, Page<ActionRow>>, IQueryHandler<GetActionQuery, ActionDetails>
{
    public async Task<ErrorOr<Page<ActionRow>>> Handle(ListActionsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"actions|{call.User.Id}|{request.MeetingId}|{request.OwnerId}|{request.Standing}";
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var actions = db.MeetingActions.AsNoTracking().VisibleTo(call.User);
        if (request.MeetingId is { } meeting)
        {
            actions = actions.Where(a => a.MeetingId == meeting);
        }

        if (request.OwnerId is { } owner)
        {
            actions = actions.Where(a => a.OwnerId == owner);
        }

        if (request.Standing is { } standing)
        {
            actions = actions.Standing(standing, BusinessCalendar.DateOf(clock.GetUtcNow()));
        }

        if (position.Value is { } last)
        {
            actions = actions.Where(a => a.Deadline > last.Deadline || (a.Deadline == last.Deadline && a.Id > last.Id));
        }

        var found = await actions.OrderBy(a => a.Deadline).ThenBy(a => a.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var page = await rows.OfAsync([.. found.Take(request.Limit)], cancellationToken);
        return new Page<ActionRow>(page, found.Count > request.Limit ? cursors.Encode(new Position(page[^1].Deadline, page[^1].Id), binding) : null);
    }

    public async Task<ErrorOr<ActionDetails>> Handle(GetActionQuery request, CancellationToken cancellationToken)
    {
        var found = await db.MeetingActions.AsNoTracking().Include(a => a.Steps).VisibleTo(call.User).FirstOrDefaultAsync(a => a.Id == request.Id, cancellationToken);
        if (found is not { } action)
        {
            return ActionErrors.NotFound;
        }

        var people = await users.NamesAsync([.. action.Steps.Select(s => s.ActorId).OfType<Guid>().Distinct()], cancellationToken);
        return new ActionDetails(
            (await rows.OfAsync([action], cancellationToken))[0],
            action.Revision,
            [.. action.Steps.OrderBy(s => s.Revision).Select(s => new ActionLine(s.At, s.Act, s.ActorRole, s.ActorId is { } id ? people.GetValueOrDefault(id) : null, s.Note))]);
    }

    private sealed record Position(DateOnly Deadline, Guid Id);
}

/// <summary>Actions as lists show them.</summary>
internal sealed class ActionRows(IAllianceDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
{
    public async Task<IReadOnlyList<ActionRow>> OfAsync(IReadOnlyList<MeetingAction> actions, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var names = await territory.NamesAsync(cancellationToken);
        var meetings = actions.Select(a => a.MeetingId).Distinct().ToList();
        var titles = await db.JointMeetings.Where(m => meetings.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Title, cancellationToken);
        var members = await MemberNamesAsync(actions.Select(a => (a.OwnerKind, a.OwnerId)), cancellationToken);
        return [.. actions.Select(a => new ActionRow(
            a.Id, a.Revision, a.MeetingId, titles[a.MeetingId], a.ItemId, a.Division.Value, names.Division(a.Division), a.Text, a.OwnerKind, a.OwnerId,
            OwnerName(a.OwnerKind, a.OwnerId, members, names) ?? names.Division(a.Division), a.Deadline, a.DaysLeftOn(today), a.Status, a.PromiseOn(today), a.ClaimedOn, a.SentBackCount,
            [.. Enum.GetValues<ActionAct>().Where(act => ActionTransitions.Allows(a.Status, act) && call.User.MayDo(act, a))]))];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> MemberNamesAsync(IEnumerable<(OwnerKind Kind, Guid? Id)> owners, CancellationToken cancellationToken)
    {
        var ids = owners.Where(o => o.Kind == OwnerKind.Member).Select(o => o.Id!.Value).Distinct().ToList();
        return await db.AllianceMembers.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
    }

    /// <summary>Null for the community, which is known by its division.</summary>
    public static string? OwnerName(OwnerKind kind, Guid? id, IReadOnlyDictionary<Guid, string> members, TerritoryNames names) => kind switch
    {
        OwnerKind.Member => members.GetValueOrDefault(id!.Value),
        OwnerKind.Unit => names.Unit(id),
        _ => null,
    };
}
