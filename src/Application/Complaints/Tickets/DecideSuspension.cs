using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Decides a suspension asked for; approved, the handling clock stands and the reporter is told why.</summary>
public sealed record DecideSuspensionCommand(bool Approved, string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DecideSuspensionValidator : AbstractValidator<DecideSuspensionCommand>
{
    public DecideSuspensionValidator()
    {
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class DecideSuspensionHandler(TicketDesk desk) : ICommandHandler<DecideSuspensionCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(DecideSuspensionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.DecideSuspension(request.Approved, request.Note, s.Actor, s.Now), cancellationToken);
}
