using static GovernanceApi.Domain.Alliance.AuthorityGaps.GapAct;
using static GovernanceApi.Domain.Alliance.AuthorityGaps.GapStatus;

namespace GovernanceApi.Domain.Alliance.AuthorityGaps;

/// <summary>Where an authority gap stands (§5.15).</summary>
public enum GapStatus
{
    Raised,

    /// <summary>It is said who sees it, who has the power, and by which law.</summary>
    Framed,
    AtJointMeeting,
    EscalatedToCounty,

    /// <summary>It is decided whose matter it is; the decision is a precedent.</summary>
    Ruled,
    Closed,
}

/// <summary>What can be done to an authority gap.</summary>
public enum GapAct
{
    Raise,
    Frame,

    /// <summary>Put on the agenda of a joint meeting, for the first time or again.</summary>
    Bring,

    /// <summary>Taken off the agenda, or the meeting was cancelled.</summary>
    Release,
    Escalate,
    Rule,
    Close,
}

/// <summary>The one table (status, act) → status; what is not in it is refused.</summary>
public static class GapTransitions
{
    private static readonly Dictionary<(GapStatus Status, GapAct Act), GapStatus> Table = new()
    {
        [(Raised, Frame)] = Framed,
        [(Raised, Close)] = Closed,
        [(Framed, Frame)] = Framed,
        [(Framed, Bring)] = AtJointMeeting,
        [(Framed, Close)] = Closed,
        [(AtJointMeeting, Bring)] = AtJointMeeting,
        [(AtJointMeeting, Release)] = Framed,
        [(AtJointMeeting, Escalate)] = EscalatedToCounty,
        [(AtJointMeeting, Rule)] = Ruled,
        [(EscalatedToCounty, Bring)] = EscalatedToCounty,
        [(EscalatedToCounty, Release)] = EscalatedToCounty,
        [(EscalatedToCounty, Rule)] = Ruled,
        [(Ruled, Close)] = Closed,
    };

    /// <summary>Where it stands after it, or null where it is refused.</summary>
    public static GapStatus? Target(GapStatus on, GapAct act) => Table.TryGetValue((on, act), out var to) ? to : null;

    public static bool Allows(GapStatus on, GapAct act) => Table.ContainsKey((on, act));
}
