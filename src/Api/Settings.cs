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

    /// <summary>Built client files to serve; null serves the API alone.</summary>
    public string? ClientFiles { get; } = configuration["GOV_CLIENT_DIST"] is { Length: > 0 } dist && Directory.Exists(dist) ? Path.GetFullPath(dist) : null;

    /// <summary>Address that people use, e.g. https://gov.example.cn; decides on secure cookies and what QR codes say.</summary>
    public Uri? PublicUrl { get; } = configuration["GOV_PUBLIC_URL"] is { Length: > 0 } url ? new Uri(url) : null;
}
