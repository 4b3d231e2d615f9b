using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>签收: the unit it was dispatched to takes it on; who does so becomes the handler.</summary>
public sealed record TakeOnTicketCommand(string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class TakeOnTicketValidator : AbstractValidator<TakeOnTicketCommand>
{
    public TakeOnTicketValidator()
    {
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class TakeOnTicketHandler(TicketDesk desk) : ICommandHandler<TakeOnTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(TakeOnTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.TakeOn(request.Note, s.Actor, s.Now), cancellationToken);
}
