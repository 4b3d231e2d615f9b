using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>公示牌: what is shown in public of a grid – its name, outline, members with their duty numbers, and whom to complain to. No residents.</summary>
public sealed record GetGridCardQuery(Guid Id) : IQuery<GridCard>;

/// <param name="Serves">False for a grid that was replaced or does not serve yet.</param>
/// <param name="Place">County, township and community.</param>
/// <param name="Compounds">Names of the compounds in it.</param>
/// <param name="Stewards">By neighbour group.</param>
/// <param name="SupervisionName">Whose desk the supervision number is; null for the hotline.</param>
/// <param name="SupervisionPhone">监督电话: the township's desk, or else 12345.</param>
/// <param name="ReplacedBy">The grids that took over.</param>
/// <param name="On">The day that the card was made out.</param>
public sealed record GridCard(
    Guid Id, string Code, string Name, bool Serves, string DivisionCode, string Place, IReadOnlyList<CardCompound> Compounds, GeoJsonPolygon Boundary,
    CardMember? Leader, CardMember? Worker, IReadOnlyList<CardSteward> Stewards, string? SupervisionName, string SupervisionPhone,
    IReadOnlyList<GridReference> ReplacedBy, DateOnly On);

public sealed record CardCompound(Guid Id, string Name);

/// <param name="DutyPhone">The post's number; null where none was given.</param>
public sealed record CardMember(string Name, string? DutyPhone);

/// <param name="Doors">Which buildings and doors the group has.</param>
public sealed record CardSteward(string Group, string Doors, string Name, string? DutyPhone);

internal sealed class GetGridCardHandler(ITerritoryDb db, TerritoryBooks books, IUserDirectory users, TimeProvider clock) : IQueryHandler<GetGridCardQuery, GridCard>
{
    private const string Hotline = "12345";

    public async Task<ErrorOr<GridCard>> Handle(GetGridCardQuery request, CancellationToken cancellationToken)
    {
        var grid = await db.Grids.AsNoTracking().Include(g => g.Compounds).Include(g => g.Posts.Where(p => p.Until == null)).AsSplitQuery()
            .FirstOrDefaultAsync(g => g.Id == request.Id, cancellationToken);
        if (grid is null)
        {
            return GridErrors.NotFound;
        }

        // A sub-grid is led by whoever leads the grid that it divides.
        var leader = Current(grid, GridPostKind.Leader)
            ?? await db.Grids.Where(g => g.Id == grid.ParentId).SelectMany(g => g.Posts).FirstOrDefaultAsync(p => p.Kind == GridPostKind.Leader && p.Until == null, cancellationToken);
        var worker = Current(grid, GridPostKind.Worker);
        var groups = await db.NeighbourGroups.AsNoTracking().Include(g => g.Stewards.Where(s => s.Until == null))
            .Where(g => g.GridId == grid.Id && g.DissolvedAt == null && g.Stewards.Any(s => s.Until == null)).OrderBy(g => g.CompoundId).ThenBy(g => g.Name.Length).ThenBy(g => g.Name).ToListAsync(cancellationToken);
        var people = await users.NamesAsync(
            [.. new[] { leader?.UserId, worker?.UserId }.Concat(groups.Select(g => g.Steward!.UserId)).OfType<Guid>().Distinct()], cancellationToken);
        var names = await books.NamesAsync(cancellationToken);
        var desk = await DeskAsync(grid.Division, cancellationToken);
        var successors = await db.Grids.Where(g => g.ReplacesId == grid.Id).OrderBy(g => g.Code).Select(g => new GridReference(g.Id, g.Code.Value, g.Name)).ToListAsync(cancellationToken);
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        return new GridCard(
            grid.Id, grid.Code.Value, grid.Name, grid.Serves(today), grid.Division.Value, PlaceOf(grid.Division, names),
            [.. grid.Compounds.Select(c => new CardCompound(c.CompoundId, names.Compound(c.CompoundId) ?? "")).OrderBy(c => c.Name, StringComparer.Ordinal)],
            GeoJsonPolygon.Of(grid.Boundary), Member(leader, people), Member(worker, people),
            groups.ConvertAll(g => new CardSteward(
                g.Name, g.Doors, g.Steward!.Name ?? (g.Steward.UserId is { } user ? people.GetValueOrDefault(user, "") : ""), g.Steward.DutyPhone?.Value)),
            desk?.Name, desk?.Phone?.Value ?? Hotline, successors, today);
    }

    private static GridPost? Current(Grid grid, GridPostKind kind) => grid.Posts.FirstOrDefault(p => p.Kind == kind && p.Until is null);

    private static CardMember? Member(GridPost? post, IReadOnlyDictionary<Guid, string> people) =>
        post is null ? null : new CardMember(people.GetValueOrDefault(post.UserId, ""), post.DutyPhone?.Value);

    private static string PlaceOf(DivisionCode community, Contracts.TerritoryNames names) => string.Concat(
        new[] { community.CountyDivision.Value, community.Township + "000", community.Value }.Select(code => names.Division(DivisionCode.From(code))));

    private Task<Unit?> DeskAsync(DivisionCode community, CancellationToken cancellationToken)
    {
        var township = DivisionCode.From(community.Township + "000");
        return db.Units.AsNoTracking().InArea(township).Where(u => u.Kind == UnitKind.Township && u.Active && u.Phone != null)
            .OrderBy(u => u.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
