using System.Data.Common;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Ledger;
using GovernanceApi.Domain.GridTasks.Tasks;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>One task as the ledger (台账) keeps it. No personal data but the name of the worker on duty.</summary>
/// <param name="Day">Ledger day: the planned one, else that on which it came into being.</param>
/// <param name="ItemName">By the catalogue; null for an item it does not list any more.</param>
/// <param name="WorkerName">Who submitted it, or to whom it is assigned; null while it is the whole grid's.</param>
/// <param name="OnTime">Submitted before it was due; null while it is not submitted or has no due date.</param>
/// <param name="Minutes">Spent, as recorded or corrected.</param>
/// <param name="AfterSignOff">Its record moved after the month was signed.</param>
public sealed record LedgerRow(
    Guid Id,
    string Number,
    DateOnly Day,
    string Item,
    string? ItemName,
    string Title,
    Guid GridId,
    string? GridName,
    string DivisionCode,
    string? Place,
    GridTaskStatus Status,
    Guid? WorkerId,
    string? WorkerName,
    DateTimeOffset? DueAt,
    DateTimeOffset? SubmittedAt,
    bool? OnTime,
    int? Minutes,
    int Corrections,
    bool Duplicate,
    bool AfterSignOff)
{
    internal LedgerRecord Record => new(Id, Number, Day, Item, Status, WorkerId, SubmittedAt, OnTime, Minutes, Corrections);

    internal LedgerRow Named(TerritoryNames territory, CatalogueNames items, IReadOnlyDictionary<Guid, string> people) => this with
    {
        GridName = territory.Grid(GridId),
        ItemName = items.Of(Domain.Common.DivisionCode.From(DivisionCode), Item)?.Name,
        WorkerName = WorkerId is { } worker ? people.GetValueOrDefault(worker) : null,
        Place = Place ?? territory.Division(Domain.Common.DivisionCode.From(DivisionCode)),
    };
}

/// <summary>The columns of a ledger row, in the one order in which they are read.</summary>
internal static class LedgerColumns
{
    public const string Select = """
        select t.id, t.number, t.ledger_day, t.catalogue_item, t.title, t.grid_id, t.division_code, t.place, t.status, t.worker_id, t.due_at, t.submitted_at, t.on_time,
            t.minutes_spent, t.corrections, t.is_duplicate, coalesce(t.last_step_at > s.signed_at, false)
        from grid_tasks.tasks t
        left join grid_tasks.ledger_sign_offs s on s.grid_id = t.grid_id and s.month = date_trunc('month', t.ledger_day)::date
        """;

    public static LedgerRow Read(DbDataReader r) => new(
        r.GetGuid(0), r.GetString(1), r.GetFieldValue<DateOnly>(2), r.GetString(3), null, r.GetString(4), r.GetGuid(5), null, r.GetString(6), Text(r, 7),
        Enum.Parse<GridTaskStatus>(r.GetString(8), ignoreCase: true), r.IsDBNull(9) ? null : r.GetGuid(9), null, Moment(r, 10), Moment(r, 11),
        r.IsDBNull(12) ? null : r.GetBoolean(12), r.IsDBNull(13) ? null : r.GetInt32(13), r.GetInt32(14), r.GetBoolean(15), r.GetBoolean(16));

    private static string? Text(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static DateTimeOffset? Moment(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetFieldValue<DateTimeOffset>(column);
}
