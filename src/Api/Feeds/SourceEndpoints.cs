using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Api.OpenApi;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Feeds.Sources;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Feeds;

internal static class SourceEndpoints
{
    public static void MapSourceEndpoints(this IEndpointRouteBuilder api)
    {
        var sources = api.MapGroup("/sources").WithTags("Feeds");
        sources.MapRead<Page<SourceDetails>>("", ListSources, Permissions.FeedsRead);
        sources.MapCreate<SourceDetails>("", RegisterSource, Permissions.SourcesMaintain);
        sources.MapRead<SourceDetails>("/{code}", GetSource, Permissions.FeedsRead);
        sources.MapAction<SourceDetails>("/{code}/change", ChangeSource, Permissions.SourcesMaintain);
        sources.MapAction<SourceDetails>("/{code}/map", MapSource, Permissions.SourcesMaintain);
        sources.MapSearch<MappingPreview>("/{code}/preview-mapping", PreviewMapping, Permissions.SourcesMaintain);
        sources.MapRead<Page<SourceRecordRow>>("/{code}/records", ListSourceRecords, Permissions.FeedsRead);
        sources.MapBatchEndpoints();
        sources.MapQuarantineEndpoints();
    }

    /// <summary>Lists the sources that the caller reaches: a machine client those it may send for.</summary>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's <c>nextCursor</c>.</param>
    private static async Task<IResult> ListSources(int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListSourcesQuery(limit, cursor), cancellationToken));

    /// <summary>Registers another system that feeds this one.</summary>
    private static async Task<IResult> RegisterSource(RegisterSourceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Created(await sender.Send(command, cancellationToken), s => $"/api/v1/sources/{s.Code}");

    /// <summary>Shows a source with its mappings.</summary>
    private static async Task<IResult> GetSource(string code, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetSourceQuery(code), cancellationToken));

    /// <summary>Says anew what holds for a source; its code stays.</summary>
    private static async Task<IResult> ChangeSource(string code, ChangeSourceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Code = code }, cancellationToken));

    /// <summary>Sets how a source calls the members of one kind; rows that come from now on are read by it.</summary>
    private static async Task<IResult> MapSource(string code, MapSourceCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command with { Code = code }, cancellationToken));

    /// <summary>Tries a mapping on a few rows and keeps nothing.</summary>
    private static async Task<IResult> PreviewMapping(string code, PreviewMappingQuery query, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var preview = await sender.Send(query with { Code = code }, cancellationToken);
        return http.Answer(preview.Then(p => new MappingPreview([.. p.Rows.Select(r => r with { Detail = r.Code is { } why ? ProblemTexts.Of(why, r.Detail!) : null, Errors = r.Errors.Told() })])));
    }

    /// <summary>Lists what became of what a source sent, by key; of complaints with status, outcome, reply and times.</summary>
    /// <param name="code">The source.</param>
    /// <param name="kind">Which kind of rows.</param>
    /// <param name="keys">Only these external ids, separated by commas; at most 200.</param>
    /// <param name="limit">1 to 200; 50 when left out.</param>
    /// <param name="cursor">The previous page's <c>nextCursor</c>.</param>
    private static async Task<IResult> ListSourceRecords(
        string code, [FromQuery, Words(typeof(ImportKind))] string kind, string? keys, int? limit, string? cursor, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(
            new ListSourceRecordsQuery(code, QueryWords.One<ImportKind>("kind", kind) ?? ImportKind.Tickets, keys?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [], limit, cursor),
            cancellationToken));
}
