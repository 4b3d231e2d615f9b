using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>The handler asks for more time, once in each round and before the time is over.</summary>
/// <param name="Amount">From 1 up to the rule's limit, in the unit of the rule.</param>
public sealed record RequestExtensionCommand(string Reason, int Amount) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RequestExtensionValidator : AbstractValidator<RequestExtensionCommand>
{
    public RequestExtensionValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(TicketLimits.Note);
        RuleFor(c => c.Amount).InclusiveBetween(1, 365);
    }
}

internal sealed class RequestExtensionHandler(TicketDesk desk) : ICommandHandler<RequestExtensionCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(RequestExtensionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.RequestExtension(request.Reason, request.Amount, s.Work, s.Actor, s.Now), cancellationToken);
}
