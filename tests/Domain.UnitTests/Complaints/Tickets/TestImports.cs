using GovernanceApi.Domain.Complaints.Tickets;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

/// <summary>Rows of a public board, as an import brings them.</summary>
internal static class TestImports
{
    public static readonly DateTimeOffset Received = new(2024, 5, 6, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Replied = new(2024, 5, 20, 2, 0, 0, TimeSpan.Zero);

    public static ImportedMatter Row(string text = "路灯不亮", string? reply = null, DateTimeOffset? repliedAt = null, int followers = 0, int opponents = 0) =>
        new(TicketNumber.Of(new DateOnly(2026, 3, 2), 7), IntakeChannel.Feed, null, text, Place(null), new TicketSource("board", "A-17"), Received,
            Reply: reply, RepliedAt: repliedAt, Followers: followers, Opponents: opponents);

    public static Ticket Imported(ImportedMatter row) =>
        Ticket.Import(Guid.CreateVersion7(Now), row, Work(IntakeChannel.Feed), Domain.Common.Actor.System, Now).Value;
}
