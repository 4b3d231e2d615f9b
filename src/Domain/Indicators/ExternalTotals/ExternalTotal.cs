using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Indicators.ExternalTotals;

/// <summary>
/// A figure that another system counted and we cannot: complaints of the whole province, say. It stands with its period, its place
/// and its source, so that a share computed from it can be checked (domain.md §6.2 #5: "an entered figure with source").
/// </summary>
public sealed class ExternalTotal : AggregateRoot, IHasArea
{
    public const int MeasureLength = 100;
    public const int NoteLength = 300;
    public const int SourceLength = 60;

    /// <summary>Largest figure, of either sign.</summary>
    public const decimal Most = 999_999_999_999m;

    private ExternalTotal(Guid id)
        : base(id)
    {
    }

    /// <summary>Who counted it: the code of a registered source, or a name.</summary>
    public string Source { get; private set; } = "";

    public string Measure { get; private set; } = "";

    /// <summary>First day of the period.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly Until { get; private set; }

    public DivisionCode Division { get; private set; }

    public decimal Amount { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    DivisionCode? IHasArea.Area => Division;

    public static ExternalTotal Enter(Guid id, string source, ExternalTotalFacts facts, DateTimeOffset now)
    {
        var total = new ExternalTotal(id)
        {
            Source = source,
            Measure = facts.Measure,
            From = facts.From,
            Until = facts.Until,
            Division = facts.Division,
            Amount = facts.Amount,
            Note = facts.Note,
            EnteredAt = now,
        };
        total.Raise(new ExternalTotalEntered(source, facts.From, facts.Until, facts.Division.Value, facts.Amount));
        return total;
    }

    /// <summary>The source counted again; nothing happens when it came to the same.</summary>
    public void Change(decimal amount, string? note, DateTimeOffset now)
    {
        if (amount == Amount && note == Note)
        {
            return;
        }

        var before = Amount;
        (Amount, Note, EnteredAt) = (amount, note, now);
        Raise(new ExternalTotalChanged(before, amount));
    }
}

/// <param name="Measure">What is counted, in the source's words.</param>
public sealed record ExternalTotalFacts(string Measure, DateOnly From, DateOnly Until, DivisionCode Division, decimal Amount, string? Note);

public sealed record ExternalTotalEntered(string Source, DateOnly From, DateOnly Until, string Division, decimal Amount) : DomainEvent("external_total.entered");

public sealed record ExternalTotalChanged(decimal Before, decimal Amount) : DomainEvent("external_total.changed");
