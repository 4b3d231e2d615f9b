using ErrorOr;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>A point in degrees.</summary>
/// <param name="Longitude">-180 to 180, WGS84 / CGCS2000.</param>
/// <param name="Latitude">-90 to 90.</param>
public sealed record Location(double Longitude, double Latitude);

/// <summary>From what people tell of a place to the community and grid it lies in.</summary>
internal sealed class TicketPlaces(ITerritoryQuestions territory)
{
    public async Task<ErrorOr<Place>> ResolveAsync(
        string? description, string? divisionCode, Guid? compoundId, Location? location, CancellationToken cancellationToken)
    {
        var point = location is null ? (GeoPoint?)null : new GeoPoint(location.Longitude, location.Latitude);
        CompoundFact? compound = null;
        if (compoundId is { } id && (compound = await territory.CompoundAsync(id, cancellationToken)) is null)
        {
            return TicketErrors.CompoundUnknown;
        }

        var grid = compoundId is null && point is null ? null : await territory.ResolveGridAsync(compoundId, point, cancellationToken);
        if (compound is not null)
        {
            return new Place(description, compound.Division, compoundId, grid?.Id, point ?? compound.Location);
        }

        if (divisionCode is null)
        {
            return grid is null ? TicketErrors.PlaceRequired : new Place(description, grid.Division, null, grid.Id, point);
        }

        if (DivisionCode.Parse(divisionCode) is not { IsError: false, Value: { Level: DivisionLevel.Community } division }
            || await territory.DivisionNameAsync(division, cancellationToken) is null)
        {
            return TicketErrors.DivisionUnknown;
        }

        // The point may lie across the border of the community that was named: then the name counts, and no grid.
        return new Place(description, division, null, grid is not null && grid.Division == division ? grid.Id : null, point);
    }
}
