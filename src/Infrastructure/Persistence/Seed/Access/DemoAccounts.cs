namespace GovernanceApi.Infrastructure.Persistence.Seed.Access;

/// <summary>What the start-up says about signing in.</summary>
public sealed class DemoAccounts
{
    /// <summary>The demo sign-ins with their password; null without demo data.</summary>
    public string? Announcement { get; internal set; }
}
