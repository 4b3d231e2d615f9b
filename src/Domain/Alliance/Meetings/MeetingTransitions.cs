using static GovernanceApi.Domain.Alliance.Meetings.MeetingAct;
using static GovernanceApi.Domain.Alliance.Meetings.MeetingStatus;

namespace GovernanceApi.Domain.Alliance.Meetings;

/// <summary>Where a joint meeting stands.</summary>
public enum MeetingStatus
{
    Planned,

    /// <summary>The invitations are out.</summary>
    Convened,
    Held,

    /// <summary>The minutes are published.</summary>
    Minuted,
    Cancelled,
}

/// <summary>What can be done to a joint meeting.</summary>
public enum MeetingAct
{
    Plan,
    Reschedule,
    AddItem,
    RemoveItem,
    Invite,
    Uninvite,
    Convene,
    Hold,
    RecordAttendance,
    RecordView,
    RecordOutcome,

    /// <summary>A resolution: somebody does something by a day.</summary>
    AssignAction,
    PublishMinutes,
    Cancel,
}

/// <summary>The one table (status, act) → status; what is not in it is refused.</summary>
public static class MeetingTransitions
{
    private static readonly Dictionary<(MeetingStatus Status, MeetingAct Act), MeetingStatus> Table = new()
    {
        [(Planned, Reschedule)] = Planned,
        [(Planned, AddItem)] = Planned,
        [(Planned, RemoveItem)] = Planned,
        [(Planned, Invite)] = Planned,
        [(Planned, Uninvite)] = Planned,
        [(Planned, Convene)] = Convened,
        [(Planned, Cancel)] = Cancelled,
        [(Convened, Reschedule)] = Convened,
        [(Convened, AddItem)] = Convened,
        [(Convened, RemoveItem)] = Convened,
        [(Convened, Invite)] = Convened,
        [(Convened, Hold)] = Held,
        [(Convened, Cancel)] = Cancelled,
        [(Held, RecordAttendance)] = Held,
        [(Held, RecordView)] = Held,
        [(Held, RecordOutcome)] = Held,
        [(Held, AssignAction)] = Held,
        [(Held, PublishMinutes)] = Minuted,
        [(Minuted, AssignAction)] = Minuted,
    };

    /// <summary>Where it stands after it, or null where it is refused.</summary>
    public static MeetingStatus? Target(MeetingStatus on, MeetingAct act) => Table.TryGetValue((on, act), out var to) ? to : null;

    public static bool Allows(MeetingStatus on, MeetingAct act) => Table.ContainsKey((on, act));
}
