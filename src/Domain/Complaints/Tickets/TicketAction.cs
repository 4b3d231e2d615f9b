namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>Everything that can be done to a ticket; the verb of the route, of the timeline and of <c>allowedActions</c>.</summary>
public enum TicketAction
{
    Register,

    /// <summary>Enter from a feed or file in the state that its data support.</summary>
    Import,

    /// <summary>The same source row came again, changed.</summary>
    UpdateFromSource,
    Correct,
    Accept,
    Reject,

    /// <summary>Undo a rejection.</summary>
    Restore,
    Merge,
    Unmerge,

    /// <summary>Another ticket was merged into this one.</summary>
    Absorb,

    /// <summary>A ticket merged into this one was taken out again.</summary>
    Release,
    Dispatch,
    Redispatch,
    TakeOn,
    Object,
    DecideObjection,
    RequestSuspension,
    DecideSuspension,
    Resume,
    RequestExtension,
    DecideExtension,
    Progress,
    Resolve,

    /// <summary>Done by the system in the breath of Resolve.</summary>
    StartVerifying,
    Verify,

    /// <summary>The reporter answers whether it is solved.</summary>
    Confirm,
    Dispute,
    DecideDispute,

    /// <summary>Nobody answered in time: closed as unverified.</summary>
    CloseUnverified,
    Withdraw,
    Supervise,
    Remind,
    AddNote,

    /// <summary>The reporter adds to what was told.</summary>
    AddInformation,
    Follow,
    Unfollow,
    Rate,
    FlagRepeat,

    /// <summary>The calendar grew or a rule changed.</summary>
    RecomputeDue,
    Archive,
}
