using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Matching;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;

namespace GovernanceApi.Api.Alliance;

internal static class DemandEndpoints
{
    public static void MapDemandEndpoints(this IEndpointRouteBuilder api)
    {
        var demands = api.MapGroup("/demands").WithTags("Alliance");
        demands.MapRead<Page<DemandRow>>("", ListDemands, Permissions.AllianceRead);
        demands.MapRead<Stream>("/export", ExportDemands, Permissions.AllianceRead).Produces<Stream>(StatusCodes.Status200OK, TableFiles.Xlsx, TableFiles.Csv);
        demands.MapRead<DemandDetails>("/{id:guid}", GetDemand, Permissions.AllianceRead);
        demands.MapRead<IReadOnlyList<ResourceMatch>>("/{id:guid}/matches", MatchDemand, Permissions.AllianceRead);
        demands.MapCreate<CollectedDemand>("", CollectDemand, Permissions.DemandsCollect);
        demands.MapCreate<DemandReceipt>("/from-ticket", TurnTicketIntoDemand, Permissions.DemandsTriage);
        demands.MapAction<DemandReceipt>("/{id:guid}/triage", TriageDemand, Permissions.DemandsTriage);
        demands.MapAction<DemandReceipt>("/{id:guid}/list", ListDemand, Permissions.DemandsTriage);
        demands.MapAction<DemandReceipt>("/{id:guid}/decline", DeclineDemand, Permissions.DemandsTriage);
        demands.MapAction<DemandReceipt>("/{id:guid}/confirm", ConfirmDemand, Permissions.DemandsTriage);
        demands.MapAction<DemandReceipt>("/{id:guid}/reject-service", RejectDemandService, Permissions.DemandsTriage);
        demands.MapAction<DemandReceipt>("/{id:guid}/merge", MergeDemand, Permissions.DemandsTriage);
        demands.MapAction<ReferredDemand>("/{id:guid}/refer", ReferDemand, Permissions.DemandsTriage);
        demands.MapAct<RevealedContact>("/{id:guid}/reveal-requester", RevealRequester, Permissions.RequestersReveal);
    }

    /// <summary>A page of the demands the caller may see, newest first; none of them says who asked.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="category">Service categories, separated by commas.</param>
    /// <param name="community">Only of this 12-digit community, township or county.</param>
    /// <param name="q">Part of the title, or the number.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">From the page before.</param>
    private static async Task<IResult> ListDemands(
        [Words(typeof(DemandStatus), Many = true)] string? status, [Words(typeof(ServiceCategory), Many = true)] string? category, string? community, string? q, int? limit,
        string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(
            new ListDemandsQuery(QueryWords.Many<DemandStatus>("status", status), QueryWords.Many<ServiceCategory>("category", category), community, q, limit ?? 50, cursor),
            cancellationToken));

    /// <summary>Downloads the demands of a filter, in the order of the list and without who asked; at most 100,000.</summary>
    /// <param name="status">Statuses, separated by commas.</param>
    /// <param name="category">Service categories, separated by commas.</param>
    /// <param name="community">Only of this 12-digit community, township or county.</param>
    /// <param name="q">Part of the title, or the number.</param>
    /// <param name="format">How the table is written; xlsx when left out.</param>
    private static async Task<IResult> ExportDemands(
        [Words(typeof(DemandStatus), Many = true)] string? status, [Words(typeof(ServiceCategory), Many = true)] string? category, string? community, string? q, [Words(typeof(TableFormat))] string? format, HttpContext http, ITableWriter tables, Sender sender,
        CancellationToken cancellationToken)
    {
        var csv = QueryWords.One<TableFormat>("format", format) == TableFormat.Csv;
        var result = await sender.Send(
            new ExportDemandsQuery(new ListDemandsQuery(
                QueryWords.Many<DemandStatus>("status", status), QueryWords.Many<ServiceCategory>("category", category), community, q, 1, null)), cancellationToken);
        return result.IsError ? http.Refuse(result.Errors) : await AllianceTableAnswers.DemandsAsync(http, tables, result.Value, csv, cancellationToken);
    }

    /// <summary>One demand with its history; what was told and who asked only for its community, masked.</summary>
    private static async Task<IResult> GetDemand(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetDemandQuery(id), cancellationToken));

    /// <summary>Offerings that fit a demand, best first, each with its reasons. Nothing is decided by it.</summary>
    /// <param name="limit">1 to 50; 10 when left out.</param>
    private static async Task<IResult> MatchDemand(Guid id, int? limit, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new MatchDemandQuery(id, limit ?? 10), cancellationToken));

    /// <summary>Takes down a wish that a resident told, in person or on paper. The answer holds the only copy of the query code.</summary>
    private static async Task<IResult> CollectDemand(CollectDemandCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), d => $"/api/v1/demands/{d.Id}");

    /// <summary>Takes an open ticket on as a demand; the ticket is told, and its followers are counted on.</summary>
    private static async Task<IResult> TurnTicketIntoDemand(TurnTicketIntoDemandCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), d => $"/api/v1/demands/{d.Id}");

    /// <summary>Sorts a wish and writes what the public list will say of it.</summary>
    private static async Task<IResult> TriageDemand(Guid id, TriageDemandCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Puts it on the public demand list.</summary>
    private static async Task<IResult> ListDemand(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListDemandCommand { Id = id }, cancellationToken));

    /// <summary>Does not take it up, with the reason that who asked will read.</summary>
    private static async Task<IResult> DeclineDemand(Guid id, DeclineDemandCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>The community says for who asked that it was met.</summary>
    private static async Task<IResult> ConfirmDemand(Guid id, ConfirmDemandCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>It was delivered and not met: back on the list.</summary>
    private static async Task<IResult> RejectDemandService(Guid id, RejectDemandServiceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Merges it into another open demand of the community.</summary>
    private static async Task<IResult> MergeDemand(Guid id, MergeDemandCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Hands it to the complaint desk as a ticket.</summary>
    private static async Task<IResult> ReferDemand(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ReferDemandCommand { Id = id }, cancellationToken));

    /// <summary>Shows the contact of who asked, for a stated purpose; the look is on record.</summary>
    private static async Task<IResult> RevealRequester(
        Guid id, RevealRequesterCommand command, HttpContext http, RequesterDisclosure disclosure, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return http.Answer(await disclosure.RevealAsync(command with { Id = id }, cancellationToken));
    }
}
