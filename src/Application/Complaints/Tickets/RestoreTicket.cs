using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Undoes a rejection within the undo window; the acceptance clock starts anew.</summary>
public sealed record RestoreTicketCommand(string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RestoreTicketValidator : AbstractValidator<RestoreTicketCommand>
{
    public RestoreTicketValidator()
    {
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class RestoreTicketHandler(TicketDesk desk) : ICommandHandler<RestoreTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(RestoreTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.Restore(request.Note, s.Work, s.Actor, s.Now), cancellationToken);
}
