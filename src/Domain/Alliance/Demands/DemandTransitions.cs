using static GovernanceApi.Domain.Alliance.Demands.DemandAction;
using static GovernanceApi.Domain.Alliance.Demands.DemandStatus;

namespace GovernanceApi.Domain.Alliance.Demands;

/// <summary>Where a demand stands (§5.4).</summary>
public enum DemandStatus
{
    /// <summary>Told; the community has three working days to look at it.</summary>
    Collected,
    Triaged,

    /// <summary>On the public demand list, without identity.</summary>
    Listed,

    /// <summary>On the list for longer than the county allows: a published gap (N7).</summary>
    GapPublished,

    /// <summary>Claimed; the other side has not confirmed yet.</summary>
    Matched,
    Ordered,
    Served,

    /// <summary>Who asked, or the community for them, says that it was met.</summary>
    Confirmed,
    Closed,

    /// <summary>Goes on with another demand.</summary>
    Merged,
    Declined,
    Withdrawn,

    /// <summary>Goes on as a complaint ticket.</summary>
    Referred,
}

public enum DemandAction
{
    Collect,

    /// <summary>Sorts it and writes what the public list will say.</summary>
    Triage,
    List,
    PublishGap,
    Claim,

    /// <summary>The claim came to nothing.</summary>
    Release,
    Order,
    Serve,
    Confirm,

    /// <summary>It was delivered and not met: back on the list.</summary>
    Reject,
    Close,
    Merge,
    Decline,
    Withdraw,

    /// <summary>Hands it to the complaint desk.</summary>
    Refer,

    /// <summary>A neighbour has the same wish.</summary>
    Follow,
}

/// <summary>The one table (status, action) → status; what is not in it is refused.</summary>
public static class DemandTransitions
{
    private static readonly Dictionary<(DemandStatus Status, DemandAction Action), DemandStatus> Table = new()
    {
        [(Collected, Triage)] = Triaged,
        [(Collected, Merge)] = Merged,
        [(Collected, Decline)] = Declined,
        [(Collected, Withdraw)] = Withdrawn,
        [(Collected, Refer)] = Referred,
        [(Triaged, Triage)] = Triaged,
        [(Triaged, DemandAction.List)] = Listed,
        [(Triaged, Merge)] = Merged,
        [(Triaged, Decline)] = Declined,
        [(Triaged, Withdraw)] = Withdrawn,
        [(Triaged, Refer)] = Referred,
        [(Listed, Follow)] = Listed,
        [(Listed, PublishGap)] = GapPublished,
        [(Listed, Claim)] = Matched,
        [(Listed, Merge)] = Merged,
        [(Listed, Decline)] = Declined,
        [(Listed, Withdraw)] = Withdrawn,
        [(Listed, Refer)] = Referred,
        [(GapPublished, Follow)] = GapPublished,
        [(GapPublished, Claim)] = Matched,
        [(GapPublished, Merge)] = Merged,
        [(GapPublished, Decline)] = Declined,
        [(GapPublished, Withdraw)] = Withdrawn,
        [(GapPublished, Refer)] = Referred,
        [(Matched, Follow)] = Matched,
        [(Matched, Order)] = Ordered,
        [(Matched, Release)] = Listed,
        [(Ordered, Follow)] = Ordered,
        [(Ordered, Serve)] = Served,
        [(Ordered, Release)] = Listed,
        [(Served, Confirm)] = Confirmed,
        [(Served, Reject)] = Listed,
        [(Served, Close)] = Closed,
        [(Confirmed, Close)] = Closed,
    };

    public static DemandStatus? Target(DemandStatus status, DemandAction action) => Table.TryGetValue((status, action), out var to) ? to : null;

    public static bool Allows(DemandStatus status, DemandAction action) => Table.ContainsKey((status, action));

    /// <summary>Every cell, in the order of the enums.</summary>
    public static IEnumerable<(DemandStatus From, DemandAction Action, DemandStatus To)> All =>
        Table.OrderBy(cell => cell.Key.Status).ThenBy(cell => cell.Key.Action).Select(cell => (cell.Key.Status, cell.Key.Action, cell.Value));

    /// <summary>What the public list shows.</summary>
    public static IReadOnlyList<DemandStatus> Public { get; } = [.. Enum.GetValues<DemandStatus>().Where(IsPublic)];

    /// <summary>Whether the public list shows it.</summary>
    public static bool IsPublic(DemandStatus status) => status is Listed or GapPublished or Matched or Ordered or Served or Confirmed or Closed;
}
