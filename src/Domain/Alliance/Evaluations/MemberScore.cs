using GovernanceApi.Domain.Alliance.Contributions;

namespace GovernanceApi.Domain.Alliance.Evaluations;

/// <summary>What a score needs to know of a contribution record that still counts.</summary>
/// <param name="Quantity">Hours, heads, stars, or 1; hundredths are the smallest part.</param>
public sealed record ContributionFact(Guid Id, ContributionKind Kind, DateOnly On, decimal Quantity);

/// <summary>What was taken off an item for the records of one kind.</summary>
/// <param name="Each">Points for each record.</param>
public sealed record DeductionScore(ContributionKind Kind, int Each, IReadOnlyList<Guid> Records);

/// <summary>
/// The points of one item and where they come from: the quantity is part ÷ whole (in percent of it for a share), what is earned is weight ×
/// quantity ÷ target and at most the weight, and the points are what the deductions leave of it.
/// </summary>
/// <param name="Part">Number of records, or what their quantities add up to.</param>
/// <param name="Whole">1 for a count and a sum; records of an average; records of both sides of a share. 0 where there is nothing to measure.</param>
/// <param name="Quantity">To two decimals, for reading; the points are reckoned from part and whole. Null where there is nothing to measure.</param>
/// <param name="Earned">Before deductions, in hundredths of a point.</param>
/// <param name="Points">In hundredths of a point.</param>
/// <param name="Counted">Records of the counted kinds, by day.</param>
/// <param name="Against">Records that a share is taken against, by day.</param>
public sealed record ItemScore(
    string Title, int Weight, ItemMeasure Measure, decimal Target, decimal Part, int Whole, decimal? Quantity, int Earned, int Points,
    IReadOnlyList<Guid> Counted, IReadOnlyList<Guid> Against, IReadOnlyList<DeductionScore> Deductions);

/// <summary>A member's score: a function of a scheme and of records, so that whoever has both reckons the same.</summary>
/// <param name="Points">In hundredths of a point, 0 to 10,000.</param>
public sealed record MemberScore(int Points, EvaluationBand Band, IReadOnlyList<ItemScore> Items)
{
    /// <summary>Every record that it rests on, each once.</summary>
    public IReadOnlySet<Guid> Records => RecordsOf(Items);

    public static MemberScore Of(EvaluationScheme scheme, IReadOnlyCollection<ContributionFact> records)
    {
        var ordered = records.OrderBy(r => r.On).ThenBy(r => r.Id).ToList();
        List<ItemScore> items = [.. scheme.Items.Select(item => Score(item, ordered))];
        var points = items.Sum(i => i.Points);
        return new MemberScore(points, scheme.BandOf(points), items);
    }

    public static IReadOnlySet<Guid> RecordsOf(IEnumerable<ItemScore> items) =>
        items.SelectMany(i => i.Counted.Concat(i.Against).Concat(i.Deductions.SelectMany(d => d.Records))).ToHashSet();

    private static ItemScore Score(SchemeItem item, List<ContributionFact> records)
    {
        var counted = records.FindAll(r => item.Kinds.Contains(r.Kind));
        var against = records.FindAll(r => item.Against.Contains(r.Kind));
        var part = item.Measure is ItemMeasure.Count or ItemMeasure.Share ? counted.Count : counted.Sum(r => r.Quantity);
        var whole = item.Measure switch
        {
            ItemMeasure.Average => counted.Count,
            ItemMeasure.Share => counted.Count + against.Count,
            _ => 1,
        };
        var percent = item.Measure == ItemMeasure.Share ? SchemeItem.MostPercent : 1;
        List<DeductionScore> deductions = [.. item.Deductions.Select(d => new DeductionScore(d.Kind, d.Points, [.. records.Where(r => r.Kind == d.Kind).Select(r => r.Id)])).Where(d => d.Records.Count > 0)];
        var earned = whole == 0 ? item.WithoutRecords * 100 : Earned(item, part * percent, whole);
        return new ItemScore(
            item.Title, item.Weight, item.Measure, item.Target, part, whole, whole == 0 ? null : decimal.Round(part * percent / whole, 2, MidpointRounding.AwayFromZero),
            earned, Math.Max(0, earned - deductions.Sum(d => d.Each * d.Records.Count * 100)), [.. counted.Select(r => r.Id)], [.. against.Select(r => r.Id)], deductions);
    }

    /// <summary>weight × part ÷ (whole × target) in hundredths, rounded once, half away from zero, in whole numbers: no fraction is ever cut short before it.</summary>
    private static int Earned(SchemeItem item, decimal part, int whole)
    {
        var dividend = (Int128)item.Weight * 100 * Hundredths(part);
        var divisor = (Int128)whole * Hundredths(item.Target);
        return (int)Int128.Min(item.Weight * 100, ((2 * dividend) + divisor) / (2 * divisor));
    }

    private static Int128 Hundredths(decimal quantity) => (Int128)decimal.Round(quantity * 100, MidpointRounding.AwayFromZero);
}
