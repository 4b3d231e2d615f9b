using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Open311;

/// <summary>A resident reports through another platform, which sends it on in its own name.</summary>
/// <param name="Description">Null takes the name of the service.</param>
/// <param name="AddressString">In words; without a point it must name a compound or community of the client's area.</param>
/// <param name="AddressId">Id of a compound, or a 12-digit community code.</param>
/// <param name="Reporter">Null for an anonymous report.</param>
public sealed record SubmitServiceRequestCommand(
    string? JurisdictionId, string ServiceCode, string? Description, double? Latitude, double? Longitude, string? AddressString, string? AddressId, ReporterInput? Reporter)
    : ICommand<SubmittedRequest>;

/// <param name="QueryCode">For the resident: it opens the report, and is shown only here.</param>
public sealed record SubmittedRequest(string Number, string QueryCode, string TrackUrl);

internal sealed class SubmitServiceRequestValidator : AbstractValidator<SubmitServiceRequestCommand>
{
    private const int LongestText = 5000;

    public SubmitServiceRequestValidator()
    {
        RuleFor(c => c.ServiceCode).NotEmpty().Length(6);
        RuleFor(c => c.Description).MaximumLength(LongestText);
        RuleFor(c => c.Latitude).InclusiveBetween(-90, 90).NotNull().When(c => c.Longitude is not null, ApplyConditionTo.CurrentValidator);
        RuleFor(c => c.Longitude).InclusiveBetween(-180, 180).NotNull().When(c => c.Latitude is not null, ApplyConditionTo.CurrentValidator);
        RuleFor(c => c.AddressString).MaximumLength(TicketLimits.Place);
        RuleFor(c => c.AddressId).MaximumLength(TicketLimits.Phone + 6);
        RuleFor(c => c.Reporter!).SetValidator(new ReporterInputValidator()).When(c => c.Reporter is not null);
    }
}

internal sealed class SubmitServiceRequestHandler(
    Open311Places places, TicketIntakeDesk intake, PublicSettings settings, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : ICommandHandler<SubmitServiceRequestCommand, SubmittedRequest>
{
    public async Task<ErrorOr<SubmittedRequest>> Handle(SubmitServiceRequestCommand request, CancellationToken cancellationToken)
    {
        if (settings.Refuses(request.JurisdictionId))
        {
            return Open311Errors.JurisdictionUnknown;
        }

        var names = await territory.NamesAsync(cancellationToken);
        if (Open311Services.Of(names).FirstOrDefault(s => s.Code == request.ServiceCode) is not { } service)
        {
            return Open311Errors.ServiceUnknown;
        }

        var place = await places.ResolveAsync(request, names, cancellationToken);
        if (place.IsError)
        {
            return place.Errors;
        }

        if (!call.User.MayRegisterIn(place.Value.Division) || !settings.Jurisdiction.Covers(place.Value.Division))
        {
            return CommonErrors.OutsideArea;
        }

        var anonymous = request.Reporter is not { HasContact: true };
        var text = string.IsNullOrWhiteSpace(request.Description) ? service.Name : request.Description;
        var report = new Report(
            IntakeChannel.Web, Title: null, text, service.Code, place.Value, Urgency.Ordinary, anonymous ? null : request.Reporter, anonymous,
            Confidential: false, ReceivedAt: null, Source: null, AttachmentIds: []);
        var registered = await intake.RegisterAsync(report, _ => false, call.User.ToActor(), clock.GetUtcNow(), cancellationToken);
        return registered.Then(r => new SubmittedRequest(r.Ticket.Number, r.Code.Display, settings.TrackUrl(r.Ticket.Number, r.Code.Display)));
    }
}

/// <summary>From what Open311 tells of a place to the community and grid it lies in.</summary>
internal sealed class Open311Places(TicketPlaces places, ITerritoryQuestions territory, CallContext call)
{
    public async Task<ErrorOr<Place>> ResolveAsync(SubmitServiceRequestCommand request, TerritoryNames names, CancellationToken cancellationToken)
    {
        var point = request is { Longitude: { } longitude, Latitude: { } latitude } ? new Location(longitude, latitude) : null;
        if (Guid.TryParse(request.AddressId, out var compound))
        {
            return await places.ResolveAsync(request.AddressString, null, compound, point, cancellationToken);
        }

        if (!string.IsNullOrWhiteSpace(request.AddressId))
        {
            return await places.ResolveAsync(request.AddressString, request.AddressId, null, point, cancellationToken);
        }

        if (point is not null && await places.ResolveAsync(request.AddressString, null, null, point, cancellationToken) is { IsError: false } found)
        {
            return found;
        }

        // The words decide where no grid holds the point, or there is none.
        if (await CompoundInAsync(request.AddressString, names, cancellationToken) is { } named)
        {
            return await places.ResolveAsync(request.AddressString, null, named, point, cancellationToken);
        }

        return CommunityIn(request.AddressString, names) is { } community
            ? await places.ResolveAsync(request.AddressString, community, null, point, cancellationToken)
            : Open311Errors.AddressUnknown;
    }

    /// <summary>The longest name that the words hold, if it is the only one of that length in the client's area.</summary>
    private async Task<Guid?> CompoundInAsync(string? words, TerritoryNames names, CancellationToken cancellationToken)
    {
        Guid[] named = words is null ? [] : [.. names.Compounds.Where(c => words.Contains(c.Value, StringComparison.Ordinal)).Select(c => c.Key)];
        var facts = await territory.CompoundsAsync(named, cancellationToken);
        return Longest(facts.Values.Where(c => call.User.MayRegisterIn(c.Division)), c => c.Name.Length)?.Id;
    }

    private string? CommunityIn(string? words, TerritoryNames names)
    {
        var own = names.Divisions.Where(d => d.Key.Level == Domain.Common.DivisionLevel.Community && call.User.MayRegisterIn(d.Key)).Select(d => new { Code = d.Key.Value, Name = d.Value }).ToList();
        return own is [var only] ? only.Code : Longest(own.Where(d => words?.Contains(d.Name, StringComparison.Ordinal) == true), d => d.Name.Length)?.Code;
    }

    private static T? Longest<T>(IEnumerable<T> found, Func<T, int> length)
        where T : class
    {
        var best = found.GroupBy(length).OrderByDescending(g => g.Key).FirstOrDefault()?.ToList();
        return best is [var only] ? only : null;
    }
}
