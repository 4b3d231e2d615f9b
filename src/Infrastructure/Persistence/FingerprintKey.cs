namespace GovernanceApi.Infrastructure.Persistence;

/// <summary>Signs the fingerprints that tell whether an idempotency key came with another request; lies in the key folder, not in the database.</summary>
internal sealed record FingerprintKey(byte[] Key);
