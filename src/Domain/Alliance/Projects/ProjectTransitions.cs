using static GovernanceApi.Domain.Alliance.Projects.ProjectAction;
using static GovernanceApi.Domain.Alliance.Projects.ProjectStatus;

namespace GovernanceApi.Domain.Alliance.Projects;

/// <summary>Where a project stands (§5.6).</summary>
public enum ProjectStatus
{
    Proposed,

    /// <summary>On the public project list; any member may claim it.</summary>
    ClaimOpen,

    /// <summary>One side has claimed; the other confirms within three working days.</summary>
    Claimed,
    Confirmed,
    Scheduled,
    InDelivery,
    Delivered,

    /// <summary>Delivered, and a resident has rated it.</summary>
    Rated,
    Closed,

    /// <summary>The other side let the days pass.</summary>
    ClaimLapsed,
    Declined,
    Cancelled,

    /// <summary>It was to be delivered and was not.</summary>
    Failed,
}

public enum ProjectAction
{
    Propose,
    Open,

    /// <summary>认领: by the community a resource, by a member a demand or an open project.</summary>
    Claim,

    /// <summary>The other side's yes.</summary>
    Confirm,
    Decline,

    /// <summary>The clock's: nobody confirmed in time.</summary>
    Lapse,
    Schedule,
    Begin,
    Deliver,

    /// <summary>A resident's mark.</summary>
    Rate,
    Close,
    Cancel,
    Fail,
}

/// <summary>The one table (status, action) → status; what is not in it is refused.</summary>
public static class ProjectTransitions
{
    private static readonly Dictionary<(ProjectStatus Status, ProjectAction Action), ProjectStatus> Table = new()
    {
        [(Proposed, Open)] = ClaimOpen,
        [(Proposed, Claim)] = Claimed,
        [(Proposed, Cancel)] = Cancelled,
        [(ClaimOpen, Claim)] = Claimed,
        [(ClaimOpen, Cancel)] = Cancelled,
        [(Claimed, Confirm)] = Confirmed,
        [(Claimed, Decline)] = Declined,
        [(Claimed, Lapse)] = ClaimLapsed,
        [(Claimed, Cancel)] = Cancelled,
        [(Confirmed, Schedule)] = Scheduled,
        [(Confirmed, Cancel)] = Cancelled,
        [(Confirmed, Fail)] = Failed,
        [(Scheduled, Schedule)] = Scheduled,
        [(Scheduled, Begin)] = InDelivery,
        [(Scheduled, Cancel)] = Cancelled,
        [(Scheduled, Fail)] = Failed,
        [(InDelivery, Deliver)] = Delivered,
        [(InDelivery, Fail)] = Failed,
        [(Delivered, Rate)] = Rated,
        [(Delivered, Close)] = Closed,
        [(Rated, Rate)] = Rated,
        [(Rated, Close)] = Closed,
    };

    public static ProjectStatus? Target(ProjectStatus status, ProjectAction action) => Table.TryGetValue((status, action), out var to) ? to : null;

    public static bool Allows(ProjectStatus status, ProjectAction action) => Table.ContainsKey((status, action));

    /// <summary>Every cell, in the order of the enums.</summary>
    public static IEnumerable<(ProjectStatus From, ProjectAction Action, ProjectStatus To)> All =>
        Table.OrderBy(cell => cell.Key.Status).ThenBy(cell => cell.Key.Action).Select(cell => (cell.Key.Status, cell.Key.Action, cell.Value));

    /// <summary>Whether it holds its demands and seats no more.</summary>
    public static bool IsOver(ProjectStatus status) => status is ClaimLapsed or Declined or Cancelled or Failed;

    /// <summary>Whether the public list shows it.</summary>
    public static bool IsPublic(ProjectStatus status) => status is not (Proposed or Claimed or Declined);
}
