using System.Globalization;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.GridTasks.Ledger;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.GridTasks;

/// <summary>The filter of the ledger in query parameters: the same for the list, its totals and its export.</summary>
internal record LedgerParameters
{
    /// <summary>First ledger day, yyyy-MM-dd; the first of this month when left out.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>Last ledger day; the last of the month of <c>from</c> when left out.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    /// <summary>12-digit division; with all below it.</summary>
    [FromQuery(Name = "area")]
    public string? Area { get; init; }

    /// <summary>Of this grid.</summary>
    [FromQuery(Name = "gridId")]
    public Guid? GridId { get; init; }

    /// <summary>Of this catalogue item.</summary>
    [FromQuery(Name = "item")]
    public string? Item { get; init; }

    /// <summary>Submitted by, or assigned to, this worker.</summary>
    [FromQuery(Name = "workerId")]
    public Guid? WorkerId { get; init; }

    /// <summary>Statuses, separated by commas.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    /// <summary>True: only those submitted after they were due.</summary>
    [FromQuery(Name = "late")]
    public bool? Late { get; init; }

    /// <summary>True: only those whose record was corrected.</summary>
    [FromQuery(Name = "corrected")]
    public bool? Corrected { get; init; }

    public LedgerFilter ToFilter(TimeProvider clock)
    {
        var from = From ?? FirstOf(BusinessCalendar.DateOf(clock.GetUtcNow()));
        return new LedgerFilter(
            from, To ?? FirstOf(from).AddMonths(1).AddDays(-1), AreaOf(Area), GridId, Item, WorkerId, QueryWords.Many<GridTaskStatus>("status", Status), Late, Corrected);
    }

    public static DivisionCode? AreaOf(string? area) =>
        area is null ? null : DivisionCode.Parse(area) is { IsError: false, Value: var code } ? code : throw QueryWords.Bad("area", area);

    /// <summary>A month as <c>2026-10</c>, as its first day.</summary>
    public static DateOnly MonthOf(string parameter, string month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : throw QueryWords.Bad(parameter, month);

    public static DateOnly FirstOf(DateOnly date) => new(date.Year, date.Month, 1);
}

/// <summary>The filter of the ledger and where the page begins.</summary>
internal sealed record LedgerListParameters : LedgerParameters
{
    /// <summary>1 to 200; 50 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The previous page's <c>nextCursor</c>.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}

/// <summary>The filter of the ledger and how the table is written.</summary>
internal sealed record LedgerExportParameters : LedgerParameters
{
    /// <summary>xlsx (when left out) or csv.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }
}
