using ErrorOr;

namespace GovernanceApi.Domain.GridTasks.Catalogue;

/// <summary>Every refusal of a task catalogue: stable code, kind, sentence.</summary>
public static class CatalogueErrors
{
    public static readonly Error NotFound = Error.NotFound("grid_tasks.catalogue_not_found", "There is no such catalogue.");
    public static readonly Error ItemNotFound = Error.NotFound("grid_tasks.catalogue_item_not_found", "The catalogue has no such item.");

    /// <summary>The rule of the catalogue: unlisted matters may not be assigned.</summary>
    public static readonly Error NotListed = Error.Conflict("grid_tasks.catalogue_not_listed", "The task catalogue of this day does not list this work, and no admission covers it in this grid.");

    public static readonly Error Published = Error.Conflict("grid_tasks.catalogue_published", "A published version is never changed; draft the next one.");
    public static readonly Error DraftExists = Error.Conflict("grid_tasks.catalogue_draft_exists", "The next version is being drafted already.");
    public static readonly Error StandingItem = Error.Conflict("grid_tasks.catalogue_standing_item", "Standing items are in every catalogue.");
    public static readonly Error Unchanged = Error.Conflict("grid_tasks.catalogue_unchanged", "It is the same as the version before.");
    public static readonly Error Full = Error.Conflict("grid_tasks.catalogue_full", "A catalogue has at most 300 items.");

    public static readonly Error ValidFromTooEarly = Error.Validation(
        "grid_tasks.catalogue_valid_from", "It holds from today on at the earliest, and after the version before it.", new Dictionary<string, object> { ["pointer"] = "/validFrom" });

    public static readonly Error ItemCodeInvalid = Error.Validation(
        "grid_tasks.catalogue_item_code", "A code begins with a letter and has 2 to 40 lower case letters, digits and dashes.", new Dictionary<string, object> { ["pointer"] = "/code" });
}
