namespace GovernanceApi.Api.Access.External;

/// <summary>The OpenID provider of the organisation.</summary>
/// <param name="UserClaim">The claim that holds the user name of the account here.</param>
/// <param name="Name">What the button says.</param>
internal sealed record ExternalSignInSettings(Uri Authority, string ClientId, string ClientSecret, string UserClaim, string Name)
{
    /// <summary>Null when it is not switched on.</summary>
    /// <exception cref="InvalidOperationException">Something that it needs is missing or wrong.</exception>
    public static ExternalSignInSettings? From(IConfiguration configuration)
    {
        if (configuration["GOV_OIDC_AUTHORITY"] is not { Length: > 0 } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
        {
            throw new InvalidOperationException("GOV_OIDC_AUTHORITY is an https address; http only on this machine.");
        }

        var secret = configuration["GOV_OIDC_CLIENT_SECRET_FILE"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : configuration["GOV_OIDC_CLIENT_SECRET"];
        return configuration["GOV_OIDC_CLIENT_ID"] is { Length: > 0 } client && secret is { Length: > 0 }
            ? new ExternalSignInSettings(authority, client, secret, Or(configuration["GOV_OIDC_USER_CLAIM"], "preferred_username"), Or(configuration["GOV_OIDC_NAME"], authority.Host))
            : throw new InvalidOperationException("GOV_OIDC_AUTHORITY needs GOV_OIDC_CLIENT_ID and GOV_OIDC_CLIENT_SECRET or GOV_OIDC_CLIENT_SECRET_FILE.");
    }

    private static string Or(string? text, string without) => string.IsNullOrWhiteSpace(text) ? without : text;
}
