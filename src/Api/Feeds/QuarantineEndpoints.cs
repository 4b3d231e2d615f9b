using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Application.Feeds.Quarantine;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Quarantine;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Feeds;

internal static class QuarantineEndpoints
{
    public static void MapQuarantineEndpoints(this IEndpointRouteBuilder sources)
    {
        sources.MapRead<Page<QuarantinedRowSummary>>("/{code}/quarantine", ListQuarantinedRows, Permissions.FeedsRead);
        sources.MapAct<ReplayedRows>("/{code}/quarantine/replay", ReplayQuarantine, Permissions.FeedsRead);
        sources.MapRead<QuarantinedRowDetails>("/{code}/quarantine/{id:guid}", GetQuarantinedRow, Permissions.FeedsRead);
        sources.MapAction<QuarantinedRowDetails>("/{code}/quarantine/{id:guid}/fix", FixQuarantinedRow, Permissions.FeedsRead);
        sources.MapAction<QuarantinedRowDetails>("/{code}/quarantine/{id:guid}/discard", DiscardQuarantinedRow, Permissions.FeedsRead);
    }

    /// <summary>Lists rows of a source that could not be taken, oldest first; of the kinds that the caller may enter by hand.</summary>
    /// <param name="code">The source.</param>
    /// <param name="state">Only rows in this state.</param>
    /// <param name="kind">Only this kind of rows.</param>
    /// <param name="batch">Only rows of the batch of this key.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's <c>nextCursor</c>.</param>
    private static async Task<IResult> ListQuarantinedRows(
        string code, [FromQuery, Words(typeof(QuarantineState))] string? state, [FromQuery, Words(typeof(ImportKind))] string? kind, string? batch, int? limit, string? cursor,
        HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var page = await sender.Send(
            new ListQuarantinedRowsQuery(code, QueryWords.One<QuarantineState>("state", state), QueryWords.One<ImportKind>("kind", kind), batch, limit, cursor), cancellationToken);
        return http.Answer(page.Then(p => p with { Items = [.. p.Items.Select(r => r with { Detail = ProblemTexts.Of(r.Code, r.Detail), Errors = r.Errors.Told() })] }));
    }

    /// <summary>Sends quarantined rows through again, as they stand now and by the mapping as it stands now; at most 500 in one call.</summary>
    private static async Task<IResult> ReplayQuarantine(string code, ReplayQuarantineCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Source = code }, cancellationToken));

    /// <summary>Shows a quarantined row with what it says.</summary>
    private static async Task<IResult> GetQuarantinedRow(string code, Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(Told(await sender.Send(new GetQuarantinedRowQuery(code, id), cancellationToken)));

    /// <summary>Puts right what a quarantined row says; replaying sends it through.</summary>
    private static async Task<IResult> FixQuarantinedRow(string code, Guid id, FixQuarantinedRowCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(Told(await sender.Send(command with { Source = code, Id = id }, cancellationToken)));

    /// <summary>Leaves a quarantined row out for good.</summary>
    private static async Task<IResult> DiscardQuarantinedRow(string code, Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(Told(await sender.Send(new DiscardQuarantinedRowCommand { Source = code, Id = id }, cancellationToken)));

    private static ErrorOr<QuarantinedRowDetails> Told(ErrorOr<QuarantinedRowDetails> row) =>
        row.Then(r => r with { Detail = ProblemTexts.Of(r.Code, r.Detail), Errors = r.Errors.Told() });
}
