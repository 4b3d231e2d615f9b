using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Withdraws on behalf of the reporter, before it is resolved.</summary>
public sealed record WithdrawTicketCommand(string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class WithdrawTicketValidator : AbstractValidator<WithdrawTicketCommand>
{
    public WithdrawTicketValidator()
    {
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class WithdrawTicketHandler(TicketDesk desk) : ICommandHandler<WithdrawTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(WithdrawTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.Withdraw(request.Note, s.Actor, s.Now), cancellationToken);
}
