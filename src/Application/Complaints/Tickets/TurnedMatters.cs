using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

internal sealed class TurnedMatters(IComplaintsDb db, TicketPlaces places, TicketIntakeDesk intake, TicketDesk desk, CallContext call) : ITurnedMatters
{
    public async Task<TurnedTicket?> ToDemandAsync(Guid ticketId, string demandNumber, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.FindTicketAsync(ticketId, forChange: true, cancellationToken) is not { } ticket || !call.User.Sees(ticket)
            || !TicketTransitions.Allows(ticket.Status, TicketAction.Follow))
        {
            return null;
        }

        ticket.AddNote($"已转入社区需求清单，需求编号 {demandNumber}", isPublic: true, desk.Actor, now);
        return new TurnedTicket(ticket.Title, ticket.Text, ticket.Place.Division, ticket.Place.CompoundId, ticket.Place.Point, ticket.FollowerCount);
    }

    public async Task<ErrorOr<(Guid Id, string Number)>> ToTicketAsync(
        Guid requesterOf, string title, string text, DivisionCode division, Guid? compoundId, int followers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var place = await places.ResolveAsync(null, division.Value, compoundId, null, cancellationToken);
        if (place.IsError)
        {
            return place.Errors;
        }

        var asked = await db.Reporters.FirstOrDefaultAsync(r => r.Id == requesterOf, cancellationToken);
        var report = new Report(
            IntakeChannel.Web, title, text, null, place.Value, Urgency.Ordinary, null, asked?.Anonymous != false, Confidential: false, ReceivedAt: null, Source: null, []);
        var registered = await intake.RegisterAsync(
            report, _ => false, desk.Actor, now, cancellationToken,
            asked is null ? null : id => Reporter.Of(id, asked.Contact, asked.MaskedName, asked.MaskedPhone, asked.PhoneHash, asked.QueryCodeHash));
        return registered.Then(r =>
        {
            r.Ticket.CountOn(followers);
            return (r.Ticket.Id, r.Ticket.Number);
        });
    }
}
