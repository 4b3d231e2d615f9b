using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance;

/// <summary>The five kinds of service (“5个类别”), not to be mixed up with the five kinds of provider or the five themes.</summary>
public enum ServiceCategory
{
    /// <summary>公共服务类.</summary>
    PublicService,

    /// <summary>公益慈善类.</summary>
    Charity,

    /// <summary>就业创业类.</summary>
    EmploymentAndStartup,

    /// <summary>文体活动类.</summary>
    CultureAndSports,

    /// <summary>人才服务类.</summary>
    TalentService,
}

/// <summary>The five themes under which projects are built.</summary>
public enum ProjectTheme
{
    /// <summary>党群共建.</summary>
    PartyBuilding,

    /// <summary>文明创建.</summary>
    CivilityBuilding,

    /// <summary>扶贫帮困.</summary>
    PovertyRelief,

    /// <summary>社会治理.</summary>
    SocialGovernance,

    /// <summary>民生改善.</summary>
    LivelihoodImprovement,
}

/// <summary>Records that files belong to.</summary>
public enum AllianceRecord
{
    /// <summary>The scan of an agreement.</summary>
    Agreement,

    /// <summary>The qualification of an offering.</summary>
    Resource,

    /// <summary>What shows that a project was delivered.</summary>
    Project,
}

/// <summary>A line of a record's history, only ever added; no rule reads it.</summary>
/// <param name="Action">As the record's own actions are spelled.</param>
/// <param name="ActorId">Null for residents and the clock.</param>
/// <param name="ActorRole">Role, <c>reporter</c> or <c>system</c>.</param>
/// <param name="Note">The reason, where the action asks for one.</param>
public sealed record HistoryLine(DateTimeOffset At, string Action, Guid? ActorId, string ActorRole, string? Note)
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLength = 500;

    internal static IReadOnlyList<HistoryLine> Add<TAction>(IReadOnlyList<HistoryLine> history, TAction action, Actor actor, DateTimeOffset now, string? note)
        where TAction : struct, Enum =>
        [.. history, new HistoryLine(now, action.Word(), actor.UserId, actor.Role, note)];
}
