using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Decides whether an unsatisfied reporter is right: upheld, the ticket reopens in a new round with a different officer.</summary>
public sealed record DecideDisputeCommand(bool Upheld, string Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DecideDisputeValidator : AbstractValidator<DecideDisputeCommand>
{
    public DecideDisputeValidator()
    {
        RuleFor(c => c.Note).NotEmpty().MaximumLength(TicketLimits.Note);
    }
}

internal sealed class DecideDisputeHandler(TicketDesk desk) : ICommandHandler<DecideDisputeCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(DecideDisputeCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.DecideDispute(request.Upheld, request.Note, s.Work, s.Actor, s.Now), cancellationToken);
}
