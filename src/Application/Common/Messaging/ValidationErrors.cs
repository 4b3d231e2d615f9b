using System.Text.Json;
using ErrorOr;
using FluentValidation.Results;

namespace GovernanceApi.Application.Common.Messaging;

/// <summary>Failures of a validator as field errors; the built-in rules' codes become <c>common.not_empty</c> and so on.</summary>
internal static class ValidationErrors
{
    public static List<Error> Of(ValidationResult result) => result.Errors.ConvertAll(f => FieldError.Of(f.PropertyName, CodeOf(f.ErrorCode), f.ErrorMessage));

    public static string CodeOf(string ruleName) => ruleName.Contains('.', StringComparison.Ordinal)
        ? ruleName
        : "common." + JsonNamingPolicy.SnakeCaseLower.ConvertName(ruleName.Replace("Validator", "", StringComparison.Ordinal));
}
