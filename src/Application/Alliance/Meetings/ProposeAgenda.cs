using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Meetings;

/// <summary>What the next meeting of an area might talk about: framed authority gaps and hot tickets.</summary>
/// <param name="Division">12-digit division within the caller's area; that area when left out.</param>
public sealed record ListHotIssuesQuery(string? Division) : IQuery<IReadOnlyList<HotIssueRow>>;

/// <summary>The day on which the next meeting of a series is due.</summary>
/// <param name="Division">12-digit county or community; the caller's area when left out.</param>
public sealed record ProposeMeetingDateQuery(MeetingSeries Series, string? Division) : IQuery<MeetingDateProposal>;

/// <summary>A matter that is not on the agenda of a coming meeting yet.</summary>
/// <param name="Source">Ticket or authority gap.</param>
/// <param name="Title">Of a ticket, category and place where the caller may not read tickets.</param>
/// <param name="Number">Of the ticket.</param>
/// <param name="Followers">Of the ticket; 0 for a gap.</param>
/// <param name="Reasons">Why the ticket is hot; empty for a gap.</param>
/// <param name="GapStatus">Null for a ticket.</param>
public sealed record HotIssueRow(
    AgendaSource Source, Guid SourceId, string Title, string? Number, int Followers, IReadOnlyList<HotReason> Reasons, GapStatus? GapStatus);

/// <param name="LastOn">Local day of the last meeting of the series that was not cancelled; null where there was none.</param>
/// <param name="NextOn">A working day; null for special meetings, which keep no rhythm.</param>
public sealed record MeetingDateProposal(MeetingSeries Series, string Division, DateOnly? LastOn, DateOnly? NextOn);

internal sealed class ListHotIssuesValidator : AbstractValidator<ListHotIssuesQuery>
{
    public ListHotIssuesValidator() => RuleFor(q => q.Division).Must(code => code is null || DivisionCode.IsValid(code))
        .WithErrorCode(MeetingErrors.DivisionInvalid.Code).WithMessage(MeetingErrors.DivisionInvalid.Description);
}

internal sealed class ProposeMeetingDateValidator : AbstractValidator<ProposeMeetingDateQuery>
{
    public ProposeMeetingDateValidator() => RuleFor(q => q.Division).Must(code => code is null || DivisionCode.IsValid(code))
        .WithErrorCode(MeetingErrors.DivisionInvalid.Code).WithMessage(MeetingErrors.DivisionInvalid.Description);
}

internal sealed class ListHotIssuesHandler(IAllianceDb db, IHotTickets tickets, CallContext call, TimeProvider clock) : IQueryHandler<ListHotIssuesQuery, IReadOnlyList<HotIssueRow>>
{
    private const int Most = 20;

    public async Task<ErrorOr<IReadOnlyList<HotIssueRow>>> Handle(ListHotIssuesQuery request, CancellationToken cancellationToken)
    {
        var asked = request.Division is { } code ? DivisionCode.From(code) : call.User.Area;
        if (asked is not { } area || !call.User.ActsFor(area))
        {
            return CommonErrors.OutsideArea;
        }

        var coming = await db.JointMeetings.VisibleTo(call.User).Where(m => m.Status == MeetingStatus.Planned || m.Status == MeetingStatus.Convened)
            .SelectMany(m => m.Agenda).Where(i => i.SourceId != null).Select(i => i.SourceId!.Value).ToListAsync(cancellationToken);
        var gaps = await db.AuthorityGaps.VisibleTo(call.User)
            .Where(g => (g.Status == GapStatus.Framed || g.Status == GapStatus.AtJointMeeting || g.Status == GapStatus.EscalatedToCounty) && !coming.Contains(g.Id))
            .OrderBy(g => g.Id).Select(g => new { g.Id, g.Title, g.Status, g.Division }).ToListAsync(cancellationToken);
        var hot = await tickets.InAsync(area, call.User, clock.GetUtcNow(), Most + coming.Count, cancellationToken);
        HotIssueRow[] rows =
        [
            .. gaps.Where(g => area.Covers(g.Division)).Take(Most).Select(g => new HotIssueRow(AgendaSource.AuthorityGap, g.Id, g.Title, null, 0, [], g.Status)),
            .. hot.Where(t => !coming.Contains(t.Id)).Take(Most).Select(t => new HotIssueRow(AgendaSource.Ticket, t.Id, t.Title, t.Number, t.Followers, t.Reasons, null)),
        ];
        return rows;
    }
}

internal sealed class ProposeMeetingDateHandler(IAllianceDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : IQueryHandler<ProposeMeetingDateQuery, MeetingDateProposal>
{
    public async Task<ErrorOr<MeetingDateProposal>> Handle(ProposeMeetingDateQuery request, CancellationToken cancellationToken)
    {
        var asked = request.Division is { } code ? DivisionCode.From(code) : call.User.Area;
        if (asked is not { } division || !call.User.ActsFor(division))
        {
            return CommonErrors.OutsideArea;
        }

        var last = await db.JointMeetings.VisibleTo(call.User).Where(m => m.Division == division && m.Series == request.Series && m.Status != MeetingStatus.Cancelled)
            .MaxAsync(m => (DateTimeOffset?)m.StartsAt, cancellationToken);
        DateOnly? lastOn = last is { } at ? BusinessCalendar.DateOf(at) : null;
        var next = MeetingDates.Next(request.Series, lastOn, BusinessCalendar.DateOf(clock.GetUtcNow()), await territory.CalendarAsync(cancellationToken));
        return new MeetingDateProposal(request.Series, division.Value, lastOn, next);
    }
}
