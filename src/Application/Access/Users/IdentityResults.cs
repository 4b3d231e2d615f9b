using System.Collections.Frozen;
using ErrorOr;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Identity;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Identity's refusals as ours.</summary>
internal static class IdentityResults
{
    private static readonly FrozenDictionary<string, (string Code, string Sentence)> Fields = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        [nameof(IdentityErrorDescriber.PasswordTooShort)] = ("access.password_too_short", "A password has at least 10 characters."),
        [nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars)] = ("access.password_too_uniform", "A password has at least 4 different characters."),
        [nameof(IdentityErrorDescriber.PasswordRequiresDigit)] = ("access.password_without_digit", "A password has a digit."),
        [nameof(IdentityErrorDescriber.PasswordRequiresLower)] = ("access.password_without_letter", "A password has a lower-case letter."),
        [nameof(IdentityErrorDescriber.PasswordMismatch)] = ("access.password_wrong", "The present password is wrong."),
        [nameof(IdentityErrorDescriber.InvalidUserName)] = ("access.user_name_invalid", "A user name has Latin letters, digits, dots, hyphens and underscores."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="field">The field the refusals are about.</param>
    /// <param name="currentPasswordField">Where the present password stands, if the request has it.</param>
    /// <exception cref="InvalidOperationException">A refusal that no setting of ours can cause.</exception>
    public static List<Error> ToErrors(this IdentityResult result, string field, string? currentPasswordField = null) =>
        [.. result.Errors.Select(e => e.Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => AccessErrors.UserNameTaken,
            nameof(IdentityErrorDescriber.ConcurrencyFailure) => CommonErrors.Stale,
            _ when Fields.TryGetValue(e.Code, out var known) =>
                FieldError.Of(e.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? currentPasswordField ?? field : field, known.Code, known.Sentence),
            _ => throw new InvalidOperationException($"Unexpected refusal {e.Code}: {e.Description}"),
        })];
}
