using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Adds a line to the timeline.</summary>
/// <param name="Public">True when the reporter shall see it.</param>
public sealed record AddNoteCommand(string Text, bool Public) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AddNoteValidator : AbstractValidator<AddNoteCommand>
{
    public AddNoteValidator()
    {
        RuleFor(c => c.Text).NotEmpty().MaximumLength(TicketLimits.Note);
    }
}

internal sealed class AddNoteHandler(TicketDesk desk) : ICommandHandler<AddNoteCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(AddNoteCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.AddNote(request.Text, request.Public, s.Actor, s.Now), cancellationToken);
}
