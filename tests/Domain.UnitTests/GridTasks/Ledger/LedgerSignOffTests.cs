using GovernanceApi.Domain.GridTasks.Ledger;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.UnitTests.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.GridTasks.Tasks.TestTasks;
using static GovernanceApi.Domain.UnitTests.Territory.Clocks.TestCalendar;

namespace GovernanceApi.Domain.UnitTests.GridTasks.Ledger;

public sealed class LedgerSignOffTests
{
    private static readonly DateOnly Month = new(2026, 9, 1);
    private static readonly LedgerRecord Row = new(
        Guid.CreateVersion7(Now), "XC20260907-00001", new DateOnly(2026, 9, 7), "fire-lanes", GridTaskStatus.Done, Worker.UserId, At("2026-09-07 10:00"), OnTime: true, 30, 0);

    private static readonly LedgerRecord[] Rows =
    [
        Row,
        Row with { OnTime = false, Minutes = 45, Corrections = 2 },
        Row with { Status = GridTaskStatus.Submitted, Minutes = 20 },
        Row with { Status = GridTaskStatus.Cancelled, Minutes = null, OnTime = null },
    ];

    [Fact]
    public void A_signature_keeps_the_figures_as_they_stood()
    {
        var signed = Sign(At("2026-10-01 00:00")).Value;
        signed.Figures.ShouldBe(new LedgerFigures(Tasks: 4, Done: 2, OnTime: 1, Open: 1, Cancelled: 1, Minutes: 95, Corrected: 1));
        signed.SignerId.ShouldBe(Leader.UserId!.Value);
        signed.Note.ShouldBe("已核对");
        signed.Events.Single().Type.ShouldBe("ledger.month_signed");
    }

    [Fact]
    public void A_month_is_signed_when_it_is_over() => Sign(At("2026-09-30 23:59")).FirstError.ShouldBe(LedgerErrors.MonthNotOver);

    [Fact]
    public void The_hash_tells_every_difference()
    {
        var hash = LedgerRecord.HashOf(Rows);
        hash.Length.ShouldBe(64);
        LedgerRecord.HashOf([.. Rows]).ShouldBe(hash);
        LedgerRecord.HashOf(Rows.Reverse()).ShouldNotBe(hash);
        LedgerRecord.HashOf(Rows[..3]).ShouldNotBe(hash);
        foreach (var other in new[]
        {
            Row with { Number = "X" }, Row with { Day = Month }, Row with { CatalogueItem = "x" }, Row with { Status = GridTaskStatus.Submitted }, Row with { WorkerId = null },
            Row with { SubmittedAt = At("2026-09-07 10:01") }, Row with { OnTime = null }, Row with { Minutes = 31 }, Row with { Corrections = 1 }, Row with { Id = Guid.Empty },
        })
        {
            LedgerRecord.HashOf([other, .. Rows[1..]]).ShouldNotBe(hash);
        }
    }

    private static ErrorOr.ErrorOr<LedgerSignOff> Sign(DateTimeOffset now) =>
        LedgerSignOff.Sign(Guid.CreateVersion7(now), TestTickets.Grid, TestTickets.Community, Month, Rows, " 已核对 ", Leader, now);
}
