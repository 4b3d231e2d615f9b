using ErrorOr;

namespace GovernanceApi.Domain.Territory.Grids;

public static class GridErrors
{
    public static readonly Error NotFound = Error.NotFound("territory.grid_not_found", "There is no such grid.");

    public static readonly Error ParentInvalid = Error.Conflict("territory.grid_parent_invalid", "A sub-grid divides a level 1 grid of the same community.");

    public static readonly Error Overlaps = Error.Conflict("territory.grid_overlaps", "The outline overlaps that of another grid.");

    public static readonly Error CodeInUse = Error.Conflict("territory.grid_code_in_use", "Another grid has this code in that time.");

    public static readonly Error Ended = Error.Conflict("territory.grid_ended", "The grid has an end already.");

    public static readonly Error Divided = Error.Conflict("territory.grid_divided", "The grid is divided: replace its sub-grids first.");

    public static readonly Error EndsBeforeItBegan = Error.Conflict("territory.grid_ends_before_it_began", "A grid serves a day at least before it is replaced.");

    public static readonly Error BoundaryInvalid =
        Error.Validation("territory.boundary_invalid", "A boundary is one ring of 4 to 1000 points that does not cross itself.");
}
