using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Decides an objection: upheld, the ticket returns to be dispatched elsewhere; dismissed, the unit is designated for good.</summary>
public sealed record DecideObjectionCommand(bool Upheld, string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DecideObjectionValidator : AbstractValidator<DecideObjectionCommand>
{
    public DecideObjectionValidator()
    {
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class DecideObjectionHandler(TicketDesk desk) : ICommandHandler<DecideObjectionCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(DecideObjectionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.DecideObjection(request.Upheld, request.Note, s.Work, s.Actor, s.Now), cancellationToken);
}
