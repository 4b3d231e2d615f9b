using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>受理: takes the complaint on under a category of the lowest level.</summary>
/// <param name="CategoryCode">Six digits; null keeps the one it was registered with.</param>
public sealed record AcceptTicketCommand(string? CategoryCode, string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AcceptTicketValidator : AbstractValidator<AcceptTicketCommand>
{
    public AcceptTicketValidator()
    {
        RuleFor(c => c.CategoryCode).Length(6);
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class AcceptTicketHandler(TicketDesk desk) : ICommandHandler<AcceptTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(AcceptTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (ticket, s) => s.Category is { IsLeaf: false } || (request.CategoryCode is not null && s.Category is null)
                ? TicketErrors.CategoryUnknown
                : ticket.Accept(request.CategoryCode, request.Note, s.Work, s.Actor, s.Now),
            cancellationToken,
            request.CategoryCode);
}
