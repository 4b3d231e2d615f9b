using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>缓办: the handler asks to let the clock stand until a day.</summary>
/// <param name="ResumeOn">Local date; later than today and within the longest suspension.</param>
public sealed record RequestSuspensionCommand(string Reason, DateOnly ResumeOn) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RequestSuspensionValidator : AbstractValidator<RequestSuspensionCommand>
{
    public RequestSuspensionValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(TicketLimits.Note);
    }
}

internal sealed class RequestSuspensionHandler(TicketDesk desk) : ICommandHandler<RequestSuspensionCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(RequestSuspensionCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.RequestSuspension(request.Reason, request.ResumeOn, s.Work, s.Actor, s.Now), cancellationToken);
}
