using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>One ticket with all its facts and what the caller may do with it now.</summary>
public sealed record GetTicketQuery(Guid Id) : IQuery<TicketDetails>;

internal sealed class GetTicketHandler(IComplaintsDb db, ITerritoryQuestions territory, TicketDesk desk, CallContext call)
    : IQueryHandler<GetTicketQuery, TicketDetails>
{
    public async Task<ErrorOr<TicketDetails>> Handle(GetTicketQuery request, CancellationToken cancellationToken)
    {
        // The guards that decide allowedActions live in the root, so this one read loads it.
        if (await db.FindTicketAsync(request.Id, forChange: false, cancellationToken) is not { } ticket || !call.User.Sees(ticket))
        {
            return TicketErrors.NotFound;
        }

        var (reporter, attachments) = await EnclosedAsync(ticket, cancellationToken);
        var related = await RelatedAsync(ticket, cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return new TicketDetails(
            TicketRows.Name(Row(ticket), names),
            ticket.Revision,
            ticket.Text,
            ticket.Place.Description,
            ticket.Place.Point is { } point ? new Location(point.Longitude, point.Latitude) : null,
            [.. ticket.CoUnitIds.Select(u => new UnitName(u, names.Unit(u) ?? ""))],
            ticket.GridTaskId,
            ticket.Outcome, ticket.Reply, ticket.PlannedOn, ticket.ReferredTo, ticket.Opinion, ticket.RejectReason,
            ticket.AcceptedAt, ticket.DispatchedAt, ticket.FirstResponseAt, ticket.ResolvedAt, ticket.ClosedAt, ticket.DisputeUntil,
            ticket.Verification?.Method, ticket.CallBackAttempts, ticket.ReturnCount, ticket.Extended, ticket.RemindCount, ticket.Rating, ticket.Pending,
            // A property company never learns who complained.
            call.User.Role == Role.PropertyCompanyAgent ? null : reporter,
            ticket.Source?.System, ticket.Source?.ExternalId, ticket.Opponents,
            related.Find(r => r.Id == ticket.ParentId), related.Find(r => r.Id == ticket.RepeatOfId), related.FindAll(r => r.Id != ticket.ParentId && r.Id != ticket.RepeatOfId),
            attachments,
            Actions(ticket));
    }

    /// <summary>The masked reporter and the files in one round trip: a line for each file, or one without.</summary>
    private async Task<(ReporterSummary? Reporter, List<AttachmentRow> Attachments)> EnclosedAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var lines = await db.QueryAsync(
            "select r.ticket_id is not null, r.masked_name, r.masked_phone, r.anonymised_at is not null, a.id, a.file_name, a.content_type, a.size, a.purpose, a.created_at "
            + "from complaints.tickets t left join complaints.reporters r on r.ticket_id = t.id left join complaints.attachments a on a.ticket_id = t.id and a.state = 'ready'",
            new SqlFilter().Where("t.id = {0}", ticket.Id), " order by a.created_at",
            r => (
                Reporter: r.GetBoolean(0)
                    ? new ReporterSummary(
                        r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), ticket.Anonymous, r.GetBoolean(3), ticket.Confidential)
                    : null,
                Attachment: r.IsDBNull(4)
                    ? null
                    : new AttachmentRow(
                        r.GetGuid(4), r.GetString(5), r.GetString(6), r.GetInt64(7), Enum.Parse<AttachmentPurpose>(r.GetString(8), ignoreCase: true),
                        r.GetFieldValue<DateTimeOffset>(9))),
            cancellationToken);
        return (lines.FirstOrDefault().Reporter, [.. lines.Select(l => l.Attachment).OfType<AttachmentRow>()]);
    }

    /// <summary>The ticket it was merged into, the earlier one of the same reporter, and those merged into it: most tickets have none.</summary>
    private async Task<List<RelatedTicket>> RelatedAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        if (ticket is { ParentId: null, RepeatOfId: null, MergedCount: 0 })
        {
            return [];
        }

        var relatedIds = new[] { ticket.ParentId, ticket.RepeatOfId };
        return await db.Tickets.AsNoTracking().VisibleTo(call.User)
            .Where(t => t.ParentId == ticket.Id || relatedIds.Contains(t.Id)).OrderBy(t => t.Id)
            .Select(t => new RelatedTicket(t.Id, t.Number, t.Title, t.Status)).Take(50).ToListAsync(cancellationToken);
    }

    private TicketRow Row(Ticket t) => new(
        t.Id, t.Number, t.Revision, t.Title, t.Status, t.Round, t.Channel, t.Urgency, t.CategoryCode, null, t.Place.Division.Value, null,
        t.Place.CompoundId, null, t.AssignedGridId ?? t.Place.GridId, null, t.LeadUnitId, null, t.ReceivedAt, t.DueAt, t.DueProvisional,
        t.OverdueAt(desk.Now), t.SupervisionLevel, t.IsRepeat, t.FollowerCount, t.Confidential);

    private List<ActionOption> Actions(Ticket ticket) =>
        [.. ticket.AllowedActions(desk.Actor, desk.Now)
            .Where(a => TicketPermissions.Of(a.Action) is { } permission && call.User.Has(permission))
            // A grid's ticket is worked on through its task.
            .Where(a => ticket.AssignedGridId is null || a.Action is not (TicketAction.TakeOn or TicketAction.Object or TicketAction.Resolve))
            .Select(a => new ActionOption(a.Action, a.Allowed, a.Refusal?.Code, a.Refusal?.Description))];
}
