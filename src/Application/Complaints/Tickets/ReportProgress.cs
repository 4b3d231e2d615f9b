using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Tells the reporter how it stands; the first time counts as the first response.</summary>
public sealed record ReportProgressCommand(string Text) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReportProgressValidator : AbstractValidator<ReportProgressCommand>
{
    public ReportProgressValidator()
    {
        RuleFor(c => c.Text).NotEmpty().MaximumLength(TicketLimits.Note);
    }
}

internal sealed class ReportProgressHandler(TicketDesk desk) : ICommandHandler<ReportProgressCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(ReportProgressCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.ReportProgress(request.Text, s.Actor, s.Now), cancellationToken);
}
