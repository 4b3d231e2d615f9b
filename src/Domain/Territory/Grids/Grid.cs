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

    /// <summary>常住户 counted for the grid itself, where it holds only part of a compound; null goes by its compounds.</summary>
    public int? Households { get; private set; }

    /// <summary>First day on which it serves; null for grids older than the data.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Last day on which it serves; null while no end is set. What was filed under it keeps it.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The grid that this one took over from, whole or in part.</summary>
    public Guid? ReplacesId { get; private set; }

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

    /// <param name="from">First day on which it serves; null for always.</param>
    public static ErrorOr<Grid> Lay(
        Guid id, GridCode code, string name, Grid? parent, GridBoundary boundary, IEnumerable<Guid> compoundIds, int? households = null, DateOnly? from = null)
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
            Households = households,
            ValidFrom = from,
        };
        grid.Draw(boundary, compoundIds);
        grid.Raise(new GridLaid(code.Value, grid.Level));
        return grid;
    }

    public bool Serves(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || to >= day);

    /// <summary>Corrects its name, outline, compounds or count. A grid that moves or is divided on a day is replaced instead, so that its past keeps its outline.</summary>
    public ErrorOr<Success> Redraw(string name, GridBoundary boundary, IReadOnlyCollection<Guid> compoundIds, int? households)
    {
        if (ValidTo is not null)
        {
            return GridErrors.Ended;
        }

        (Name, Households) = (name, households);
        Draw(boundary, compoundIds);
        Raise(new GridRedrawn(Code.Value));
        return Result.Success;
    }

    /// <summary>
    /// Ends it before a day, when its successors begin. Its posts go on until they are vacated: whoever served it finishes the
    /// work it still has.
    /// </summary>
    public ErrorOr<Success> End(DateOnly successorsBegin)
    {
        if (ValidTo is not null)
        {
            return GridErrors.Ended;
        }

        if (ValidFrom >= successorsBegin)
        {
            return GridErrors.EndsBeforeItBegan;
        }

        ValidTo = successorsBegin.AddDays(-1);
        Raise(new GridEnded(Code.Value, ValidTo.Value));
        return Result.Success;
    }

    /// <summary>Remembers the grid it takes over from. Its leader leads on; the worker goes along where there is one successor.</summary>
    public void TakeOver(Grid from, bool alone, DateTimeOffset now)
    {
        ReplacesId = from.Id;
        Raise(new GridTookOver(from.Code.Value, Code.Value));
        foreach (var post in from.Posts.Where(p => p.Until is null && (alone || p.Kind == GridPostKind.Leader)))
        {
            Appoint(post.Kind, post.UserId, post.DutyPhone, now);
        }
    }

    /// <summary>Who holds the post now; null when it is vacant.</summary>
    public Guid? HolderOf(GridPostKind kind) => posts.Find(p => p.Kind == kind && p.Until is null)?.UserId;

    /// <summary>Gives the post to a person; the term of whoever held it ends. Nothing happens when they hold it already.</summary>
    public void Appoint(GridPostKind kind, Guid userId, DateTimeOffset now) =>
        Appoint(kind, userId, posts.Find(p => p.Kind == kind && p.Until is null && p.UserId == userId)?.DutyPhone, now);

    /// <param name="dutyPhone">For the public card; null shows none.</param>
    public void Appoint(GridPostKind kind, Guid userId, PhoneNumber? dutyPhone, DateTimeOffset now)
    {
        if (posts.Find(p => p.Kind == kind && p.Until is null) is { } held && held.UserId == userId)
        {
            if (held.DutyPhone != dutyPhone)
            {
                held.Answer(dutyPhone);
                Raise(new GridDutyPhoneChanged(kind));
            }

            return;
        }

        EndTerm(kind, now);
        posts.Add(new GridPost(kind, userId, dutyPhone, now));
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
