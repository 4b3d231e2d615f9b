using System.Globalization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Compounds;

/// <summary>Compounds for whoever reports something: nearest first when a point is given, else by name; 20 at most.</summary>
/// <param name="Q">Part of the name or the address.</param>
/// <param name="DivisionCode">Only those in this 12-digit division or below it.</param>
/// <param name="Near"><c>longitude,latitude</c> in degrees.</param>
public sealed record ListPublicCompoundsQuery(string? Q, string? DivisionCode, string? Near) : IQuery<IReadOnlyList<PublicCompound>>;

/// <param name="DistanceMetres">From the point asked for; null without one.</param>
public sealed record PublicCompound(Guid Id, string Name, string DivisionCode, string? DivisionName, string Address, GeoPoint? Location, int? DistanceMetres);

internal sealed class ListPublicCompoundsValidator : AbstractValidator<ListPublicCompoundsQuery>
{
    public ListPublicCompoundsValidator()
    {
        RuleFor(q => q.Q).MaximumLength(Compound.NameLength);
        RuleFor(q => q.DivisionCode).DivisionCode();
        RuleFor(q => q.Near).Must(n => n is null || Point(n) is not null)
            .WithErrorCode("territory.point_invalid").WithMessage("Give longitude,latitude in degrees.");
    }

    public static GeoPoint? Point(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && GeoPoint.Create(longitude, latitude) is { IsError: false } point
                ? point.Value
                : null;
    }
}

internal sealed class ListPublicCompoundsHandler(ITerritoryDb db, TerritoryBooks books) : IQueryHandler<ListPublicCompoundsQuery, IReadOnlyList<PublicCompound>>
{
    private const int Most = 20;

    public async Task<ErrorOr<IReadOnlyList<PublicCompound>>> Handle(ListPublicCompoundsQuery request, CancellationToken cancellationToken)
    {
        var near = request.Near is null ? null : ListPublicCompoundsValidator.Point(request.Near);
        var compounds = db.Compounds.InArea(request.DivisionCode).Matching(request.Q);
        var rows = await (near is null ? compounds.OrderBy(c => c.Name).ThenBy(c => c.Id) : Nearest(compounds, near)).Take(Most).ToDetails().ToListAsync(cancellationToken);
        var names = await books.NamesAsync(cancellationToken);
        return rows.ConvertAll(c => new PublicCompound(
            c.Id, c.Name, c.DivisionCode, names.Division(Domain.Common.DivisionCode.From(c.DivisionCode)), c.Address, c.Location,
            near is null || c.Location is null ? null : (int)Math.Round(near.DistanceTo(c.Location))));
    }

    private static IOrderedQueryable<Compound> Nearest(IQueryable<Compound> compounds, GeoPoint near)
    {
        var (longitude, latitude) = near;
        // On a town's scale a plane is near enough; a degree of longitude shrinks with the latitude.
        var shrink = Math.Cos(latitude * Math.PI / 180);
        return compounds.Where(c => c.Location != null)
            .OrderBy(c => Math.Pow((c.Location!.Longitude - longitude) * shrink, 2) + Math.Pow(c.Location.Latitude - latitude, 2))
            .ThenBy(c => c.Id);
    }
}
