using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.Contributions;
using GovernanceApi.Application.Alliance.Evaluations;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;

namespace GovernanceApi.Api.Alliance;

internal static class EvaluationEndpoints
{
    public static void MapEvaluationEndpoints(this IEndpointRouteBuilder api)
    {
        var records = api.MapGroup("/contribution-records").WithTags("Alliance");
        records.MapRead<Page<ContributionRow>>("", ListContributions, Permissions.EvaluationsRead);
        records.MapAction<ContributionReceipt>("/{id:guid}/void", VoidContribution, Permissions.EvaluationsMaintain);

        var evaluations = api.MapGroup("/member-evaluations").WithTags("Alliance");
        evaluations.MapRead<Page<EvaluationRow>>("", ListEvaluations, Permissions.EvaluationsRead);
        evaluations.MapRead<EvaluationProgress>("/progress", GetEvaluationProgress, Permissions.EvaluationsRead);
        evaluations.MapRead<Stream>("/export", ExportEvaluations, Permissions.EvaluationsRead).Produces<Stream>(StatusCodes.Status200OK, TableFiles.Xlsx, TableFiles.Csv);
        evaluations.MapRead<EvaluationDetails>("/{id:guid}", GetEvaluation, Permissions.EvaluationsRead);
        evaluations.MapAct<EvaluationsAdvanced>("/begin", BeginEvaluations, Permissions.EvaluationsMaintain);
        evaluations.MapAct<EvaluationsAdvanced>("/advance", AdvanceEvaluations, Permissions.EvaluationsMaintain);
        evaluations.MapAction<EvaluationReceipt>("/{id:guid}/score", ScoreEvaluation, Permissions.EvaluationsMaintain);
        evaluations.MapAction<EvaluationReceipt>("/{id:guid}/give-notice", GiveEvaluationNotice, Permissions.EvaluationsMaintain);
        evaluations.MapAction<EvaluationReceipt>("/{id:guid}/appeal", AppealEvaluation, Permissions.EvaluationsAppeal);
        evaluations.MapAction<EvaluationReceipt>("/{id:guid}/decide", DecideEvaluationAppeal, Permissions.EvaluationsMaintain);
        evaluations.MapAction<EvaluationReceipt>("/{id:guid}/finalise", FinaliseEvaluation, Permissions.EvaluationsMaintain);
        evaluations.MapAction<EvaluationReceipt>("/{id:guid}/publish", PublishEvaluation, Permissions.EvaluationsMaintain);

        var open = api.MapGroup("/public/member-evaluations").WithTags("Public").RequireRateLimiting(RateLimits.Public);
        open.MapRead<Page<PublicEvaluation>>("", ListPublicEvaluations, permission: null);
    }

    /// <summary>A page of the contribution records of the county's members, or of the caller's own member; latest day first.</summary>
    /// <param name="memberId">Of this member.</param>
    /// <param name="kind">Kinds, separated by commas.</param>
    /// <param name="year">Of this year.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListContributions(
        Guid? memberId, [Words(typeof(ContributionKind), Many = true)] string? kind, int? year, int? limit, string? cursor, HttpContext http, Sender sender,
        CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListContributionsQuery(memberId, QueryWords.Many<ContributionKind>("kind", kind), year, limit ?? 50, cursor), cancellationToken));

    /// <summary>A record turns out wrong: it stays on record and counts no more. A score that counts it is reckoned without it.</summary>
    private static async Task<IResult> VoidContribution(Guid id, VoidContributionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>A page of the evaluations the caller may see, latest year first and by name: no ranking.</summary>
    /// <param name="year">Of this year.</param>
    /// <param name="band">Bands, separated by commas.</param>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="q">Part of the member's name.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListEvaluations(
        int? year, [Words(typeof(EvaluationBand), Many = true)] string? band, [Words(typeof(EvaluationStatus), Many = true)] string? status, string? q, int? limit, string? cursor,
        HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(
            new ListEvaluationsQuery(year, QueryWords.Many<EvaluationBand>("band", band), QueryWords.Many<EvaluationStatus>("status", status), q, limit ?? 50, cursor), cancellationToken));

    /// <summary>How far the evaluation of a year has come: members by stage and by band, and what may be done for the whole year.</summary>
    /// <param name="year">The latest one with evaluations when left out.</param>
    private static async Task<IResult> GetEvaluationProgress(int? year, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetEvaluationProgressQuery(year), cancellationToken));

    /// <summary>Downloads the final results of a year, for the selection of civilised units and for merits.</summary>
    /// <param name="year" example="2025">The year that was evaluated.</param>
    /// <param name="format">How the table is written; xlsx when left out.</param>
    private static async Task<IResult> ExportEvaluations(
        int year, [Words(typeof(TableFormat))] string? format, HttpContext http, ITableWriter tables, Sender sender, CancellationToken cancellationToken)
    {
        var csv = QueryWords.One<TableFormat>("format", format) == TableFormat.Csv;
        var result = await sender.Send(new ExportEvaluationsQuery(year), cancellationToken);
        return result.IsError ? http.Refuse(result.Errors) : await EvaluationTableAnswer.WriteAsync(http, tables, result.Value, csv, cancellationToken);
    }

    /// <summary>One evaluation: every score that it had, each point led back to its records, and its history.</summary>
    private static async Task<IResult> GetEvaluation(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var found = await sender.Send(new GetEvaluationQuery(id), cancellationToken);
        // What may be done moves with the clock, and so does what is voided elsewhere.
        return found.IsError ? http.Refuse(found.Errors) : http.Fresh(found.Value);
    }

    /// <summary>Begins the evaluation of a year that is over, for every member with an agreement in it; at most 2,000 at once.</summary>
    private static async Task<IResult> BeginEvaluations(BeginEvaluationsCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>Takes a step with every evaluation of a year that is ready for it; at most 2,000 at once.</summary>
    private static async Task<IResult> AdvanceEvaluations(AdvanceEvaluationsCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>Reckons the score from the records of the year; may be repeated until the member has seen it.</summary>
    private static async Task<IResult> ScoreEvaluation(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ScoreEvaluationCommand { Id = id }, cancellationToken));

    /// <summary>Shows the member its score; it may appeal within 10 working days.</summary>
    private static async Task<IResult> GiveEvaluationNotice(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GiveEvaluationNoticeCommand { Id = id }, cancellationToken));

    /// <summary>The member objects to records that its score counts, within 10 working days of the notice, once.</summary>
    private static async Task<IResult> AppealEvaluation(Guid id, AppealEvaluationCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Upholds or rejects an appeal. Upheld, the records named are voided and the score is corrected; the old one is kept.</summary>
    private static async Task<IResult> DecideEvaluationAppeal(Guid id, DecideEvaluationAppealCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Makes it final: the time to appeal is over, or the appeal is decided.</summary>
    private static async Task<IResult> FinaliseEvaluation(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new FinaliseEvaluationCommand { Id = id }, cancellationToken));

    /// <summary>Publishes the points and the band.</summary>
    private static async Task<IResult> PublishEvaluation(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new PublishEvaluationCommand { Id = id }, cancellationToken));

    /// <summary>The published results of a year in the county whose product this is: bands and points by name, no ranking.</summary>
    /// <param name="year" example="2025">The year that was evaluated.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListPublicEvaluations(int year, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListPublicEvaluationsQuery(year, limit ?? 50, cursor), cancellationToken));
}
