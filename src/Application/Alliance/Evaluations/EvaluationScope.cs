using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>
/// Who keeps the evaluations sees all of the county. A member's own people see its records always and its evaluation from the
/// notice on: before anybody else. The others of the county see what is final.
/// </summary>
internal static class EvaluationScope
{
    private static readonly EvaluationStatus[] Told =
        [EvaluationStatus.Noticed, EvaluationStatus.Appealed, EvaluationStatus.Decided, EvaluationStatus.Final, EvaluationStatus.Published];

    private static readonly EvaluationStatus[] Settled = [EvaluationStatus.Final, EvaluationStatus.Published];

    public static IQueryable<MemberEvaluation> VisibleTo(this IQueryable<MemberEvaluation> evaluations, CurrentUser user)
    {
        if (user.Member is { } own)
        {
            return evaluations.Where(e => e.MemberId == own.Id && Told.Contains(e.Status));
        }

        if (user.Home() is not { } county)
        {
            return evaluations.Where(_ => false);
        }

        var here = evaluations.Where(e => e.County == county);
        return user.Has(Permissions.EvaluationsMaintain) ? here : here.Where(e => Settled.Contains(e.Status));
    }

    public static IQueryable<EvaluationScheme> VisibleTo(this IQueryable<EvaluationScheme> schemes, CurrentUser user)
    {
        if (user.Home() is not { } county)
        {
            return schemes.Where(_ => false);
        }

        var here = schemes.Where(s => s.County == county);
        return user.Has(Permissions.EvaluationsMaintain) ? here : here.Where(s => s.Status == SchemeStatus.Published);
    }

    public static IQueryable<ContributionRecord> VisibleTo(this IQueryable<ContributionRecord> records, CurrentUser user) => user switch
    {
        { Member: { } own } => records.Where(r => r.MemberId == own.Id),
        _ when user.Home() is { } county => records.Where(r => EF.Property<string>(r, "CountyCode") == county.County),
        _ => records.Where(_ => false),
    };
}
