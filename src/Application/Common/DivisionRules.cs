using FluentValidation;

namespace GovernanceApi.Application.Common;

internal static class DivisionRules
{
    /// <summary>A 12-digit division code, which may be left out.</summary>
    public static void DivisionCode<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(code => code is null || Domain.Common.DivisionCode.IsValid(code))
        .WithErrorCode("territory.division_code_invalid").WithMessage("A division code has 12 digits.");
}
