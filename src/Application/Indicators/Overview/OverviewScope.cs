using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Indicators.Overview;

/// <summary>What both reads of the overview ask for.</summary>
internal interface IOverviewQuery
{
    /// <summary>Null: the caller's own.</summary>
    string? Area { get; }

    DateOnly? From { get; }

    DateOnly? To { get; }
}

internal static class OverviewScope
{
    private const int MostYears = 10;

    /// <summary>The area asked for, if it lies within the caller's and is a county or smaller: wider ones are not rolled up here.</summary>
    public static ErrorOr<DivisionCode> AreaFor(this IOverviewQuery query, CurrentUser user)
    {
        var area = query.Area is null ? user.Area : DivisionCode.From(query.Area);
        return area is { Level: >= DivisionLevel.County } asked && user.Area is { } own && own.Covers(asked) ? asked : CommonErrors.OutsideArea;
    }

    public static void CheckOverview<T>(this AbstractValidator<T> validator)
        where T : IOverviewQuery
    {
        validator.RuleFor(q => q.Area).DivisionCode();
        validator.RuleFor(q => q.From).Must((q, from) => from is null || q.To is null || (from <= q.To && q.To.Value.Year - from.Value.Year <= MostYears))
            .WithErrorCode("indicators.period_invalid").WithMessage("The first day must not come after the last, nor more than ten years before it.");
    }
}
