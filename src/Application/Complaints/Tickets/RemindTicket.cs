using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>催办: nudges whoever has it, once a day.</summary>
public sealed record RemindTicketCommand(string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RemindTicketValidator : AbstractValidator<RemindTicketCommand>
{
    public RemindTicketValidator()
    {
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class RemindTicketHandler(TicketDesk desk) : ICommandHandler<RemindTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(RemindTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.Remind(request.Note, s.Actor, s.Now), cancellationToken);
}
