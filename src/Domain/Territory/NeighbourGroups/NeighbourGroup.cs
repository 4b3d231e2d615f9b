using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.NeighbourGroups;

/// <summary>邻: 10 to 20 households of one compound, looked after by a steward. It counts households and names doors, never residents.</summary>
public sealed class NeighbourGroup : AggregateRoot, IHasArea
{
    public const int NameLength = 40;
    public const int DoorsLength = 200;
    public const int MostHouseholds = 1000;
    private readonly List<NeighbourSteward> stewards = [];

    private NeighbourGroup(Guid id)
        : base(id)
    {
    }

    public string Name { get; private set; } = "";

    public Guid CompoundId { get; private set; }

    /// <summary>The grid whose leader and worker it belongs to.</summary>
    public Guid GridId { get; private set; }

    /// <summary>The community, as the compound's.</summary>
    public DivisionCode Division { get; private set; }

    public int Households { get; private set; }

    /// <summary>Which buildings and doors, e.g. 3号楼1单元; empty when not written down.</summary>
    public string Doors { get; private set; } = "";

    /// <summary>Null while it exists; a dissolved one stays as history.</summary>
    public DateTimeOffset? DissolvedAt { get; private set; }

    /// <summary>Terms of the stewards, past ones included.</summary>
    public IReadOnlyList<NeighbourSteward> Stewards => stewards;

    public NeighbourSteward? Steward => stewards.Find(s => s.Until is null);

    public DivisionCode? Area => Division;

    /// <summary>Sizes out of bounds are taken and named by the coverage: the bounds are policy, the households are facts.</summary>
    public static NeighbourGroup Register(Guid id, string name, Guid compoundId, Guid gridId, DivisionCode division, int households, string doors)
    {
        var group = new NeighbourGroup(id)
        {
            Name = name,
            CompoundId = compoundId,
            GridId = gridId,
            Division = division,
            Households = households,
            Doors = doors,
        };
        group.Raise(new NeighbourGroupRegistered(compoundId, gridId, households));
        return group;
    }

    /// <summary>Sets the plain facts; nothing happens when none of them changes.</summary>
    public ErrorOr<Success> Correct(string name, Guid gridId, int households, string doors)
    {
        if (DissolvedAt is not null)
        {
            return NeighbourGroupErrors.Dissolved;
        }

        if ((name, gridId, households, doors) == (Name, GridId, Households, Doors))
        {
            return Result.Success;
        }

        (Name, GridId, Households, Doors) = (name, gridId, households, doors);
        Raise(new NeighbourGroupCorrected(gridId, households));
        return Result.Success;
    }

    /// <summary>Gives the office to somebody who was chosen; the term of whoever held it ends. Nothing happens when they hold it already.</summary>
    public ErrorOr<Success> Appoint(StewardIdentity steward, DateTimeOffset now)
    {
        if (DissolvedAt is not null)
        {
            return NeighbourGroupErrors.Dissolved;
        }

        if (Steward?.Is(steward) == true)
        {
            return Result.Success;
        }

        Steward?.End(now);
        stewards.Add(new NeighbourSteward(steward, now));
        Raise(new NeighbourStewardChosen(steward.UserId));
        return Result.Success;
    }

    /// <summary>Ends the term of whoever holds the office; nothing happens when nobody does.</summary>
    public ErrorOr<Success> Vacate(DateTimeOffset now)
    {
        if (DissolvedAt is not null)
        {
            return NeighbourGroupErrors.Dissolved;
        }

        if (Steward is { } held)
        {
            held.End(now);
            Raise(new NeighbourStewardLeft(held.UserId));
        }

        return Result.Success;
    }

    /// <summary>Ends the group and its steward's term.</summary>
    public ErrorOr<Success> Dissolve(DateTimeOffset now)
    {
        if (DissolvedAt is not null)
        {
            return NeighbourGroupErrors.Dissolved;
        }

        Steward?.End(now);
        DissolvedAt = now;
        Raise(new NeighbourGroupDissolved(CompoundId, Households));
        return Result.Success;
    }
}

public static class NeighbourGroupErrors
{
    public static readonly Error NotFound = Error.NotFound("territory.neighbour_group_not_found", "There is no such neighbour group.");

    public static readonly Error Dissolved = Error.Conflict("territory.neighbour_group_dissolved", "The neighbour group has been dissolved.");

    public static readonly Error GridMismatch = Error.Conflict("territory.neighbour_group_grid_mismatch", "The compound does not lie in this grid.");

    public static readonly Error NoSplit = Error.Conflict("territory.neighbour_split_impossible", "These households cannot be divided into so many groups within the bounds.");
}

public sealed record NeighbourGroupRegistered(Guid CompoundId, Guid GridId, int Households) : DomainEvent("neighbour_group.registered");

public sealed record NeighbourGroupCorrected(Guid GridId, int Households) : DomainEvent("neighbour_group.corrected");

/// <param name="UserId">Null for a steward without an account: no name travels in an event.</param>
public sealed record NeighbourStewardChosen(Guid? UserId) : DomainEvent("neighbour_group.steward_chosen");

public sealed record NeighbourStewardLeft(Guid? UserId) : DomainEvent("neighbour_group.steward_left");

public sealed record NeighbourGroupDissolved(Guid CompoundId, int Households) : DomainEvent("neighbour_group.dissolved");
