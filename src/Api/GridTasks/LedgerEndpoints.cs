using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Common.Tables;
using GovernanceApi.Application.GridTasks.Burden;
using GovernanceApi.Application.GridTasks.Ledger;
using GovernanceApi.Domain.GridTasks.Ledger;

namespace GovernanceApi.Api.GridTasks;

internal static class LedgerEndpoints
{
    public static void MapLedgerEndpoints(this IEndpointRouteBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags("GridTasks");
        ledger.MapRead<Page<LedgerRow>>("", ListLedger, Permissions.LedgerRead);
        ledger.MapRead<LedgerFigures>("/totals", GetLedgerTotals, Permissions.LedgerRead);
        ledger.MapRead<Stream>("/export", ExportLedger, Permissions.LedgerRead).Produces<Stream>(StatusCodes.Status200OK, TableFiles.Xlsx, TableFiles.Csv);
        ledger.MapRead<IReadOnlyList<LedgerMonth>>("/months", ListLedgerMonths, Permissions.LedgerRead);
        ledger.MapRead<LedgerSheet>("/sheet", GetLedgerSheet, Permissions.LedgerRead);
        ledger.MapAct<SignOffReceipt>("/sign-offs", SignLedger, Permissions.LedgerSign);
        api.MapGroup("/burden").WithTags("GridTasks").MapRead<BurdenReport>("", GetBurden, Permissions.BurdenRead);
    }

    /// <summary>A page of the ledger (台账) of the grids the caller may see, newest day first.</summary>
    private static async Task<IResult> ListLedger(
        [AsParameters] LedgerListParameters filter, HttpContext http, TimeProvider clock, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListLedgerQuery(filter.ToFilter(clock), filter.Limit ?? 50, filter.Cursor), cancellationToken));

    /// <summary>What the rows of the filter add up to: tasks, done, on time, open, cancelled, minutes, corrected.</summary>
    private static async Task<IResult> GetLedgerTotals(
        [AsParameters] LedgerParameters filter, HttpContext http, TimeProvider clock, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetLedgerTotalsQuery(filter.ToFilter(clock)), cancellationToken));

    /// <summary>Downloads the ledger as a table: exactly the rows of the filter, at most 500,000 of them.</summary>
    private static async Task<IResult> ExportLedger(
        [AsParameters] LedgerExportParameters filter, HttpContext http, ITableWriter tables, TimeProvider clock, Sender sender, CancellationToken cancellationToken)
    {
        var csv = QueryWords.One<TableFormat>("format", filter.Format) == TableFormat.Csv;
        var result = await sender.Send(new ExportLedgerQuery(filter.ToFilter(clock)), cancellationToken);
        return result.IsError ? http.Refuse(result.Errors) : await LedgerTableAnswer.WriteAsync(http, tables, result.Value, csv, cancellationToken);
    }

    /// <summary>The grids that had work in a month, each with what it adds up to and its signature.</summary>
    /// <param name="month" example="2026-03">yyyy-MM.</param>
    /// <param name="area">12-digit division; with all below it.</param>
    private static async Task<IResult> ListLedgerMonths(string month, string? area, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new ListLedgerMonthsQuery(LedgerParameters.MonthOf("month", month), LedgerParameters.AreaOf(area)), cancellationToken));

    /// <summary>The monthly sheet of one grid, to be printed and signed.</summary>
    /// <param name="gridId">The grid.</param>
    /// <param name="month" example="2026-03">yyyy-MM.</param>
    private static async Task<IResult> GetLedgerSheet(Guid gridId, string month, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(new GetLedgerSheetQuery(gridId, LedgerParameters.MonthOf("month", month)), cancellationToken));

    /// <summary>The grid leader signs a month of the ledger, as it stands on the sheet that was read. Once, and never changed.</summary>
    private static async Task<IResult> SignLedger(SignLedgerCommand command, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(command, cancellationToken));

    /// <summary>The burden ledger (减负账本): what is asked of the grids, by month, grid, department and item; how evenly it is spread.</summary>
    /// <param name="from" example="2026-01">First month, yyyy-MM.</param>
    /// <param name="to" example="2026-03">Last month; at most 24 of them.</param>
    /// <param name="area">12-digit division; with all below it.</param>
    private static async Task<IResult> GetBurden(string from, string to, string? area, HttpContext http, Sender sender, CancellationToken cancellationToken) =>
        http.Answer(await sender.Send(
            new GetBurdenQuery(LedgerParameters.MonthOf("from", from), LedgerParameters.MonthOf("to", to), LedgerParameters.AreaOf(area)), cancellationToken));
}
