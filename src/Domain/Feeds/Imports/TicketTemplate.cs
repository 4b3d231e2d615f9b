using System.Security.Cryptography;
using System.Text;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>A row as it will become a ticket.</summary>
/// <param name="ExternalId">The source's number; where the file has none, a fingerprint of time, reporter, title and text.</param>
public sealed record ImportedTicket(
    string ExternalId, string? ReporterName, string? Phone, string? Title, string Text, DateTimeOffset ReceivedAt, string? Reply, DateTimeOffset? RepliedAt,
    int Followers, int Opponents, string? Place, string CategoryCode, DivisionCode Division, IntakeChannel Channel) : ImportedRow;

/// <summary>Names and codes that cells may hold, by <see cref="CellText.Key"/>.</summary>
/// <param name="Divisions">Of the batch's division and below; a name that two divisions share is left out.</param>
/// <param name="Categories">Leaves only.</param>
public sealed record TicketLookups(IReadOnlyDictionary<string, DivisionCode> Divisions, IReadOnlyDictionary<string, string> Categories);

/// <summary>Rows that become tickets.</summary>
public sealed class TicketTemplate(IReadOnlyList<ImportColumn> columns, ImportSettings settings, bool date1904, TicketLookups lookups, DateTimeOffset now)
    : RowTemplate(columns, ImportField.ExternalId)
{
    private const int NameLength = 100;
    private const int PlaceLength = 300;
    private static readonly string[] NoName = ["匿名", "匿名用户", "匿名网友", "anonymous"];

    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var receivedAt = row.Moment(ImportField.ReceivedAt, date1904, now, required: true);
        var repliedAt = row.Moment(ImportField.RepliedAt, date1904, now);
        var text = row.Block(ImportField.Text, Ticket.MaxText, required: true);
        var title = row.Line(ImportField.Title, Ticket.MaxTitle);
        var name = row.Line(ImportField.ReporterName, NameLength);
        var reply = row.Block(ImportField.Reply, Ticket.MaxText, required: false);
        if (repliedAt < receivedAt)
        {
            row.Fail(ImportField.RepliedAt, CellErrors.ReplyBeforeReceived);
        }

        var externalId = row.Line(ImportField.ExternalId, ImportLimits.ExternalId, required: Reads(ImportField.ExternalId));
        var phone = row.Line(ImportField.Phone, NameLength);
        if (phone is not null && PhoneNumber.Parse(phone).IsError)
        {
            row.Fail(ImportField.Phone, CellErrors.PhoneInvalid);
        }

        var followers = row.Count(ImportField.Followers);
        var opponents = row.Count(ImportField.Opponents);
        var place = row.Line(ImportField.Place, PlaceLength);
        var category = row.Find(ImportField.Category, settings.CategoryCode!, CellErrors.CategoryUnknown, key => lookups.Categories.GetValueOrDefault(key));
        var division = row.Find(ImportField.Division, settings.Division, CellErrors.DivisionUnknown,
            key => lookups.Divisions.TryGetValue(key, out var found) ? found : (DivisionCode?)null);
        var channel = row.Find(ImportField.Channel, settings.Channel!.Value, CellErrors.ChannelUnknown, Channels.Find);
        if (row.Errors.Count > 0)
        {
            return new RowReading(null, externalId, row.Errors);
        }

        externalId ??= Fingerprint(receivedAt!.Value, name, title, text!);
        var known = name is not null && !NoName.Contains(CellText.Key(name)) ? name : null;
        return new RowReading(
            new ImportedTicket(externalId, known, phone, title, text!, receivedAt!.Value, reply, repliedAt, followers, opponents, place, category!, division!.Value, channel!.Value),
            externalId, []);
    }

    private static string Fingerprint(DateTimeOffset receivedAt, string? name, string? title, string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{receivedAt:O}\n{name}\n{title}\n{text}")));
}
