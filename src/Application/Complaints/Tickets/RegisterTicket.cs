using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Registers a complaint on somebody's behalf: from the telephone, a visit, paper or a patrol.</summary>
/// <param name="Title">Null takes the beginning of the text.</param>
/// <param name="CategoryCode">Six digits; may wait until acceptance.</param>
/// <param name="DivisionCode">12-digit community; not needed with a compound or a point that lies in a grid.</param>
/// <param name="Place">In words: street, building, landmark.</param>
/// <param name="Reporter">Null for an anonymous report.</param>
/// <param name="Confidential">The reporter asks that their identity not be passed on to who handles it.</param>
/// <param name="ReceivedAt">When it reached us, if not now; not in the future.</param>
/// <param name="AttachmentIds">Files sent ahead by this person, at most nine.</param>
public sealed record RegisterTicketCommand(
    IntakeChannel Channel,
    string? Title,
    string Text,
    string? CategoryCode,
    string? DivisionCode,
    Guid? CompoundId,
    Location? Location,
    string? Place,
    Urgency Urgency,
    ReporterInput? Reporter,
    bool Confidential,
    DateTimeOffset? ReceivedAt,
    IReadOnlyList<Guid>? AttachmentIds) : ICommand<RegisteredTicket>;

/// <summary>The new ticket, and the code that opens it to the reporter. The code is shown only here.</summary>
/// <param name="QueryCode">For the read-back receipt; grouped for reading, case and dashes do not matter.</param>
/// <param name="DueAt">When it must be accepted.</param>
public sealed record RegisteredTicket(Guid Id, string Number, TicketStatus Status, int Revision, string QueryCode, DateTimeOffset? DueAt) : IRevisioned;

internal sealed class RegisterTicketValidator : AbstractValidator<RegisterTicketCommand>
{
    private const int MostFiles = 9;

    public RegisterTicketValidator()
    {
        RuleFor(c => c.Channel).IsInEnum();
        RuleFor(c => c.Title).MaximumLength(Ticket.MaxTitle);
        RuleFor(c => c.Text).NotEmpty().MaximumLength(Ticket.MaxText);
        RuleFor(c => c.CategoryCode).Length(6);
        RuleFor(c => c.DivisionCode).Length(12);
        RuleFor(c => c.Place).MaximumLength(TicketLimits.Place);
        RuleFor(c => c.Location!).SetValidator(new LocationValidator()).When(c => c.Location is not null);
        RuleFor(c => c.Urgency).IsInEnum();
        RuleFor(c => c.Reporter!).SetValidator(new ReporterInputValidator()).When(c => c.Reporter is not null);
        RuleFor(c => c.AttachmentIds).Must(ids => ids is null || ids.Count <= MostFiles)
            .WithErrorCode("tickets.too_many_files").WithMessage("At most nine files.");
    }
}

internal sealed class LocationValidator : AbstractValidator<Location>
{
    public LocationValidator()
    {
        RuleFor(l => l.Longitude).InclusiveBetween(-180, 180);
        RuleFor(l => l.Latitude).InclusiveBetween(-90, 90);
    }
}

internal sealed class RegisterTicketHandler(TicketPlaces places, TicketIntakeDesk intake, TicketDesk desk, CallContext call)
    : ICommandHandler<RegisterTicketCommand, RegisteredTicket>
{
    public async Task<ErrorOr<RegisteredTicket>> Handle(RegisterTicketCommand request, CancellationToken cancellationToken)
    {
        var place = await places.ResolveAsync(request.Place, request.DivisionCode, request.CompoundId, request.Location, cancellationToken);
        if (place.IsError)
        {
            return place.Errors;
        }

        if (!call.User.MayRegisterIn(place.Value.Division))
        {
            return CommonErrors.OutsideArea;
        }

        var report = new Report(
            request.Channel, request.Title, request.Text, request.CategoryCode, place.Value, request.Urgency, request.Reporter,
            Anonymous: request.Reporter is not { HasContact: true }, request.Confidential, request.ReceivedAt, Source: null, request.AttachmentIds ?? []);
        var registered = await intake.RegisterAsync(report, file => file.UploaderId == call.User.Id, desk.Actor, desk.Now, cancellationToken);
        return registered.IsError
            ? registered.Errors
            : new RegisteredTicket(
                registered.Value.Ticket.Id, registered.Value.Ticket.Number, registered.Value.Ticket.Status, registered.Value.Ticket.Revision,
                registered.Value.Code.Display, registered.Value.Ticket.DueAt);
    }
}
