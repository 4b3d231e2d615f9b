using System.Linq.Expressions;
using FluentValidation;

namespace GovernanceApi.Application.Common.Patching;

/// <summary>Validation of a merge patch.</summary>
internal static class OptionalRules
{
    /// <summary>Rules for a member that hold when it is given; errors point at the member itself.</summary>
    public static void IfGiven<T, TValue>(
        this AbstractValidator<T> validator, Expression<Func<T, Optional<TValue>>> member, Action<IRuleBuilderInitial<T, TValue>> rules)
    {
        var read = member.Compile();
        var name = ((MemberExpression)member.Body).Member.Name;
        validator.When(patch => read(patch).IsSet, () =>
            rules(validator.RuleFor(patch => read(patch).Value).Configure(rule => rule.PropertyName = name)));
    }
}
