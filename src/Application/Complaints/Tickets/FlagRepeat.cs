using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Marks the complaint as a repeat of an earlier one by the same reporter (重复信访).</summary>
public sealed record FlagRepeatCommand(Guid RepeatOfId) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class FlagRepeatValidator : AbstractValidator<FlagRepeatCommand>
{
    public FlagRepeatValidator()
    {
        RuleFor(c => c.RepeatOfId).NotEmpty();
    }
}

internal sealed class FlagRepeatHandler(TicketDesk desk) : ICommandHandler<FlagRepeatCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(FlagRepeatCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.FlagRepeat(request.RepeatOfId, s.Actor, s.Now), cancellationToken);
}
