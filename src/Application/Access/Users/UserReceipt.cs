using GovernanceApi.Application.Common;

namespace GovernanceApi.Application.Access.Users;

/// <summary>What changed: the account and its new revision (its ETag).</summary>
public sealed record UserReceipt(Guid Id, int Revision) : IRevisioned;
