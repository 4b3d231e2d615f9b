namespace GovernanceApi.Domain.Common;

/// <summary>Who does it. A signed-in person has an id; the reporter behind a query code and the clock have none.</summary>
/// <param name="UserId">The account, or null for the reporter and the system.</param>
/// <param name="Role">Name of the role, camelCase as the API spells it, or <c>reporter</c> or <c>system</c>.</param>
/// <param name="UnitId">The unit the account belongs to, if any.</param>
public sealed record Actor(Guid? UserId, string Role, Guid? UnitId)
{
    /// <summary>The person who reported, known by the query code alone.</summary>
    public static readonly Actor Reporter = new(null, "reporter", null);

    /// <summary>Background clocks and imports.</summary>
    public static readonly Actor System = new(null, "system", null);

    public bool IsReporter => Role == Reporter.Role;

    public bool IsSystem => Role == System.Role;
}
