using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>派单异议: the unit contests the dispatch with its legal basis. Once designated there is no second objection.</summary>
/// <param name="SuggestedUnitId">Whose matter it is in the unit's view.</param>
public sealed record ObjectToDispatchCommand(string LegalBasis, Guid? SuggestedUnitId) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ObjectToDispatchValidator : AbstractValidator<ObjectToDispatchCommand>
{
    public ObjectToDispatchValidator()
    {
        RuleFor(c => c.LegalBasis).NotEmpty().MaximumLength(TicketLimits.Note);
    }
}

internal sealed class ObjectToDispatchHandler(TicketDesk desk) : ICommandHandler<ObjectToDispatchCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(ObjectToDispatchCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(request.Id, (ticket, s) => ticket.Object(request.LegalBasis, request.SuggestedUnitId, s.Work, s.Actor, s.Now), cancellationToken);
}
