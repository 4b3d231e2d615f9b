using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Ends a suspension before its day; the clock goes on.</summary>
public sealed record ResumeTicketCommand(string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ResumeTicketValidator : AbstractValidator<ResumeTicketCommand>
{
    public ResumeTicketValidator()
    {
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class ResumeTicketHandler(TicketDesk desk) : ICommandHandler<ResumeTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(ResumeTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.Resume(request.Note, s.Work.Calendar, s.Actor, s.Now), cancellationToken);
}
