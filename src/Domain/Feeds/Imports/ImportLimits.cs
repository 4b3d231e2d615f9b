namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>Lengths that several kinds share, in characters.</summary>
internal static class ImportLimits
{
    public const int ExternalId = 200;
}
