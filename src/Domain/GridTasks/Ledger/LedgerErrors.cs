using ErrorOr;

namespace GovernanceApi.Domain.GridTasks.Ledger;

/// <summary>Every refusal of the ledger: stable code, kind, sentence.</summary>
public static class LedgerErrors
{
    public static readonly Error GridNotFound = Error.NotFound("ledger.grid_not_found", "There is no such grid.");
    public static readonly Error NotLeader = Error.Forbidden("ledger.not_leader", "Only the leader of the grid signs its ledger.");
    public static readonly Error MonthNotOver = Error.Conflict("ledger.month_not_over", "A month is signed when it is over.");
    public static readonly Error AlreadySigned = Error.Conflict("ledger.already_signed", "This month was signed already; what is corrected now shows as having come after the signature.");
    public static readonly Error RowsChanged = Error.Conflict("ledger.rows_changed", "The rows changed since the sheet was read; look at it again.");
    public static readonly Error ExportTooLarge = Error.Conflict("ledger.export_too_large", "More than 500,000 rows: narrow the filter.");

    public static readonly Error MonthInvalid = Error.Validation(
        "ledger.month_invalid", "A month is given by its first day.", new Dictionary<string, object> { ["pointer"] = "/month" });
}
