using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Audit.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>The audit trail of a ticket, oldest first.</summary>
/// <param name="Limit">1 to 200.</param>
public sealed record ListTicketAuditQuery(Guid Id, int Limit, string? Cursor) : IQuery<Page<AuditLine>>;

internal sealed class ListTicketAuditValidator : AbstractValidator<ListTicketAuditQuery>
{
    public ListTicketAuditValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 200);
}

internal sealed class ListTicketAuditHandler(IComplaintsDb db, IAuditTrail trail, Cursors cursors, CallContext call)
    : IQueryHandler<ListTicketAuditQuery, Page<AuditLine>>
{
    public async Task<ErrorOr<Page<AuditLine>>> Handle(ListTicketAuditQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Tickets.VisibleTo(call.User).AnyAsync(t => t.Id == request.Id, cancellationToken))
        {
            return TicketErrors.NotFound;
        }

        var binding = $"audit/{request.Id}/{call.User.Id}";
        var position = cursors.Decode<AuditPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var lines = await trail.OfSubjectAsync(request.Id, position.Value, request.Limit + 1, cancellationToken);
        return cursors.PageOf(lines, request.Limit, last => new AuditPosition(last.At, last.Revision, last.Id), binding);
    }
}
