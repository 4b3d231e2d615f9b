using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>A resident reports a matter.</summary>
/// <param name="Title">Null takes the beginning of the text.</param>
/// <param name="CategoryCode">Six digits; the desk finds it when left out.</param>
/// <param name="DivisionCode">12-digit community; not needed with a compound or a point that lies in a grid.</param>
/// <param name="Place">In words: street, building, landmark.</param>
/// <param name="Reporter">Null for an anonymous report.</param>
/// <param name="Confidential">The reporter asks that their identity not be passed on to who handles it.</param>
/// <param name="AttachmentIds">Files sent ahead, at most nine.</param>
/// <param name="AttachmentTokens">The upload tokens that came with them.</param>
public sealed record ReportTicketCommand(
    string? Title,
    string Text,
    string? CategoryCode,
    string? DivisionCode,
    Guid? CompoundId,
    Location? Location,
    string? Place,
    ReporterInput? Reporter,
    bool Anonymous,
    bool Confidential,
    IReadOnlyList<Guid>? AttachmentIds,
    IReadOnlyList<string>? AttachmentTokens) : ICommand<PublicReceipt>;

/// <summary>What the resident keeps: the code is shown only here.</summary>
/// <param name="QueryCode">Opens the ticket to whoever holds it; grouped for reading, case and dashes do not matter.</param>
/// <param name="DueAt">When it will be accepted or refused.</param>
/// <param name="TrackUrl">For a QR code.</param>
public sealed record PublicReceipt(string Number, string QueryCode, DateTimeOffset? DueAt, string TrackUrl);

internal sealed class ReportTicketValidator : AbstractValidator<ReportTicketCommand>
{
    private const int MostFiles = 9;
    private const int LongestText = 5000;

    public ReportTicketValidator()
    {
        RuleFor(c => c.Title).MaximumLength(Ticket.MaxTitle);
        RuleFor(c => c.Text).NotEmpty().MaximumLength(LongestText);
        RuleFor(c => c.CategoryCode).Length(6);
        RuleFor(c => c.DivisionCode).Length(12);
        RuleFor(c => c.Place).MaximumLength(TicketLimits.Place);
        RuleFor(c => c.Location!).SetValidator(new LocationValidator()).When(c => c.Location is not null);
        RuleFor(c => c.Reporter!).SetValidator(new ReporterInputValidator()).When(c => c.Reporter is not null);
        RuleFor(c => c.AttachmentIds).Must(ids => ids is null || ids.Count <= MostFiles)
            .WithErrorCode("tickets.too_many_files").WithMessage("At most nine files.");
        RuleFor(c => c.AttachmentTokens).Must(tokens => tokens is null || tokens.Count <= MostFiles)
            .WithErrorCode("tickets.too_many_files").WithMessage("At most nine files.");
    }
}

internal sealed class ReportTicketHandler(TicketPlaces places, TicketIntakeDesk intake, PublicSettings settings, TimeProvider clock)
    : ICommandHandler<ReportTicketCommand, PublicReceipt>
{
    private static readonly Error OutsideJurisdiction = FieldError.Of(
        nameof(ReportTicketCommand.DivisionCode), "tickets.outside_jurisdiction", "Reports from this place are not taken here.");

    public async Task<ErrorOr<PublicReceipt>> Handle(ReportTicketCommand request, CancellationToken cancellationToken)
    {
        var place = await places.ResolveAsync(request.Place, request.DivisionCode, request.CompoundId, request.Location, cancellationToken);
        if (place.IsError)
        {
            return place.Errors;
        }

        if (!settings.Jurisdiction.Covers(place.Value.Division))
        {
            return OutsideJurisdiction;
        }

        var report = new Report(
            IntakeChannel.Web, request.Title, request.Text, request.CategoryCode, place.Value, Urgency.Ordinary, request.Anonymous ? null : request.Reporter,
            request.Anonymous, request.Confidential, ReceivedAt: null, Source: null, request.AttachmentIds ?? []);
        var tokens = request.AttachmentTokens ?? [];
        var registered = await intake.RegisterAsync(
            report, file => tokens.Any(file.IsOfToken), Actor.Reporter, clock.GetUtcNow(), cancellationToken);
        return registered.Then(r => new PublicReceipt(
            r.Ticket.Number, r.Code.Display, r.Ticket.DueAt, settings.TrackUrl(r.Ticket.Number, r.Code.Display)));
    }
}
