using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>
/// Corrects name, outline, compounds or count of a grid; members left out stay. A grid that moves or is divided on a day is
/// replaced instead: the old one keeps its outline and code.
/// </summary>
public sealed record RedrawGridCommand : ICommand<GridReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    public Optional<string> Name { get; init; }

    /// <summary>One ring without holes that does not cross itself.</summary>
    public Optional<GeoJsonPolygon> Boundary { get; init; }

    /// <summary>Compounds that lie in it; the list is replaced whole.</summary>
    public Optional<IReadOnlyList<Guid>> CompoundIds { get; init; }

    /// <summary>Counted for the grid itself, where it holds only part of a compound; null goes by its compounds.</summary>
    public Optional<int?> Households { get; init; }
}

internal sealed class RedrawGridValidator : AbstractValidator<RedrawGridCommand>
{
    public RedrawGridValidator()
    {
        this.IfGiven(c => c.Name, name => name.NotEmpty().MaximumLength(Grid.NameLength));
        this.IfGiven(c => c.Boundary, boundary => boundary.Outline());
        this.IfGiven(c => c.Households, households => households.InclusiveBetween(0, GridRules.MostHouseholds));
        this.IfGiven(c => c.CompoundIds, ids => ids.Must(c => c.Count <= GridRules.MostCompounds).WithErrorCode("common.too_many"));
    }
}

internal sealed class RedrawGridHandler(ITerritoryDb db, TerritoryBooks books, GridGround ground, CallContext call) : ICommandHandler<RedrawGridCommand, GridReceipt>
{
    public async Task<ErrorOr<GridReceipt>> Handle(RedrawGridCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.Grids.Include(g => g.Compounds).VisibleTo(call.User).LoadAsync(request.Id, call, GridErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var grid = loaded.Value;
        IReadOnlyList<Guid> compounds = request.CompoundIds.IsSet ? request.CompoundIds.Value : [.. grid.Compounds.Select(c => c.CompoundId)];
        if (!await db.HasCompoundsAsync(compounds, grid.Division, cancellationToken))
        {
            return GridRules.CompoundUnknown;
        }

        var boundary = request.Boundary.IsSet ? GridRules.Boundary(request.Boundary.Value).Value : grid.Boundary;
        if (request.Boundary.IsSet && (await ground.OverlappingAsync(boundary, grid.ParentId, grid.ValidFrom, grid.ValidTo, [grid.Id], cancellationToken)).Count > 0)
        {
            return GridErrors.Overlaps;
        }

        books.Forget<TerritoryNames>();
        return grid.Redraw(request.Name.Or(grid.Name).Trim(), boundary, compounds, request.Households.Or(grid.Households)).Then(_ => new GridReceipt(grid.Id, grid.Revision));
    }
}
