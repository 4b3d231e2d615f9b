using System.Globalization;
using GovernanceApi.Api.Access.External;

namespace GovernanceApi.Api;

/// <summary>The settings of the README, read from the environment (or, in tests, from the host's settings).</summary>
internal sealed class Settings(IConfiguration configuration)
{
    private const int DefaultPort = 8080;

    public int Port { get; } = configuration.GetValue("GOV_PORT", DefaultPort);

    public string Data { get; } = configuration["GOV_DATA"] is { Length: > 0 } data ? data : ".data";

    /// <summary>Your own PostgreSQL 15–18; null starts the embedded one.</summary>
    public string? ConnectionString { get; } = configuration.GetConnectionString("Governance") is { Length: > 0 } given ? given : null;

    public bool Demo { get; } = !string.Equals(configuration["GOV_DEMO"], "off", StringComparison.OrdinalIgnoreCase);

    /// <summary>The moment at which the process's clock begins, for trials of what happens on a date; null is the machine's clock.</summary>
    /// <exception cref="InvalidOperationException">It is no moment, or there is no demo data: real records do not carry made-up times.</exception>
    public DateTimeOffset? Clock { get; } = configuration["GOV_CLOCK"] is not { Length: > 0 } text ? null
        : string.Equals(configuration["GOV_DEMO"], "off", StringComparison.OrdinalIgnoreCase) ? throw new InvalidOperationException("GOV_CLOCK is for demo data only.")
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : throw new InvalidOperationException("GOV_CLOCK is a moment such as 2026-09-25T08:00:00+08:00.");

    /// <summary>Built client files to serve; null serves the API alone.</summary>
    public string? ClientFiles { get; } = configuration["GOV_CLIENT_DIST"] is { Length: > 0 } dist && Directory.Exists(dist) ? Path.GetFullPath(dist) : null;

    /// <summary>The organisation's own sign-in for staff; null when it is not switched on.</summary>
    public ExternalSignInSettings? ExternalSignIn { get; } = ExternalSignInSettings.From(configuration);

    /// <summary>Address that people use, e.g. https://gov.example.cn; decides on secure cookies and what QR codes say.</summary>
    public Uri? PublicUrl { get; } = configuration["GOV_PUBLIC_URL"] is { Length: > 0 } url ? new Uri(url) : null;
}
