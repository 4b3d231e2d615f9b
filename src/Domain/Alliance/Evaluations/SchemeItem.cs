using ErrorOr;
using GovernanceApi.Domain.Alliance.Contributions;

namespace GovernanceApi.Domain.Alliance.Evaluations;

/// <summary>How an item turns contribution records into a quantity.</summary>
public enum ItemMeasure
{
    /// <summary>How many records there are.</summary>
    Count,

    /// <summary>What their quantities add up to.</summary>
    Sum,

    /// <summary>Their mean quantity.</summary>
    Average,

    /// <summary>Records of the counted kinds in percent of those and the kinds against them.</summary>
    Share,
}

/// <summary>How good a year was. A band is no rank: any number of members may share one.</summary>
public enum EvaluationBand
{
    /// <summary>优秀.</summary>
    Excellent,

    /// <summary>良好.</summary>
    Good,

    /// <summary>合格.</summary>
    Fit,

    /// <summary>待改进.</summary>
    Weak,
}

/// <summary>Points taken off an item for each record of a kind.</summary>
/// <param name="Points">1 to 100 for each record.</param>
public sealed record Deduction(ContributionKind Kind, int Points);

/// <summary>A band and where it begins.</summary>
/// <param name="From">Lowest number of points in it, 0 to 100.</param>
public sealed record SchemeBand(EvaluationBand Band, int From);

/// <summary>One thing that a member is judged by.</summary>
/// <param name="Weight">Points for reaching the target, 1 to 100.</param>
/// <param name="Kinds">Kinds of records that are counted.</param>
/// <param name="Against">For a share alone: the kinds that it is a share against.</param>
/// <param name="Target">Quantity that earns all points, up to 1,000,000 with two decimals; of a share, percent. Less earns in proportion.</param>
/// <param name="WithoutRecords">Points of a member with nothing to take an average or a share of, 0 to the weight; 0 for the other measures.</param>
/// <param name="Deductions">Taken off what was earned, down to 0.</param>
public sealed record SchemeItem(
    string Title, int Weight, ItemMeasure Measure, IReadOnlyList<ContributionKind> Kinds, IReadOnlyList<ContributionKind> Against, decimal Target, int WithoutRecords,
    IReadOnlyList<Deduction> Deductions)
{
    public const int TitleLength = 60;
    public const decimal MostTarget = 1_000_000;
    public const int MostPercent = 100;

    /// <summary>What is wrong with it, or null.</summary>
    /// <param name="index">Its place in the scheme, from 0.</param>
    public Error? Flaw(int index)
    {
        var share = Measure == ItemMeasure.Share;
        if (Kinds.Count == 0 || Kinds.Distinct().Count() != Kinds.Count)
        {
            return SchemeErrors.ItemKinds(index);
        }

        if (share != (Against.Count > 0) || Against.Concat(Kinds).Distinct().Count() != Against.Count + Kinds.Count)
        {
            return SchemeErrors.ItemAgainst(index);
        }

        if (Target <= 0 || Target > (share ? MostPercent : MostTarget) || decimal.Round(Target, 2) != Target)
        {
            return SchemeErrors.ItemTarget(index);
        }

        if (WithoutRecords < 0 || WithoutRecords > (Measure is ItemMeasure.Average or ItemMeasure.Share ? Weight : 0))
        {
            return SchemeErrors.ItemWithoutRecords(index);
        }

        return Weight is < 1 or > 100 ? SchemeErrors.ItemWeight(index)
            : Deductions.Any(d => d.Points is < 1 or > 100) || Deductions.DistinctBy(d => d.Kind).Count() != Deductions.Count ? SchemeErrors.ItemDeductions(index)
            : null;
    }
}
