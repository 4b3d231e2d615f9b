namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>来源渠道: how the complaint came in.</summary>
public enum IntakeChannel
{
    /// <summary>12345.</summary>
    Hotline,

    /// <summary>信访: runs on the clock of the 信访工作条例.</summary>
    Petition,
    Visit,
    Web,

    /// <summary>小区意见箱.</summary>
    SuggestionBox,

    /// <summary>联席会议 and other joint talks.</summary>
    JointTalk,
    GridPatrol,
    Feed,
}

public enum Urgency
{
    Ordinary,

    /// <summary>Danger to life or property: accepted within 2 hours (Beijing draft standard, P13).</summary>
    LifeOrProperty,
}

/// <summary>What came of it.</summary>
public enum Outcome
{
    Fixed,
    PartlyFixed,
    ExplainedNoLegalBasis,
    RefusedWithReason,

    /// <summary>Cannot be done now: measure and date were told (Jinan, art. 25).</summary>
    Planned,

    /// <summary>Belongs to another body, named.</summary>
    Referred,
    Duplicate,
    Withdrawn,
    CannotVerify,
}

/// <summary>Why a complaint may be refused: the closed list of 潍坊市12345 art. 19.</summary>
public enum RejectReason
{
    LitigationOrArbitration,
    AlreadyInPetition,
    SecretOrPrivacy,
    AlreadyConcluded,
    NotPublicMatter,
    DisciplinaryMatter,
    OtherAuthority,
}

/// <summary>How it was found out whether the matter is solved.</summary>
public enum VerificationMethod
{
    CallBack,
    ReporterConfirmation,
    SpotCheck,

    /// <summary>Nobody could be reached and the time ran out.</summary>
    Unverified,

    /// <summary>Taken over from the source; counted apart in the three rates.</summary>
    Imported,
}

/// <summary>What a running clock measures.</summary>
public enum ClockKind
{
    Accept,
    Dispatch,
    TakeOn,
    DecideObjection,
    Handle,
    Verify,
    DecideDispute,
}

/// <summary>Spans that bound what may still be done, as against clocks, which say what should have been done.</summary>
public enum TicketWindow
{
    /// <summary>How long a rejection or merge may be undone.</summary>
    Undo,

    /// <summary>How long the unit may contest a dispatch.</summary>
    Object,

    /// <summary>How long the reporter may dispute.</summary>
    Dispute,

    /// <summary>When an unanswered verification closes the ticket.</summary>
    CloseUnverified,

    /// <summary>Longest suspension.</summary>
    Suspension,

    /// <summary>Longest extension.</summary>
    Extension,
}
