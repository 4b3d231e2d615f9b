using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.AspNetCore.Http.Features;

namespace GovernanceApi.Api.Feeds;

internal static class ImportEndpoints
{
    private const string Xlsx = TableFiles.Xlsx;
    private const string Csv = TableFiles.Csv;

    public static void MapImportEndpoints(this IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Feeds");
        imports.MapRead<Page<ImportBatchDetails>>("", ListImports, Permissions.ImportsRun);
        imports.MapCreate<ImportBatchDetails>("", UploadImport, Permissions.ImportsRun).TakesFile(IImportFiles.MaxBytes, Xlsx, Csv, "application/octet-stream");
        imports.MapRead<Stream>("/template", GetImportTemplate, Permissions.ImportsRun).Produces<Stream>(StatusCodes.Status200OK, Xlsx, Csv);
        imports.MapRead<ImportBatchDetails>("/{id:guid}", GetImport, Permissions.ImportsRun);
        imports.MapReplace<ImportBatchDetails>("/{id:guid}/mapping", MapImportColumns, Permissions.ImportsRun).Produces<ImportBatchDetails>(StatusCodes.Status202Accepted);
        imports.MapRead<Page<ImportRowDetails>>("/{id:guid}/rows", ListImportRows, Permissions.ImportsRun);
        imports.MapMergePatch<FixedImportRow>("/{id:guid}/rows/{row:int}", FixImportRow, Permissions.ImportsRun);
        imports.MapAct<ImportBatchDetails>("/{id:guid}/commit", CommitImport, Permissions.ImportsRun).Produces<ImportBatchDetails>(StatusCodes.Status202Accepted);
        imports.MapAct<ImportBatchDetails>("/{id:guid}/cancel", CancelImport, Permissions.ImportsRun);
        imports.MapAct<NewAccounts>("/{id:guid}/show-new-accounts", ShowNewAccounts, Permissions.ImportsRun);
        imports.MapRead<Stream>("/{id:guid}/rejected-rows", GetRejectedRows, Permissions.ImportsRun).Produces<Stream>(StatusCodes.Status200OK, Xlsx, Csv);
    }

    /// <summary>Lists the imports of the caller's area, newest first.</summary>
    private static async Task<IResult> ListImports([AsParameters] ImportListParameters filter, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(filter.ToQuery(), cancellationToken)).Then(page => page with { Items = [.. page.Items.Select(ImportTexts.Localised)] }));

    /// <param name="fileName">Its name, with ending.</param>
    /// <param name="kind">What its rows become: tickets (when left out), compounds, grids, staff, neighbourGroups, allianceMembers, demands or resources.</param>
    /// <summary>
    /// Uploads a table as it is: XLSX or CSV (UTF-8 or GB18030), at most 64 MiB, 200,000 rows and 200 columns. Answers with the
    /// guessed heading row and columns; nothing enters yet.
    /// </summary>
    private static async Task<IResult> UploadImport(
        string fileName, string? kind, HttpContext http, IImportFiles files, Sender sender, CallContext call, CancellationToken cancellationToken)
    {
        var becomes = QueryWords.One<ImportKind>("kind", kind) ?? ImportKind.Tickets;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // The store counts for itself and answers in our words.
            limit.MaxRequestBodySize = IImportFiles.MaxBytes + 1;
        }

        var received = await files.ReceiveAsync(http.Request.Body, cancellationToken);
        if (received.IsError)
        {
            return http.Refuse(received.Errors);
        }

        var kept = false;
        try
        {
            var result = await sender.Send(
                new UploadImportCommand(becomes, fileName, received.Value.Sha256, received.Value.Bytes) { StoredFile = received.Value.Name }, cancellationToken);
            kept = !result.IsError && !call.Replayed;
            return http.Created(result, b => $"/api/v1/imports/{b.Id}");
        }
        finally
        {
            if (!kept)
            {
                files.Delete(received.Value.Name);
            }
        }
    }

    /// <summary>Shows an import with its progress.</summary>
    private static async Task<IResult> GetImport(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new GetImportQuery(id), cancellationToken);
        // Progress moves while the revision stands: no ETag here.
        return result.IsError ? http.Refuse(result.Errors) : TypedResults.Ok(ImportTexts.Localised(result.Value));
    }

    /// <summary>Says what the columns hold and what holds for all rows; the rows are then checked in the background.</summary>
    private static async Task<IResult> MapImportColumns(
        Guid id, MapImportColumnsCommand command, HttpContext http, Sender sender, ImportSignal signal, CancellationToken cancellationToken) =>
        Accepted(http, signal, await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Lists the rows of an import with what is wrong with each cell.</summary>
    private static async Task<IResult> ListImportRows(
        Guid id, [AsParameters] ImportRowListParameters filter, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(filter.ToQuery(id), cancellationToken)).Then(page => page with { Items = [.. page.Items.Select(ImportTexts.Localised)] }));

    /// <summary>Puts cells of one row right before the commit; If-Match carries the import's revision.</summary>
    private static async Task<IResult> FixImportRow(
        Guid id, int row, FixImportRowCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer((await sender.Send(command with { Id = id, Row = row }, cancellationToken)).Then(f => f with { Row = ImportTexts.Localised(f.Row) }));

    /// <summary>Lets the valid rows enter in the background; ask for the import to see how far it is.</summary>
    private static async Task<IResult> CommitImport(
        Guid id, CommitImportCommand command, HttpContext http, Sender sender, ImportSignal signal, CancellationToken cancellationToken) =>
        Accepted(http, signal, await sender.Send(command with { Id = id }, cancellationToken));

    /// <summary>Stops an import between two chunks; what has entered stays.</summary>
    private static async Task<IResult> CancelImport(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new CancelImportCommand { Id = id }, cancellationToken));

    /// <param name="format">xlsx (when left out) or csv.</param>
    /// <summary>Downloads the rows that did not enter, or would not, in the columns of their file, with a last column that says why.</summary>
    private static async Task<IResult> GetRejectedRows(Guid id, string? format, HttpContext http, IImportFiles files, Sender sender, CancellationToken cancellationToken)
    {
        var csv = QueryWords.One<TableFormat>("format", format) == TableFormat.Csv;
        var result = await sender.Send(new GetRejectedRowsQuery(id), cancellationToken);
        return result.IsError ? http.Refuse(result.Errors) : await TableAnswers.RejectedRowsAsync(http, files, result.Value, csv, cancellationToken);
    }

    /// <summary>Shows the temporary passwords of the accounts that an import of staff made, once; then they are deleted.</summary>
    private static async Task<IResult> ShowNewAccounts(Guid id, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ShowNewAccountsCommand { Id = id }, cancellationToken));

    /// <param name="kind">What its rows are to become: tickets (when left out), compounds, grids, staff, neighbourGroups, allianceMembers, demands or resources.</param>
    /// <param name="format">xlsx (when left out) or csv.</param>
    /// <summary>Downloads an empty table whose headings are all recognised.</summary>
    private static Task<IResult> GetImportTemplate(string? kind, string? format, HttpContext http, IImportFiles files, CancellationToken cancellationToken) =>
        TableAnswers.TemplateAsync(http, files, QueryWords.One<ImportKind>("kind", kind) ?? ImportKind.Tickets, QueryWords.One<TableFormat>("format", format) == TableFormat.Csv, cancellationToken);

    private static IResult Accepted(HttpContext http, ImportSignal signal, ErrorOr<ImportBatchDetails> result)
    {
        if (result.IsError)
        {
            return http.Refuse(result.Errors);
        }

        signal.Wake();
        http.Response.Headers.RetryAfter = "1";
        http.Response.Headers.ETag = $"\"{result.Value.Revision}\"";
        return TypedResults.Accepted($"/api/v1/imports/{result.Value.Id}", result.Value);
    }
}
