using ErrorOr;

namespace GovernanceApi.Domain.Alliance.Meetings;

/// <summary>Every refusal of a joint meeting: stable code, kind, sentence.</summary>
public static class MeetingErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.meeting_not_found", "There is no such meeting.");
    public static readonly Error DivisionInvalid = Field("division", "alliance.meeting_division", "A joint meeting is the county's or one community's.");
    public static readonly Error StartsInPast = Field("startsAt", "alliance.meeting_starts_in_past", "A meeting is planned for today or later.");
    public static readonly Error AgendaEmpty = Error.Conflict("alliance.meeting_agenda_empty", "A meeting is convened with something on its agenda.");
    public static readonly Error NobodyInvited = Error.Conflict("alliance.meeting_nobody_invited", "A meeting is convened with somebody invited.");
    public static readonly Error NotYet = Error.Conflict("alliance.meeting_not_yet", "It is held on its day or later.");
    public static readonly Error ItemTwice = Error.Conflict("alliance.meeting_item_twice", "This matter is on the agenda already.");
    public static readonly Error AgendaFull = Error.Conflict("alliance.meeting_agenda_full", "An agenda has at most 30 items.");
    public static readonly Error TooManyInvited = Error.Conflict("alliance.meeting_too_many_invited", "At most 200 are invited.");
    public static readonly Error ItemUnknown = Field("itemId", "alliance.meeting_item_unknown", "The agenda has no such item.");
    public static readonly Error InvitationUnknown = Field("invitationId", "alliance.meeting_invitation_unknown", "Nobody was invited by this id.");
    public static readonly Error MemberUnknown = Field("memberIds", "alliance.meeting_member_unknown", "Members of the county's alliance are invited.");
    public static readonly Error SubstituteUnnamed = Field("substitute", "alliance.meeting_substitute_unnamed", "A substitute is named by function, and only a substitute is.");
    public static readonly Error ViewWhose = Field("memberId", "alliance.meeting_view_whose", "A view is that of an invited member or of a role, not both.");
    public static readonly Error AttendanceIncomplete = Error.Conflict("alliance.meeting_attendance_incomplete", "The attendance of some who were invited is not recorded.");
    public static readonly Error OutcomesMissing = Error.Conflict("alliance.meeting_outcomes_missing", "Some items of the agenda have no outcome.");
    public static readonly Error SourceMismatch = Field("sourceId", "alliance.meeting_item_source", "A proposal has no source; every other item names one that exists.");

    public static Error NotAllowed(MeetingStatus status, MeetingAct act) =>
        Error.Conflict("alliance.meeting_action_not_allowed", $"A meeting that is {Camel(status)} does not allow {Camel(act)}.", new Dictionary<string, object>
        {
            ["status"] = Camel(status),
            ["action"] = Camel(act),
        });

    private static Error Field(string name, string code, string detail) =>
        Error.Validation(code, detail, new Dictionary<string, object> { ["pointer"] = "/" + name });

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
