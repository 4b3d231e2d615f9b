using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>The second key: somebody who neither handled it nor belongs to the lead unit finds out whether it is solved.</summary>
/// <param name="Satisfied">Null when nobody was reached: the attempt is noted and the ticket stays.</param>
/// <param name="Solved">Null when nobody was reached.</param>
public sealed record VerifyTicketCommand(VerificationMethod Method, bool? Satisfied, bool? Solved, string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class VerifyTicketValidator : AbstractValidator<VerifyTicketCommand>
{
    public VerifyTicketValidator()
    {
        RuleFor(c => c.Method).IsInEnum();
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class VerifyTicketHandler(TicketDesk desk) : ICommandHandler<VerifyTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(VerifyTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.Verify(request.Method, request.Satisfied, request.Solved, request.Note, s.Work, s.Actor, s.Now), cancellationToken);
}
