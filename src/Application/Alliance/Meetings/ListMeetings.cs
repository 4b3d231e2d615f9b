using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>A page of the joint meetings the caller may see, latest first.</summary>
/// <param name="Division">Only of this 12-digit county or community.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListMeetingsQuery(IReadOnlyList<MeetingStatus> Statuses, IReadOnlyList<MeetingSeries> Series, string? Division, int Limit, string? Cursor)
    : IQuery<Page<MeetingRow>>;

/// <summary>One meeting with its agenda, views, attendance and history.</summary>
public sealed record GetMeetingQuery(Guid Id) : IQuery<MeetingDetails>;

/// <summary>A joint meeting in a list.</summary>
/// <param name="Division">12-digit county or community.</param>
/// <param name="Items">How many matters are on its agenda.</param>
/// <param name="Invited">Members and guests.</param>
/// <param name="AllowedActions">What those who convene it may do now.</param>
public sealed record MeetingRow(
    Guid Id, int Revision, string Division, string? DivisionName, MeetingSeries Series, string Title, DateTimeOffset StartsAt, string Place, MeetingStatus Status,
    int Items, int Invited, IReadOnlyList<MeetingAct> AllowedActions) : IRevisioned;

/// <param name="Minutes">Null until they are published.</param>
/// <param name="History">Every step, oldest first.</param>
public sealed record MeetingDetails(
    MeetingRow Meeting, int Revision, IReadOnlyList<AgendaRow> Agenda, IReadOnlyList<InvitationRow> Invitations, string? Minutes, IReadOnlyList<MeetingLine> History) : IRevisioned;

/// <summary>A matter on the agenda.</summary>
/// <param name="SourceId">Ticket, authority gap or demand; null for a proposal.</param>
/// <param name="Views">In the order in which they were recorded.</param>
public sealed record AgendaRow(Guid Id, int Order, AgendaSource Source, Guid? SourceId, string Title, string? Note, string? Outcome, IReadOnlyList<ViewRow> Views);

/// <param name="RoleWord">Null where it is a member's view.</param>
public sealed record ViewRow(Guid Id, Guid? MemberId, string? MemberName, string? RoleWord, ViewPosition Position, string Text, DateTimeOffset At);

/// <summary>One who is invited: a member, or a guest body.</summary>
/// <param name="Name">The member's, or the guest's.</param>
/// <param name="GuestKind">Null for a member.</param>
/// <param name="Attendance">Null until it is recorded.</param>
/// <param name="Substitute">Function of who came instead.</param>
public sealed record InvitationRow(Guid Id, Guid? MemberId, string Name, GuestKind? GuestKind, Attendance? Attendance, string? Substitute);

public sealed record MeetingLine(DateTimeOffset At, MeetingAct Action, string ActorRole, string? ActorName, string? Note);

internal sealed class ListMeetingsValidator : AbstractValidator<ListMeetingsQuery>
{
    public ListMeetingsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Division).Must(code => code is null || DivisionCode.IsValid(code))
            .WithErrorCode(MeetingErrors.DivisionInvalid.Code).WithMessage(MeetingErrors.DivisionInvalid.Description);
    }
}

internal sealed class ListMeetingsHandler(IAllianceDb db, ITerritoryQuestions territory, IUserDirectory users, Cursors cursors, CallContext call)
    : IQueryHandler<ListMeetingsQuery, Page<MeetingRow>>, IQueryHandler<GetMeetingQuery, MeetingDetails>
{
    public async Task<ErrorOr<Page<MeetingRow>>> Handle(ListMeetingsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"meetings|{call.User.Id}|{string.Join(',', request.Statuses)}|{string.Join(',', request.Series)}|{request.Division}";
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var meetings = db.JointMeetings.AsNoTracking().VisibleTo(call.User);
        if (request.Statuses.Count > 0)
        {
            meetings = meetings.Where(m => request.Statuses.Contains(m.Status));
        }

        if (request.Series.Count > 0)
        {
            meetings = meetings.Where(m => request.Series.Contains(m.Series));
        }

        if (request.Division is { } code)
        {
            var division = DivisionCode.From(code);
            meetings = meetings.Where(m => m.Division == division);
        }

        if (position.Value is { } last)
        {
            meetings = meetings.Where(m => m.StartsAt < last.StartsAt || (m.StartsAt == last.StartsAt && m.Id < last.Id));
        }

        var found = await meetings.OrderByDescending(m => m.StartsAt).ThenByDescending(m => m.Id).Take(request.Limit + 1)
            .Select(m => new { Meeting = m, Items = m.Agenda.Count, Invited = m.Invitations.Count }).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return cursors.PageOf(found.Select(f => Row(f.Meeting, f.Items, f.Invited, names)), request.Limit, last => new Position(last.StartsAt, last.Id), binding);
    }

    public async Task<ErrorOr<MeetingDetails>> Handle(GetMeetingQuery request, CancellationToken cancellationToken)
    {
        var found = await db.JointMeetings.AsNoTracking().Include(m => m.Agenda).Include(m => m.Invitations).Include(m => m.Views).Include(m => m.Steps).AsSplitQuery()
            .VisibleTo(call.User).FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
        if (found is not { } meeting)
        {
            return MeetingErrors.NotFound;
        }

        var ids = meeting.Invitations.Select(i => i.MemberId).OfType<Guid>().ToList();
        var members = await db.AllianceMembers.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        var people = await users.NamesAsync([.. meeting.Steps.Select(s => s.ActorId).OfType<Guid>().Distinct()], cancellationToken);
        var views = meeting.Views.OrderBy(v => v.At).ThenBy(v => v.Revision)
            .Select(v => (v.ItemId, Row: new ViewRow(v.Id, v.MemberId, v.MemberId is { } id ? members.GetValueOrDefault(id) : null, v.RoleWord, v.Position, v.Text, v.At)))
            .ToLookup(v => v.ItemId, v => v.Row);
        return new MeetingDetails(
            Row(meeting, meeting.Agenda.Count, meeting.Invitations.Count, await territory.NamesAsync(cancellationToken)),
            meeting.Revision,
            [.. meeting.Agenda.OrderBy(i => i.Order).Select(i => new AgendaRow(i.Id, i.Order, i.Source, i.SourceId, i.Title, i.Note, i.Outcome, [.. views[i.Id]]))],
            [.. meeting.Invitations.Select(i => new InvitationRow(i.Id, i.MemberId, i.MemberId is { } id ? members[id] : i.GuestName!, i.GuestKind, i.Attendance, i.Substitute))
                .OrderBy(i => i.GuestKind).ThenBy(i => i.Name, StringComparer.Ordinal)],
            meeting.Minutes,
            [.. meeting.Steps.OrderBy(s => s.Revision).Select(s => new MeetingLine(s.At, s.Act, s.ActorRole, s.ActorId is { } id ? people.GetValueOrDefault(id) : null, s.Note))]);
    }

    private MeetingRow Row(JointMeeting m, int items, int invited, TerritoryNames names) => new(
        m.Id, m.Revision, m.Division.Value, names.Division(m.Division), m.Series, m.Title, m.StartsAt, m.Place, m.Status, items, invited,
        call.User.Has(Permissions.MeetingsConvene) && call.User.ActsFor(m.Division)
            ? [.. Enum.GetValues<MeetingAct>().Where(act => MeetingTransitions.Allows(m.Status, act))]
            : []);

    private sealed record Position(DateTimeOffset StartsAt, Guid Id);
}
