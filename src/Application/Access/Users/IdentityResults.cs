using System.Text.Json;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using Microsoft.AspNetCore.Identity;

namespace GovernanceApi.Application.Access.Users;

internal static class IdentityResults
{
    /// <summary>Identity's refusals as field errors: <c>access.password_too_short</c> and so on.</summary>
    public static List<Error> ToErrors(this IdentityResult result, string passwordField, string currentPasswordField) =>
        [.. result.Errors.Select(e => FieldError.Of(
            e.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? currentPasswordField : passwordField,
            "access." + JsonNamingPolicy.SnakeCaseLower.ConvertName(e.Code),
            e.Description))];
}
