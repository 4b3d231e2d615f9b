namespace GovernanceApi.Domain.Common;

/// <summary>Something with an identity of its own. Ids are UUIDv7, made by the caller from its clock.</summary>
public abstract class Entity
{
    protected Entity(Guid id) => Id = id;

    public Guid Id { get; private set; }
}
