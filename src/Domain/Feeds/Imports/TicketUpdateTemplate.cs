using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>What is new about a complaint; null leaves what is known.</summary>
public sealed record ImportedTicketUpdate(
    string ExternalId, string? Title, string? Text, string? Reply, DateTimeOffset? RepliedAt, int? Followers, int? Opponents) : ImportedRow;

/// <summary>Rows that change complaints which came from the same source.</summary>
public sealed class TicketUpdateTemplate(IReadOnlyList<ImportColumn> columns, bool date1904, DateTimeOffset now) : RowTemplate(columns, ImportField.ExternalId)
{
    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var id = row.Line(ImportField.ExternalId, ImportLimits.ExternalId, required: true);
        var title = row.Line(ImportField.Title, Ticket.MaxTitle);
        var text = row.Block(ImportField.Text, Ticket.MaxText, required: false);
        var reply = row.Block(ImportField.Reply, Ticket.MaxText, required: false);
        var repliedAt = row.Moment(ImportField.RepliedAt, date1904, now);
        var followers = row.CountUpTo(ImportField.Followers, int.MaxValue, required: false);
        var opponents = row.CountUpTo(ImportField.Opponents, int.MaxValue, required: false);
        return row.Errors.Count > 0
            ? new RowReading(null, id, row.Errors)
            : new RowReading(new ImportedTicketUpdate(id!, title, text, reply, repliedAt, followers, opponents), id, []);
    }
}
