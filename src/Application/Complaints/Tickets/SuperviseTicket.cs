using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>督办: puts a level of supervision on the ticket; levels only go up.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="LetterNumber">Number of the supervision letter, where one was issued.</param>
public sealed record SuperviseTicketCommand(int Level, string Reason, string? LetterNumber) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class SuperviseTicketValidator : AbstractValidator<SuperviseTicketCommand>
{
    public SuperviseTicketValidator()
    {
        RuleFor(c => c.Level).InclusiveBetween(1, 3);
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(500);
        RuleFor(c => c.LetterNumber).MaximumLength(60);
    }
}

internal sealed class SuperviseTicketHandler(TicketDesk desk) : ICommandHandler<SuperviseTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(SuperviseTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.Supervise(request.Level, request.Reason, request.LetterNumber, s.Actor, s.Now), cancellationToken);
}
