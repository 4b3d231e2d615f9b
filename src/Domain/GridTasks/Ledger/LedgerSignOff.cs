using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Ledger;

/// <summary>
/// 台账签核: the grid leader's word on one month of one grid, with the figures as they stood. Written once and never
/// changed; what is corrected or finished later shows as having come after it.
/// </summary>
public sealed class LedgerSignOff : AggregateRoot, IHasArea
{
    private LedgerSignOff(Guid id)
        : base(id)
    {
    }

    private LedgerSignOff()
        : base(Guid.Empty)
    {
    }

    public Guid GridId { get; private set; }

    public DivisionCode Division { get; private set; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; private set; }

    public Guid SignerId { get; private set; }

    public DateTimeOffset SignedAt { get; private set; }

    public LedgerFigures Figures { get; private set; } = null!;

    /// <summary>SHA-256 over the rows as they stood, hexadecimal.</summary>
    public string RowsHash { get; private set; } = "";

    public string? Note { get; private set; }

    DivisionCode? IHasArea.Area => Division;

    /// <param name="rows">Every row of the month, in the order of the sheet.</param>
    public static ErrorOr<LedgerSignOff> Sign(
        Guid id, Guid gridId, DivisionCode division, DateOnly month, IReadOnlyList<LedgerRecord> rows, string? note, Actor actor, DateTimeOffset now)
    {
        if (!IsOver(month, now))
        {
            return LedgerErrors.MonthNotOver;
        }

        var signOff = new LedgerSignOff(id)
        {
            GridId = gridId,
            Division = division,
            Month = month,
            SignerId = actor.UserId!.Value,
            SignedAt = now,
            Figures = LedgerFigures.Of(rows),
            RowsHash = LedgerRecord.HashOf(rows),
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        };
        signOff.Raise(new LedgerMonthSigned(gridId, division.Value, month, signOff.Figures.Tasks, signOff.RowsHash));
        return signOff;
    }

    /// <summary>A month is signed when it is over.</summary>
    public static bool IsOver(DateOnly month, DateTimeOffset now) => BusinessCalendar.DateOf(now) >= month.AddMonths(1);
}

/// <summary>A grid leader signed a month of the ledger.</summary>
public sealed record LedgerMonthSigned(Guid GridId, string DivisionCode, DateOnly Month, int Tasks, string RowsHash) : DomainEvent("ledger.month_signed");
