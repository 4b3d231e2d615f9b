using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Access.Clients;

public sealed record MachineClientRegistered(IReadOnlyList<string> Scopes, string Area) : DomainEvent("machine_client.registered");

public sealed record MachineClientChanged(IReadOnlyList<string> Scopes, string Area, int RequestsPerMinute) : DomainEvent("machine_client.changed");

/// <param name="OldUntil">Until when the secret before it works.</param>
public sealed record MachineClientSecretRotated(DateTimeOffset OldUntil) : DomainEvent("machine_client.secret_rotated");

public sealed record MachineClientKeysSet(IReadOnlyList<string> KeyIds) : DomainEvent("machine_client.keys_set");

public sealed record MachineClientDisabled() : DomainEvent("machine_client.disabled");

public sealed record MachineClientEnabled() : DomainEvent("machine_client.enabled");
