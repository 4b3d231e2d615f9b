using static GovernanceApi.Domain.Alliance.Resources.ResourceAction;
using static GovernanceApi.Domain.Alliance.Resources.ResourceStatus;

namespace GovernanceApi.Domain.Alliance.Resources;

/// <summary>
/// Where an offering stands (§5.5). How booked it is follows from its slots, and <see cref="Expired"/> from its last day: neither is
/// stored.
/// </summary>
public enum ResourceStatus
{
    Draft,

    /// <summary>Waits for the community's review.</summary>
    Offered,

    /// <summary>On the public resource list.</summary>
    Published,
    Paused,
    Expired,
    Retired,
}

public enum ResourceAction
{
    Draft,
    Revise,
    Offer,
    Publish,
    Return,
    Pause,
    Resume,
    Retire,
}

/// <summary>The one table (status, action) → status; what is not in it is refused.</summary>
public static class ResourceTransitions
{
    private static readonly Dictionary<(ResourceStatus Status, ResourceAction Action), ResourceStatus> Table = new()
    {
        [(ResourceStatus.Draft, Revise)] = ResourceStatus.Draft,
        [(ResourceStatus.Draft, Offer)] = Offered,
        [(ResourceStatus.Draft, Retire)] = Retired,
        [(Offered, Publish)] = Published,
        [(Offered, Return)] = ResourceStatus.Draft,
        [(Published, Pause)] = Paused,
        [(Published, Retire)] = Retired,
        [(Paused, Revise)] = ResourceStatus.Draft,
        [(Paused, Resume)] = Published,
        [(Paused, Retire)] = Retired,
        [(Expired, Revise)] = ResourceStatus.Draft,
        [(Expired, Retire)] = Retired,
    };

    public static ResourceStatus? Target(ResourceStatus on, ResourceAction action) => Table.TryGetValue((on, action), out var to) ? to : null;

    public static bool Allows(ResourceStatus on, ResourceAction action) => Table.ContainsKey((on, action));

    /// <summary>Every cell, in the order of the enums.</summary>
    public static IEnumerable<(ResourceStatus From, ResourceAction Action, ResourceStatus To)> All =>
        Table.OrderBy(cell => cell.Key.Status).ThenBy(cell => cell.Key.Action).Select(cell => (cell.Key.Status, cell.Key.Action, cell.Value));
}
