using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Entering from a feed or file, and the same row coming again.</summary>
public sealed partial class Ticket
{
    /// <summary>
    /// Enters directly in the state that the data support, with the source's times. No clock runs for the past: one that
    /// still waits for acceptance is counted from the day it reached us.
    /// </summary>
    public static ErrorOr<Ticket> Import(Guid id, ImportedMatter matter, Clockwork work, Actor actor, DateTimeOffset now)
    {
        if (Describe(matter.Title, matter.Text) is var described && described.IsError)
        {
            return described.Errors;
        }

        if (matter.ReceivedAt > now)
        {
            return TicketErrors.ReceivedInFuture;
        }

        var ticket = new Ticket(id)
        {
            Number = matter.Number.Value,
            Channel = matter.Channel,
            Title = described.Value.Title,
            Text = described.Value.Text,
            CategoryCode = Clean(matter.CategoryCode),
            Place = matter.Place,
            Anonymous = matter.Anonymous,
            ReceivedAt = matter.ReceivedAt,
            RegisteredAt = now,
            Source = matter.Source,
            SourceFollowers = matter.Followers,
            Opponents = matter.Opponents,
            FollowerCount = matter.Followers,
        };
        ticket.RefreshSearch();
        if (Clean(matter.Reply) is { } reply)
        {
            ticket.CloseAsImported(reply, matter);
        }
        else
        {
            ticket.Start(ClockKind.Accept, work, now);
        }

        ticket.Record(TicketAction.Import, ticket.ClosedAt is null ? TicketStatus.Submitted : TicketStatus.Closed, actor, now,
            new TicketImported(ticket.Channel, ticket.CategoryCode, matter.Source.System, matter.Source.ExternalId, ticket.Outcome));
        return ticket;
    }

    /// <summary>
    /// The row came again. Changes text, reply and followers only where they differ and are not older; a reply closes a
    /// ticket that still waited. True when something changed.
    /// </summary>
    public ErrorOr<bool> UpdateFromSource(ImportedMatter matter, Actor actor, DateTimeOffset now)
    {
        if (Describe(matter.Title, matter.Text) is var described && described.IsError)
        {
            return described.Errors;
        }

        var reply = Clean(matter.Reply);
        var newer = ResolvedAt is null || matter.RepliedAt is null || matter.RepliedAt >= ResolvedAt;
        List<string> changed = [];
        Note(changed, "text", (Title, Text), described.Value);
        if (reply is not null && newer)
        {
            Note(changed, "reply", Reply, reply);
        }

        Note(changed, "followers", (SourceFollowers, Opponents), (matter.Followers, matter.Opponents));
        if (changed.Count == 0)
        {
            return false;
        }

        // A ticket on its way through our own desks is not overwritten from outside.
        if (!TicketTransitions.Allows(Status, TicketAction.UpdateFromSource) || (ClosedAt is not null && Verification?.Method != VerificationMethod.Imported))
        {
            return TicketErrors.SourceUpdateInProcess;
        }

        (Title, Text) = described.Value;
        FollowerCount += matter.Followers - SourceFollowers;
        SourceFollowers = matter.Followers;
        Opponents = matter.Opponents;
        RefreshSearch();
        if (changed.Contains("reply"))
        {
            CloseAsImported(reply!, matter);
        }

        Record(TicketAction.UpdateFromSource, ClosedAt is null ? TicketStatus.Submitted : TicketStatus.Closed, actor, now, new TicketSourceUpdated(changed));
        return true;
    }

    private void CloseAsImported(string reply, ImportedMatter matter)
    {
        var at = matter.RepliedAt is { } replied && replied > ReceivedAt ? replied : ReceivedAt;
        Outcome = matter.Outcome;
        Reply = reply;
        ResolvedAt = at;
        FirstResponseAt = at;
        ClosedAt = at;
        Verification = new Verification(VerificationMethod.Imported, null, null, at, null);
        StopAll(RegisteredAt > at ? RegisteredAt : at);
    }
}
