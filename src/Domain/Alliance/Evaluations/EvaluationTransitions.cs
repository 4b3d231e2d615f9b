using static GovernanceApi.Domain.Alliance.Evaluations.EvaluationAction;

namespace GovernanceApi.Domain.Alliance.Evaluations;

/// <summary>Where the evaluation of a member's year stands (§5.12).</summary>
public enum EvaluationStatus
{
    Collecting,

    /// <summary>Reckoned; the member does not see it yet.</summary>
    Scored,

    /// <summary>The member sees it, before anybody else, and may appeal.</summary>
    Noticed,
    Appealed,

    /// <summary>The appeal is upheld or rejected.</summary>
    Decided,
    Final,
    Published,
}

public enum EvaluationAction
{
    Begin,

    /// <summary>Reckons it from the records of the year.</summary>
    Score,
    GiveNotice,

    /// <summary>A record that it counted was voided by hand.</summary>
    Correct,
    Appeal,
    Decide,
    Finalise,
    Publish,
}

/// <summary>The one table (status, action) → status; what is not in it is refused.</summary>
public static class EvaluationTransitions
{
    private static readonly Dictionary<(EvaluationStatus Status, EvaluationAction Action), EvaluationStatus> Table = new()
    {
        [(EvaluationStatus.Collecting, Score)] = EvaluationStatus.Scored,
        [(EvaluationStatus.Scored, Score)] = EvaluationStatus.Scored,
        [(EvaluationStatus.Scored, Correct)] = EvaluationStatus.Scored,
        [(EvaluationStatus.Scored, GiveNotice)] = EvaluationStatus.Noticed,
        [(EvaluationStatus.Noticed, Correct)] = EvaluationStatus.Noticed,
        [(EvaluationStatus.Noticed, Appeal)] = EvaluationStatus.Appealed,
        [(EvaluationStatus.Noticed, Finalise)] = EvaluationStatus.Final,
        [(EvaluationStatus.Appealed, Decide)] = EvaluationStatus.Decided,
        [(EvaluationStatus.Decided, Finalise)] = EvaluationStatus.Final,
        [(EvaluationStatus.Final, Publish)] = EvaluationStatus.Published,
    };

    /// <summary>What is stored after it, or null where it is refused.</summary>
    public static EvaluationStatus? Target(EvaluationStatus on, EvaluationAction action) => Table.TryGetValue((on, action), out var to) ? to : null;

    public static bool Allows(EvaluationStatus on, EvaluationAction action) => Table.ContainsKey((on, action));

    /// <summary>Statuses that take an action, in the order of the enum.</summary>
    public static IReadOnlyList<EvaluationStatus> Taking(EvaluationAction action) => [.. Table.Keys.Where(k => k.Action == action).Select(k => k.Status).Order()];
}
