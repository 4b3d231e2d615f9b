using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Admissions;

namespace GovernanceApi.Api.GridTasks;

internal static class AdmissionEndpoints
{
    public static void MapAdmissionEndpoints(this IEndpointRouteBuilder api)
    {
        var admissions = api.MapGroup("/admissions").WithTags("GridTasks");
        admissions.MapRead<Page<AdmissionRow>>("", ListAdmissions, Permissions.AdmissionsRead);
        admissions.MapRead<AdmissionDetails>("/{id:guid}", GetAdmission, Permissions.AdmissionsRead);
        admissions.MapCreate<AdmissionReceipt>("", DraftAdmission, Act(AdmissionAction.Draft));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/revise", ReviseAdmission, Act(AdmissionAction.Revise));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/submit", SubmitAdmission, Act(AdmissionAction.Submit));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/review", ReviewAdmission, Act(AdmissionAction.Review));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/recommend", RecommendAdmission, Act(AdmissionAction.Recommend));
        // The grid office and the county each return in their own review: the use case knows whose turn it is.
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/return", ReturnAdmission, Act(AdmissionAction.Return));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/approve", ApproveAdmission, Act(AdmissionAction.Approve));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/reject", RejectAdmission, Act(AdmissionAction.Reject));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/admit-for-emergency", AdmitForEmergency, Act(AdmissionAction.AdmitForEmergency));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/ratify", RatifyAdmission, Act(AdmissionAction.Ratify));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/lapse", LapseAdmission, Act(AdmissionAction.Lapse));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/prove-guarantee", ProveAdmissionGuarantee, Act(AdmissionAction.ProveGuarantee));
        admissions.MapAction<AdmissionReceipt>("/{id:guid}/retire", RetireAdmission, Act(AdmissionAction.Retire));
    }

    private static string Act(AdmissionAction action) => AdmissionPermissions.Of(action)!;

    /// <summary>A page of the off-catalogue admission requests the caller may see, newest first.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="waiting">True: only those that wait for the caller.</param>
    /// <param name="unitId">Asked by this department.</param>
    /// <param name="gridId">Naming this grid.</param>
    /// <param name="q">Part of the number or the title.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListAdmissions(
        [Words(typeof(AdmissionStatus), Many = true)] string? status, bool? waiting, Guid? unitId, Guid? gridId, string? q, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(
            new ListAdmissionsQuery(QueryWords.Many<AdmissionStatus>("status", status), waiting, unitId, gridId, q, limit ?? 50, cursor), cancellationToken))
            .Then(GridTaskTexts.Localised));

    /// <summary>One request with all that was said and decided about it.</summary>
    private static async Task<IResult> GetAdmission(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(new GetAdmissionQuery(id), cancellationToken)).Then(GridTaskTexts.Localised));

    /// <summary>Drafts a request of the caller's department.</summary>
    private static async Task<IResult> DraftAdmission(DraftAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), a => $"/api/v1/admissions/{a.Id}");

    /// <summary>Writes a draft, or a request that came back, anew.</summary>
    private static async Task<IResult> ReviseAdmission(Guid id, ReviseAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Submits the request; the review of the grids it names opens at once.</summary>
    private static async Task<IResult> SubmitAdmission(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new SubmitAdmissionCommand { Id = id }, cancellationToken));

    /// <summary>A grid leader or the community's secretary says what the work would mean for their grids.</summary>
    private static async Task<IResult> ReviewAdmission(Guid id, ReviewAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The grid office's advice to the county.</summary>
    private static async Task<IResult> RecommendAdmission(Guid id, RecommendAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Sends the request back to the department, with what is lacking.</summary>
    private static async Task<IResult> ReturnAdmission(Guid id, ReturnAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The county approves by document, with the guarantee confirmed.</summary>
    private static async Task<IResult> ApproveAdmission(Guid id, ApproveAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The county says no; the request stays visible with its reason.</summary>
    private static async Task<IResult> RejectAdmission(Guid id, RejectAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Leave in an emergency, from today to a stated day; it lapses unless ratified in time.</summary>
    private static async Task<IResult> AdmitForEmergency(Guid id, AdmitForEmergencyCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Turns an emergency leave into an admission like any other, by document.</summary>
    private static async Task<IResult> RatifyAdmission(Guid id, RatifyAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The county does not ratify an emergency leave: it ends now.</summary>
    private static async Task<IResult> LapseAdmission(Guid id, LapseAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The department has uploaded the documents that prove its money or staff.</summary>
    private static async Task<IResult> ProveAdmissionGuarantee(
        Guid id, ProveAdmissionGuaranteeCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Ends an admission after its assessment.</summary>
    private static async Task<IResult> RetireAdmission(Guid id, RetireAdmissionCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));
}
