using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Meetings;

/// <summary>Where an item of the agenda comes from.</summary>
public enum AgendaSource
{
    /// <summary>Somebody's proposal, in words.</summary>
    Proposal,

    /// <summary>A hot ticket.</summary>
    Ticket,
    AuthorityGap,

    /// <summary>A demand that nobody met.</summary>
    Demand,
}

/// <summary>A matter on the agenda, and what came of it.</summary>
public sealed class AgendaItem : Entity
{
    public const int TitleLength = 100;
    public const int NoteLength = 1000;
    public const int OutcomeLength = 2000;
    public const int Most = 30;

    private AgendaItem()
        : base(Guid.Empty)
    {
    }

    internal AgendaItem(Guid id)
        : base(id)
    {
    }

    /// <summary>From 1; removed ones leave a hole.</summary>
    public int Order { get; internal init; }

    public AgendaSource Source { get; internal init; }

    /// <summary>Null for a proposal.</summary>
    public Guid? SourceId { get; internal init; }

    public string Title { get; internal init; } = "";

    public string? Note { get; internal init; }

    /// <summary>Null until it is recorded.</summary>
    public string? Outcome { get; internal set; }
}

/// <summary>Guests beside the members of the alliance.</summary>
public enum GuestKind
{
    /// <summary>爱心企业.</summary>
    CaringEnterprise,

    /// <summary>志愿服务.</summary>
    Volunteers,

    /// <summary>双报到单位.</summary>
    DualCheckInUnit,
    Other,
}

public enum Attendance
{
    Attended,

    /// <summary>Somebody else came, known by function.</summary>
    Substitute,
    Excused,
    Absent,
}

/// <summary>One who is invited: a member of the alliance, or a guest body by name.</summary>
public sealed class Invitation : Entity
{
    public const int NameLength = 80;
    public const int SubstituteLength = 80;
    public const int Most = 200;

    private Invitation()
        : base(Guid.Empty)
    {
    }

    internal Invitation(Guid id)
        : base(id)
    {
    }

    /// <summary>Null for a guest.</summary>
    public Guid? MemberId { get; internal init; }

    public GuestKind? GuestKind { get; internal init; }

    /// <summary>The body's name, no person's.</summary>
    public string? GuestName { get; internal init; }

    /// <summary>Null until it is recorded.</summary>
    public Attendance? Attendance { get; internal set; }

    /// <summary>Function of who came instead, e.g. "deputy director"; no name.</summary>
    public string? Substitute { get; internal set; }
}

public enum ViewPosition
{
    For,
    Against,
    Abstain,
    Comment,
}

/// <summary>议事桌: what somebody said on an item. Only ever added.</summary>
public sealed class RecordedView : Entity
{
    public const int RoleLength = 40;
    public const int TextLength = 1000;

    private RecordedView()
        : base(Guid.Empty)
    {
    }

    internal RecordedView(Guid id)
        : base(id)
    {
    }

    public Guid ItemId { get; internal init; }

    /// <summary>Whose view; null where it is that of a role.</summary>
    public Guid? MemberId { get; internal init; }

    /// <summary>A role such as "resident representative"; no name.</summary>
    public string? RoleWord { get; internal init; }

    public ViewPosition Position { get; internal init; }

    public string Text { get; internal init; } = "";

    public DateTimeOffset At { get; internal init; }

    /// <summary>Of the meeting with it: two views of one instant keep their order.</summary>
    public int Revision { get; internal init; }
}

/// <summary>A guest body by name.</summary>
public sealed record Guest(GuestKind Kind, string Name);

/// <summary>Whether one who was invited came.</summary>
/// <param name="Substitute">Function of who came instead; only with <see cref="Attendance.Substitute"/>.</param>
public sealed record AttendanceMark(Guid InvitationId, Attendance Attendance, string? Substitute);

/// <summary>A line of the history, only ever added; no rule reads it.</summary>
public sealed class MeetingStep : Entity
{
    public const int NoteLength = 1000;

    private MeetingStep()
        : base(Guid.Empty)
    {
    }

    internal MeetingStep(Guid id)
        : base(id)
    {
    }

    public int Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    public MeetingAct Act { get; internal init; }

    public Guid? ActorId { get; internal init; }

    public string ActorRole { get; internal init; } = "";

    public string? Note { get; internal init; }
}
