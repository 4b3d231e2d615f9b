using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Territory.Grids;

/// <summary>
/// 网格: a cell of a community with a leader and one full-time worker. A mature compound is one grid; a large one is
/// divided into sub-grids of level 2.
/// </summary>
public sealed class Grid : AggregateRoot, IHasArea
{
    public const int NameLength = 80;
    private readonly List<GridPost> posts = [];
    private readonly List<GridCompound> compounds = [];

    private Grid(Guid id)
        : base(id)
    {
    }

    public GridCode Code { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>1, or 2 for a sub-grid.</summary>
    public int Level { get; private set; }

    /// <summary>The grid a sub-grid divides.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The community.</summary>
    public DivisionCode Division { get; private set; }

    public GridBoundary Boundary { get; private set; } = null!;

    /// <summary>Bounding box of the boundary in degrees, kept for the search by point.</summary>
    public double West { get; private set; }

    public double East { get; private set; }

    public double South { get; private set; }

    public double North { get; private set; }

    /// <summary>Compounds that lie in it, whole or in part.</summary>
    public IReadOnlyList<GridCompound> Compounds => compounds;

    /// <summary>Terms of the staff, past ones included.</summary>
    public IReadOnlyList<GridPost> Posts => posts;

    public DivisionCode? Area => Division;

    public static ErrorOr<Grid> Lay(Guid id, GridCode code, string name, Grid? parent, GridBoundary boundary, IEnumerable<Guid> compoundIds)
    {
        if (parent is { Level: not 1 } || (parent is not null && parent.Division != code.Division))
        {
            return GridErrors.ParentInvalid;
        }

        var grid = new Grid(id)
        {
            Code = code,
            Name = name,
            Level = parent is null ? 1 : 2,
            ParentId = parent?.Id,
            Division = code.Division,
        };
        grid.Draw(boundary, compoundIds);
        grid.Raise(new GridLaid(code.Value, grid.Level));
        return grid;
    }

    /// <summary>Gives it another name, outline or set of compounds.</summary>
    public void Redraw(string name, GridBoundary boundary, IReadOnlyCollection<Guid> compoundIds)
    {
        Name = name;
        Draw(boundary, compoundIds);
        Raise(new GridRedrawn(Code.Value));
    }

    /// <summary>Who holds the post now; null when it is vacant.</summary>
    public Guid? HolderOf(GridPostKind kind) => posts.Find(p => p.Kind == kind && p.Until is null)?.UserId;

    /// <summary>Gives the post to a person; the term of whoever held it ends. Nothing happens when they hold it already.</summary>
    public void Appoint(GridPostKind kind, Guid userId, DateTimeOffset now)
    {
        if (HolderOf(kind) == userId)
        {
            return;
        }

        EndTerm(kind, now);
        posts.Add(new GridPost(kind, userId, now));
        Raise(new GridPostFilled(kind, userId));
    }

    /// <summary>Leaves the post vacant; nothing happens when it is.</summary>
    public void Vacate(GridPostKind kind, DateTimeOffset now)
    {
        if (EndTerm(kind, now) is { } left)
        {
            Raise(new GridPostVacated(kind, left));
        }
    }

    private void Draw(GridBoundary boundary, IEnumerable<Guid> compoundIds)
    {
        Boundary = boundary;
        (West, East, South, North) = (boundary.West, boundary.East, boundary.South, boundary.North);
        var wanted = compoundIds.ToHashSet();
        compounds.RemoveAll(c => !wanted.Contains(c.CompoundId));
        compounds.AddRange(wanted.Except(compounds.Select(c => c.CompoundId)).Select(c => new GridCompound(Id, c)));
    }

    private Guid? EndTerm(GridPostKind kind, DateTimeOffset now)
    {
        var held = posts.Find(p => p.Kind == kind && p.Until is null);
        held?.End(now);
        return held?.UserId;
    }
}

/// <summary>That a compound lies in a grid.</summary>
public sealed record GridCompound(Guid GridId, Guid CompoundId);

public static class GridErrors
{
    public static readonly Error NotFound = Error.NotFound("territory.grid_not_found", "There is no such grid.");

    public static readonly Error ParentInvalid = Error.Conflict("territory.grid_parent_invalid", "A sub-grid divides a level 1 grid of the same community.");

    public static readonly Error BoundaryInvalid =
        Error.Validation("territory.boundary_invalid", "A boundary is one ring of 4 to 1000 points that does not cross itself.");
}

public sealed record GridLaid(string Code, int Level) : DomainEvent("grid.laid");

public sealed record GridRedrawn(string Code) : DomainEvent("grid.redrawn");

public sealed record GridPostFilled(GridPostKind Kind, Guid UserId) : DomainEvent("grid.post_filled");

public sealed record GridPostVacated(GridPostKind Kind, Guid UserId) : DomainEvent("grid.post_vacated");
