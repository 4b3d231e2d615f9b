using static GovernanceApi.Domain.Alliance.MeetingActions.ActionAct;
using static GovernanceApi.Domain.Alliance.MeetingActions.ActionStatus;

namespace GovernanceApi.Domain.Alliance.MeetingActions;

/// <summary>Where an action stands in its closed loop (§5.15).</summary>
public enum ActionStatus
{
    Assigned,

    /// <summary>整改落实: its owner works on it.</summary>
    Rectifying,

    /// <summary>Its owner says that it is done.</summary>
    Claimed,

    /// <summary>效果检视: somebody else looked at it.</summary>
    Inspected,

    /// <summary>Found wanting; the work begins again.</summary>
    SentBack,
    Closed,
}

/// <summary>What can be done to an action.</summary>
public enum ActionAct
{
    Assign,
    Start,
    Claim,
    Inspect,
    Close,
    SendBack,
}

/// <summary>The one table (status, act) → status; what is not in it is refused.</summary>
public static class ActionTransitions
{
    private static readonly Dictionary<(ActionStatus Status, ActionAct Act), ActionStatus> Table = new()
    {
        [(Assigned, Start)] = Rectifying,
        [(Rectifying, Claim)] = Claimed,
        [(Claimed, Inspect)] = Inspected,
        [(Inspected, Close)] = Closed,
        [(Inspected, SendBack)] = SentBack,
        [(SentBack, Start)] = Rectifying,
    };

    /// <summary>Where it stands after it, or null where it is refused.</summary>
    public static ActionStatus? Target(ActionStatus on, ActionAct act) => Table.TryGetValue((on, act), out var to) ? to : null;

    public static bool Allows(ActionStatus on, ActionAct act) => Table.ContainsKey((on, act));
}
