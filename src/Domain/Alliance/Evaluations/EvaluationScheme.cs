using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Evaluations;

public enum SchemeStatus
{
    Draft,
    Published,
}

public enum SchemeAction
{
    Revise,
    Publish,
    Discard,
}

/// <summary>
/// 考核方案: one version of the weights by which a county judges the members of its alliance for a year. Edited as a draft, then
/// published and never changed again.
/// </summary>
public sealed class EvaluationScheme : AggregateRoot, IHasArea
{
    public const int FullPoints = 100;
    public const int MostItems = 20;
    public const int DocumentLength = 100;

    private EvaluationScheme(Guid id)
        : base(id)
    {
    }

    public DivisionCode County { get; private set; }

    /// <summary>1, 2, 3 … in the county.</summary>
    public int Number { get; private set; }

    /// <summary>The year whose records it judges.</summary>
    public int Year { get; private set; }

    public SchemeStatus Status { get; private set; }

    public IReadOnlyList<SchemeItem> Items { get; private set; } = [];

    /// <summary>Best first; the last begins at 0.</summary>
    public IReadOnlyList<SchemeBand> Bands { get; private set; } = [];

    /// <summary>发文字号; null while a draft.</summary>
    public string? Document { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    DivisionCode? IHasArea.Area => County;

    /// <summary>What its items are worth together; 100 when it is complete.</summary>
    public int Weights => Items.Sum(i => i.Weight);

    public static EvaluationScheme Draft(Guid id, DivisionCode county, int number, int year, EvaluationScheme? before, DateTimeOffset now)
    {
        var scheme = new EvaluationScheme(id)
        {
            County = county,
            Number = number,
            Year = year,
            Items = before?.Items ?? [],
            Bands = before?.Bands ?? [new(EvaluationBand.Excellent, 90), new(EvaluationBand.Good, 75), new(EvaluationBand.Fit, 60), new(EvaluationBand.Weak, 0)],
            CreatedAt = now,
        };
        scheme.Raise(new SchemeDrafted(county.Value, number, year));
        return scheme;
    }

    /// <summary>Writes a draft anew. Its weights need not be complete yet.</summary>
    public ErrorOr<Success> Revise(int year, IReadOnlyList<SchemeItem> items, IReadOnlyList<SchemeBand> bands)
    {
        if (WhyNotEdited() is { } refusal)
        {
            return refusal;
        }

        if (items.Select((item, index) => item.Flaw(index)).FirstOrDefault(flaw => flaw is not null) is { } flaw)
        {
            return flaw;
        }

        if (!Cover(bands))
        {
            return SchemeErrors.Bands;
        }

        (Year, Items, Bands) = (year, items, bands);
        Raise(new SchemeRevised(County.Value, Number));
        return Result.Success;
    }

    /// <param name="begun">True when the evaluation of its year has begun: that one keeps the scheme that it began with.</param>
    public ErrorOr<Success> Publish(string document, bool begun, DateTimeOffset now)
    {
        if (WhyNotEdited() is { } refusal)
        {
            return refusal;
        }

        if (Weights != FullPoints)
        {
            return SchemeErrors.Weights;
        }

        if (begun)
        {
            return SchemeErrors.YearBegun;
        }

        (Status, Document, PublishedAt) = (SchemeStatus.Published, document, now);
        Raise(new SchemePublished(County.Value, Number, Year));
        return Result.Success;
    }

    /// <summary>A draft may be thrown away; what was published stays.</summary>
    public ErrorOr<Success> Discard()
    {
        if (WhyNotEdited() is { } refusal)
        {
            return refusal;
        }

        Raise(new SchemeDiscarded(County.Value, Number));
        return Result.Success;
    }

    /// <summary>The band of a score.</summary>
    /// <param name="points">In hundredths of a point.</param>
    public EvaluationBand BandOf(int points) => Bands.First(b => points >= b.From * 100).Band;

    public IReadOnlyList<SchemeAction> AllowedActions() => Status == SchemeStatus.Draft ? Enum.GetValues<SchemeAction>() : [];

    /// <summary>From the best band down to 0, each beginning below the one before it, so that every score has one.</summary>
    private static bool Cover(IReadOnlyList<SchemeBand> bands) =>
        bands.Count > 0 && bands[0].From <= FullPoints && bands[^1].From == 0 && bands.Zip(bands.Skip(1)).All(pair => pair.First.From > pair.Second.From && pair.First.Band < pair.Second.Band);

    private Error? WhyNotEdited() => Status == SchemeStatus.Draft ? null : SchemeErrors.Published;
}

public sealed record SchemeDrafted(string County, int Number, int Year) : DomainEvent("evaluation_scheme.drafted");

public sealed record SchemeRevised(string County, int Number) : DomainEvent("evaluation_scheme.revised");

public sealed record SchemePublished(string County, int Number, int Year) : DomainEvent("evaluation_scheme.published");

public sealed record SchemeDiscarded(string County, int Number) : DomainEvent("evaluation_scheme.discarded");
