using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.Reports;
using GovernanceApi.Application.Alliance.Visits;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance.Reports;

namespace GovernanceApi.Api.Alliance;

/// <summary>向群众汇报 and 民情联络: what a community tells its residents, and what they tell it.</summary>
internal static class ReportEndpoints
{
    public static void MapReportEndpoints(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/resident-reports").WithTags("Alliance");
        reports.MapRead<Page<ReportRow>>("", ListReports, Permissions.AllianceRead);
        reports.MapRead<ReportDetails>("/{id:guid}", GetReport, Permissions.AllianceRead);
        reports.MapRead<Page<CommentRow>>("/{id:guid}/comments", ListReportComments, Permissions.AllianceRead);
        reports.MapCreate<ReportReceipt>("", DraftReport, Permissions.DemandsTriage);
        reports.MapAction<ReportReceipt>("/{id:guid}/revise", ReviseReport, Permissions.DemandsTriage);
        reports.MapAction<ReportReceipt>("/{id:guid}/publish", PublishReport, Permissions.ReportsPublish);
        reports.MapAction<ReportReceipt>("/{id:guid}/withdraw", WithdrawReport, Permissions.ReportsPublish);

        var comments = api.MapGroup("/report-comments").WithTags("Alliance");
        comments.MapAction<CommentReceipt>("/{id:guid}/hide", HideReportComment, Permissions.ReportsPublish);
        comments.MapAction<RaisedReceipt>("/{id:guid}/raise", RaiseReportComment, Permissions.DemandsTriage);

        var visits = api.MapGroup("/liaison-visits").WithTags("Alliance");
        visits.MapRead<Page<VisitRow>>("", ListVisits, Permissions.DemandsCollect);
        visits.MapCreate<VisitReceipt>("", NoteVisit, Permissions.DemandsCollect);
        visits.MapAction<RaisedReceipt>("/{id:guid}/raise", RaiseVisitMatter, Permissions.DemandsCollect);
    }

    /// <summary>A page of the reports to residents of the caller's area, newest first.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListReports(
        [Words(typeof(ReportStatus), Many = true)] string? status, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListReportsQuery(QueryWords.Many<ReportStatus>("status", status), limit ?? 50, cursor), cancellationToken));

    /// <summary>One report, with the figures of its period.</summary>
    private static async Task<IResult> GetReport(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetReportQuery(id), cancellationToken));

    /// <summary>A page of what residents said to a report, newest first; hidden ones too.</summary>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListReportComments(Guid id, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListReportCommentsQuery(id, limit ?? 50, cursor), cancellationToken));

    /// <summary>向群众汇报: drafts a community's report on a period.</summary>
    private static async Task<IResult> DraftReport(DraftReportCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), r => $"/api/v1/resident-reports/{r.Id}");

    /// <summary>Writes a draft anew.</summary>
    private static async Task<IResult> ReviseReport(Guid id, ReviseReportCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Puts a draft before the residents with the figures of its period, which are kept as they are now.</summary>
    private static async Task<IResult> PublishReport(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new PublishReportCommand { Id = id }, cancellationToken));

    /// <summary>Takes a published report back; the reason is public.</summary>
    private static async Task<IResult> WithdrawReport(Guid id, WithdrawReportCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Takes the words of a comment off the public page; that one was hidden, and why, stays there.</summary>
    private static async Task<IResult> HideReportComment(Guid id, HideReportCommentCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>A comment goes on as a demand or a ticket; once.</summary>
    private static async Task<IResult> RaiseReportComment(Guid id, RaiseReportCommentCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>A page of the liaison visits of the caller's area, newest first.</summary>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListVisits(int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListVisitsQuery(limit ?? 50, cursor), cancellationToken));

    /// <summary>民情联络: notes that the caller went to see residents, and what was heard, without personal detail.</summary>
    private static async Task<IResult> NoteVisit(NoteVisitCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), _ => "/api/v1/liaison-visits");

    /// <summary>Something heard on a visit goes on as a demand or a ticket; once.</summary>
    private static async Task<IResult> RaiseVisitMatter(Guid id, RaiseVisitMatterCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
