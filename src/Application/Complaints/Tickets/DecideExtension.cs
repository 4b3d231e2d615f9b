using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Decides an extension asked for; approved, the reporter is told why.</summary>
public sealed record DecideExtensionCommand(bool Approved, string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DecideExtensionValidator : AbstractValidator<DecideExtensionCommand>
{
    public DecideExtensionValidator()
    {
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class DecideExtensionHandler(TicketDesk desk) : ICommandHandler<DecideExtensionCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(DecideExtensionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.DecideExtension(request.Approved, request.Note, s.Work, s.Actor, s.Now), cancellationToken);
}
