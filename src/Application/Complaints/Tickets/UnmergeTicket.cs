using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Undoes a merge within the undo window.</summary>
public sealed record UnmergeTicketCommand(string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UnmergeTicketValidator : AbstractValidator<UnmergeTicketCommand>
{
    public UnmergeTicketValidator() => RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
}

internal sealed class UnmergeTicketHandler(TicketDesk desk, IComplaintsDb db) : ICommandHandler<UnmergeTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(UnmergeTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (ticket, s) =>
            {
                if (ticket.WhyNot(Domain.Complaints.Tickets.TicketAction.Unmerge, s.Actor, s.Now) is { } refusal)
                {
                    return refusal;
                }

                var parent = await db.Tickets.Include(t => t.Followers).SingleAsync(t => t.Id == ticket.ParentId, cancellationToken);
                return ticket.Unmerge(parent, request.Note, s.Work, s.Actor, s.Now);
            },
            cancellationToken);
}
