using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>办结: the handler's answer to the reporter; verification by somebody else begins at once.</summary>
/// <param name="PlannedOn">Needed with outcome <c>planned</c>; local date.</param>
/// <param name="ReferredTo">Needed with outcome <c>referred</c>.</param>
/// <param name="Opinion">Needed for a petition: claim, facts, opinion and legal basis (信访工作条例 art. 32).</param>
public sealed record ResolveTicketCommand(Outcome Outcome, string Reply, DateOnly? PlannedOn, string? ReferredTo, PetitionOpinion? Opinion)
    : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ResolveTicketValidator : AbstractValidator<ResolveTicketCommand>
{
    public ResolveTicketValidator()
    {
        RuleFor(c => c.Outcome).IsInEnum();
        RuleFor(c => c.Reply).NotEmpty().MaximumLength(TicketLimits.Reply);
        RuleFor(c => c.ReferredTo).MaximumLength(200);
        RuleFor(c => c.Opinion!.Claim).MaximumLength(TicketLimits.Reply).When(c => c.Opinion is not null);
        RuleFor(c => c.Opinion!.Facts).MaximumLength(TicketLimits.Reply).When(c => c.Opinion is not null);
        RuleFor(c => c.Opinion!.Opinion).MaximumLength(TicketLimits.Reply).When(c => c.Opinion is not null);
        RuleFor(c => c.Opinion!.LegalBasis).MaximumLength(TicketLimits.Reply).When(c => c.Opinion is not null);
    }
}

internal sealed class ResolveTicketHandler(TicketDesk desk, IComplaintsDb db) : ICommandHandler<ResolveTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(ResolveTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (ticket, s) => ticket.Resolve(
                new Resolution(
                    request.Outcome, request.Reply, request.PlannedOn, request.ReferredTo, request.Opinion,
                    s.Category?.EvidenceRequired ?? false,
                    await db.Attachments.CountAsync(a => a.TicketId == ticket.Id && a.Purpose != AttachmentPurpose.Report, cancellationToken)),
                s.Work, s.Actor, s.Now),
            cancellationToken);
}
