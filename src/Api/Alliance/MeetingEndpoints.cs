using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.MeetingActions;
using GovernanceApi.Application.Alliance.Meetings;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance.Meetings;

namespace GovernanceApi.Api.Alliance;

internal static class MeetingEndpoints
{
    public static void MapMeetingEndpoints(this IEndpointRouteBuilder api)
    {
        var meetings = api.MapGroup("/joint-meetings").WithTags("Alliance");
        meetings.MapRead<Page<MeetingRow>>("", ListMeetings, Permissions.MeetingsRead);
        meetings.MapRead<IReadOnlyList<HotIssueRow>>("/hot-issues", ListHotIssues, Permissions.MeetingsConvene);
        meetings.MapRead<MeetingDateProposal>("/next-date", ProposeMeetingDate, Permissions.MeetingsConvene);
        meetings.MapRead<AttendanceCounts>("/attendance", CountAttendance, Permissions.MeetingsRead);
        meetings.MapRead<MeetingDetails>("/{id:guid}", GetMeeting, Permissions.MeetingsRead);
        meetings.MapCreate<MeetingReceipt>("", PlanMeeting, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/reschedule", RescheduleMeeting, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/add-item", AddAgendaItem, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/remove-item", RemoveAgendaItem, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/invite", InviteToMeeting, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/uninvite", UninviteFromMeeting, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/convene", ConveneMeeting, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/hold", HoldMeeting, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/record-attendance", RecordAttendance, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/record-view", RecordView, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/record-outcome", RecordOutcome, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/assign-action", AssignAction, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/publish-minutes", PublishMinutes, Permissions.MeetingsConvene);
        meetings.MapAction<MeetingReceipt>("/{id:guid}/cancel", CancelMeeting, Permissions.MeetingsConvene);
    }

    /// <summary>A page of the joint meetings the caller may see, latest first.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="series">Series, separated by commas.</param>
    /// <param name="division">Only of this 12-digit county or community.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListMeetings(
        [Words(typeof(MeetingStatus), Many = true)] string? status, [Words(typeof(MeetingSeries), Many = true)] string? series, string? division, int? limit, string? cursor,
        HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(
            new ListMeetingsQuery(QueryWords.Many<MeetingStatus>("status", status), QueryWords.Many<MeetingSeries>("series", series), division, limit ?? 50, cursor), cancellationToken));

    /// <summary>What the next meeting might talk about: framed authority gaps, and hot tickets where the caller may read tickets.</summary>
    /// <param name="division">12-digit division within the caller's area; that area when left out.</param>
    private static async Task<IResult> ListHotIssues(string? division, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListHotIssuesQuery(division), cancellationToken));

    /// <summary>The day on which the next meeting of a series is due.</summary>
    /// <param name="series">Monthly when left out.</param>
    /// <param name="division">12-digit county or community; the caller's area when left out.</param>
    private static async Task<IResult> ProposeMeetingDate(
        [Words(typeof(MeetingSeries))] string? series, string? division, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ProposeMeetingDateQuery(QueryWords.One<MeetingSeries>("series", series) ?? MeetingSeries.Monthly, division), cancellationToken));

    /// <summary>How often each member was invited to meetings that took place, and came.</summary>
    /// <param name="from">First local day; a year before the last when left out.</param>
    /// <param name="until">Last local day; today when left out.</param>
    private static async Task<IResult> CountAttendance(DateOnly? from, DateOnly? until, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CountAttendanceQuery(from, until), cancellationToken));

    /// <summary>One meeting with its agenda, views, attendance and history.</summary>
    private static async Task<IResult> GetMeeting(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetMeetingQuery(id), cancellationToken));

    /// <summary>Plans a joint meeting of the county or of one community of the caller's.</summary>
    private static async Task<IResult> PlanMeeting(PlanMeetingCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), m => $"/api/v1/joint-meetings/{m.Id}");

    /// <summary>Another time, place or title.</summary>
    private static async Task<IResult> RescheduleMeeting(Guid id, RescheduleMeetingCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Puts a matter on the agenda; a framed authority gap comes to the meeting by it.</summary>
    private static async Task<IResult> AddAgendaItem(Guid id, AddAgendaItemCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Takes a matter off the agenda; an authority gap is released.</summary>
    private static async Task<IResult> RemoveAgendaItem(Guid id, RemoveAgendaItemCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Invites members of the county's alliance and guests; who is invited already stays so.</summary>
    private static async Task<IResult> InviteToMeeting(Guid id, InviteToMeetingCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Takes an invitation back before it goes out.</summary>
    private static async Task<IResult> UninviteFromMeeting(Guid id, UninviteFromMeetingCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Sends the invitations out: there is an agenda, and somebody is invited.</summary>
    private static async Task<IResult> ConveneMeeting(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ConveneMeetingCommand { Id = id }, cancellationToken));

    /// <summary>It took place; on its day or later.</summary>
    private static async Task<IResult> HoldMeeting(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new HoldMeetingCommand { Id = id }, cancellationToken));

    /// <summary>Who came; a later mark of the same invitation replaces the earlier one.</summary>
    private static async Task<IResult> RecordAttendance(Guid id, RecordAttendanceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>What an invited member, or somebody in a role, said on an item; it is never changed.</summary>
    private static async Task<IResult> RecordView(Guid id, RecordViewCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>What came of an item; until the minutes it may be written anew.</summary>
    private static async Task<IResult> RecordOutcome(Guid id, RecordOutcomeCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>A resolution of a meeting that took place: somebody does something by a day.</summary>
    private static async Task<IResult> AssignAction(Guid id, AssignActionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Publishes the minutes to all who were invited.</summary>
    private static async Task<IResult> PublishMinutes(Guid id, PublishMinutesCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>It does not take place; the gaps on its agenda are released.</summary>
    private static async Task<IResult> CancelMeeting(Guid id, CancelMeetingCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
