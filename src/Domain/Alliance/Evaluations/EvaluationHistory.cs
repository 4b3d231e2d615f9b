using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Evaluations;

/// <summary>A line of the history, only ever added; no rule reads it.</summary>
public sealed class EvaluationStep : Entity
{
    private EvaluationStep()
        : base(Guid.Empty)
    {
    }

    internal EvaluationStep(Guid id)
        : base(id)
    {
    }

    public int Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    public EvaluationAction Action { get; internal init; }

    public Guid? ActorId { get; internal init; }

    public string ActorRole { get; internal init; } = "";

    public string? Note { get; internal init; }
}

/// <summary>A score as it was reckoned, with the records that it counted; only ever added.</summary>
public sealed class EvaluationScore : Entity
{
    private EvaluationScore()
        : base(Guid.Empty)
    {
    }

    internal EvaluationScore(Guid id)
        : base(id)
    {
    }

    /// <summary>Of the evaluation, after the act that set it.</summary>
    public int Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    /// <summary>In hundredths of a point.</summary>
    public int Points { get; internal init; }

    public EvaluationBand Band { get; internal init; }

    public IReadOnlyList<ItemScore> Items { get; internal init; } = [];

    /// <summary>Every record that it counts.</summary>
    public IReadOnlySet<Guid> Records => MemberScore.RecordsOf(Items);
}
