using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Puts fields of a ticket right before it is resolved; a member that is absent stays. A new category or urgency re-reads the limits.</summary>
public sealed record CorrectTicketCommand : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    public Optional<string> Title { get; init; }

    public Optional<string> Text { get; init; }

    /// <summary>Six digits; cannot be cleared once accepted.</summary>
    public Optional<string?> CategoryCode { get; init; }

    /// <summary>12-digit community.</summary>
    public Optional<string> DivisionCode { get; init; }

    public Optional<Guid?> CompoundId { get; init; }

    public Optional<Location?> Location { get; init; }

    /// <summary>In words.</summary>
    public Optional<string?> Place { get; init; }

    public Optional<Urgency> Urgency { get; init; }

    public Optional<bool> Confidential { get; init; }
}

internal sealed class CorrectTicketValidator : AbstractValidator<CorrectTicketCommand>
{
    public CorrectTicketValidator()
    {
        this.IfGiven(c => c.Title, r => r.NotEmpty().MaximumLength(Ticket.MaxTitle));
        this.IfGiven(c => c.Text, r => r.NotEmpty().MaximumLength(Ticket.MaxText));
        this.IfGiven(c => c.CategoryCode, r => r.Length(6));
        this.IfGiven(c => c.DivisionCode, r => r.Length(12));
        this.IfGiven(c => c.Place, r => r.MaximumLength(TicketLimits.Place));
        this.IfGiven(c => c.Urgency, r => r.IsInEnum());
        this.IfGiven(c => c.Location, r => r.SetValidator(new LocationValidator()!));
    }
}

internal sealed class CorrectTicketHandler(TicketDesk desk, TicketPlaces places, CallContext call) : ICommandHandler<CorrectTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(CorrectTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (ticket, s) =>
            {
                var place = await PlaceAsync(request, ticket.Place, cancellationToken);
                if (place.IsError)
                {
                    return place.Errors;
                }

                // The area it comes from was checked when it was loaded; the one it goes to is checked here.
                if (place.Value.Division != ticket.Place.Division && !call.User.MayRegisterIn(place.Value.Division))
                {
                    return CommonErrors.OutsideArea;
                }

                if (request.CategoryCode is { IsSet: true, Value: not null } && s.Category is not { IsLeaf: true })
                {
                    return TicketErrors.CategoryUnknown;
                }

                return ticket.Correct(
                    new Correction(
                        request.Title.Or(ticket.Title), request.Text.Or(ticket.Text), request.CategoryCode.Or(ticket.CategoryCode), place.Value,
                        request.Urgency.Or(ticket.Urgency), request.Confidential.Or(ticket.Confidential)),
                    s.Work, s.Actor, s.Now);
            },
            cancellationToken,
            request.CategoryCode.Or(null),
            changesText: true);

    private async Task<ErrorOr<Place>> PlaceAsync(CorrectTicketCommand request, Place present, CancellationToken cancellationToken)
    {
        var words = request.Place.Or(present.Description);
        if (!request.DivisionCode.IsSet && !request.CompoundId.IsSet && !request.Location.IsSet)
        {
            return new Place(words, present.Division, present.CompoundId, present.GridId, present.Point);
        }

        var location = request.Location.Or(present.Point is { } point ? new Location(point.Longitude, point.Latitude) : null);
        // A compound names its community: a new community without a compound leaves the old compound.
        var compound = request.CompoundId.Or(request.DivisionCode.IsSet ? null : present.CompoundId);
        return await places.ResolveAsync(words, request.DivisionCode.Or(present.Division.Value), compound, location, cancellationToken);
    }
}
