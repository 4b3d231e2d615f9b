using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Evaluations;

/// <summary>What happened to an evaluation; the root fills in the heading. Free text stays in the evaluation.</summary>
public abstract record EvaluationEvent(string Type) : DomainEvent(Type)
{
    public Guid EvaluationId { get; init; }

    public Guid MemberId { get; init; }

    public int Year { get; init; }
}

public sealed record EvaluationBegun(int Scheme) : EvaluationEvent("evaluation.begun");

/// <param name="Points">In hundredths of a point.</param>
public sealed record EvaluationScored(int Points, EvaluationBand Band) : EvaluationEvent("evaluation.scored");

public sealed record EvaluationNoticed(DateTimeOffset AppealUntil) : EvaluationEvent("evaluation.noticed");

/// <param name="Points">In hundredths of a point.</param>
public sealed record EvaluationCorrected(Guid RecordId, int Points, EvaluationBand Band) : EvaluationEvent("evaluation.corrected");

public sealed record EvaluationAppealed(IReadOnlyList<Guid> Records) : EvaluationEvent("evaluation.appealed");

/// <param name="Points">As it stands after the decision, in hundredths of a point.</param>
public sealed record AppealDecided(AppealOutcome Outcome, IReadOnlyList<Guid> Voided, int Points, EvaluationBand Band) : EvaluationEvent("evaluation.decided");

public sealed record EvaluationFinalised() : EvaluationEvent("evaluation.finalised");

public sealed record EvaluationPublished() : EvaluationEvent("evaluation.published");
