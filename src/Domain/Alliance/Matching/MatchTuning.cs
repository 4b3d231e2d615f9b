using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Matching;

/// <summary>How a county weighs the factors of a match; without one the default holds.</summary>
public sealed class MatchTuning : AggregateRoot, IHasArea
{
    private MatchTuning(Guid id)
        : base(id)
    {
    }

    public DivisionCode County { get; private set; }

    public MatchWeights Weights { get; private set; } = MatchWeights.Default;

    DivisionCode? IHasArea.Area => County;

    public static MatchTuning Of(Guid id, DivisionCode county) => new(id) { County = county };

    /// <summary>Nothing happens when none of them changes.</summary>
    public void Tune(MatchWeights weights)
    {
        if (weights != Weights || Revision == 0)
        {
            Weights = weights;
            Raise(new MatchingTuned(weights));
        }
    }
}

public sealed record MatchingTuned(MatchWeights Weights) : DomainEvent("matching.tuned");
