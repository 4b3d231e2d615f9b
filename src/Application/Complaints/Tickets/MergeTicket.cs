using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>并单: joins a duplicate to the ticket that goes on; its reporter and followers follow that one.</summary>
public sealed record MergeTicketCommand(Guid ParentId, string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class MergeTicketValidator : AbstractValidator<MergeTicketCommand>
{
    public MergeTicketValidator()
    {
        RuleFor(c => c.ParentId).NotEmpty();
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class MergeTicketHandler(TicketDesk desk, IComplaintsDb db, CallContext call) : ICommandHandler<MergeTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(MergeTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (ticket, s) => await db.Tickets.VisibleTo(call.User).FirstOrDefaultAsync(t => t.Id == request.ParentId, cancellationToken) is { } parent
                ? ticket.Merge(parent, request.Note, s.Work, s.Actor, s.Now)
                : FieldError.Of(nameof(request.ParentId), "tickets.parent_not_found", "There is no such ticket to merge into."),
            cancellationToken);
}
