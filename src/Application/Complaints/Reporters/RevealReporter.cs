using System.Text.Json;
using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Reporters;

/// <summary>Shows the reporter's contact for a stated purpose. The reporter can read who looked, when and why.</summary>
/// <param name="Reason">In words, up to 500 characters.</param>
public sealed record RevealReporterCommand(RevealPurpose Purpose, string Reason) : ICommand<RevealedReporter>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The contact still sealed: the stored answer to a repeated request must not hold it in clear.</summary>
public sealed record RevealedReporter(SealedContact Contact);

internal sealed class RevealReporterValidator : AbstractValidator<RevealReporterCommand>
{
    public RevealReporterValidator()
    {
        RuleFor(c => c.Purpose).IsInEnum();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(500);
    }
}

internal sealed class RevealReporterHandler(IComplaintsDb db, CallContext call, TimeProvider clock) : ICommandHandler<RevealReporterCommand, RevealedReporter>
{
    public async Task<ErrorOr<RevealedReporter>> Handle(RevealReporterCommand request, CancellationToken cancellationToken)
    {
        var confidential = await db.Tickets.VisibleTo(call.User).Where(t => t.Id == request.Id).Select(t => (bool?)t.Confidential).FirstOrDefaultAsync(cancellationToken);
        if (confidential is null)
        {
            return TicketErrors.NotFound;
        }

        // Whoever is complained about, or works beside them, does not learn who asked not to be named (济南市12345 art. 16).
        if (confidential.Value && call.User.Role is Role.DepartmentHandler)
        {
            return ReporterErrors.Withheld;
        }

        if (await db.Reporters.FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } reporter)
        {
            return ReporterErrors.Anonymous;
        }

        var role = call.User.RoleWord;
        return reporter.Reveal(call.User.Id!.Value, role, call.User.UnitId, request.Purpose, request.Reason, clock.GetUtcNow())
            .Then(contact => new RevealedReporter(contact));
    }
}

/// <summary>Opens what a reveal handed out: after the look is on record.</summary>
internal sealed class ReporterDisclosure(Sender sender, IContactSeal seal)
{
    public async Task<ErrorOr<Contact>> RevealAsync(RevealReporterCommand command, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).Then(revealed => seal.Open(revealed.Contact));
}
