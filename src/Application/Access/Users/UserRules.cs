using FluentValidation;

namespace GovernanceApi.Application.Access.Users;

/// <summary>What a user name and a display name may be.</summary>
internal static class UserRules
{
    public const int UserNameLength = 60;
    private const string UserNamePattern = "^[A-Za-z0-9._-]+$";

    public static IRuleBuilderOptions<T, string> UserName<T>(this IRuleBuilder<T, string> rule) => rule
        .NotEmpty().MaximumLength(UserNameLength)
        .Matches(UserNamePattern).WithErrorCode("access.user_name_invalid").WithMessage("A user name has Latin letters, digits, dots, hyphens and underscores.");

    public static IRuleBuilderOptions<T, string> DisplayName<T>(this IRuleBuilder<T, string> rule) => rule
        .NotEmpty().MaximumLength(UserAccount.NameLength)
        .Must(IsName).WithErrorCode("access.display_name_invalid").WithMessage("A name begins with a letter and has no control characters.");

    // A first sign of = + - @ would be a formula to whoever opens a list of names in a spreadsheet.
    private static bool IsName(string? name) =>
        string.IsNullOrEmpty(name) || (name.TrimStart() is [var first, ..] && char.IsLetter(first) && !name.Any(char.IsControl));
}
