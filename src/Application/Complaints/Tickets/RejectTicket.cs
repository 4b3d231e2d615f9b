using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Refuses a complaint for a listed reason and names where the reporter can turn instead.</summary>
/// <param name="ReferTo">Body and contact; told to the reporter.</param>
public sealed record RejectTicketCommand(RejectReason ReasonCode, string ReferTo, string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RejectTicketValidator : AbstractValidator<RejectTicketCommand>
{
    public RejectTicketValidator()
    {
        RuleFor(c => c.ReasonCode).IsInEnum();
        RuleFor(c => c.ReferTo).NotEmpty().MaximumLength(200);
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class RejectTicketHandler(TicketDesk desk) : ICommandHandler<RejectTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(RejectTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.Reject(request.ReasonCode, request.ReferTo, request.Note, s.Work, s.Actor, s.Now), cancellationToken);
}
