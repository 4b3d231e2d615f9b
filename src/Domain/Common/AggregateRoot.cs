namespace GovernanceApi.Domain.Common;

/// <summary>
/// The one door to a cluster of rows. Every change raises an event, and every event bumps <see cref="Revision"/>,
/// which is the concurrency token and the ETag: a change in a child row moves it too.
/// </summary>
public abstract class AggregateRoot(Guid id) : Entity(id)
{
    private readonly List<DomainEvent> events = [];

    /// <summary>1 when created, then one more with each event.</summary>
    public int Revision { get; private set; }

    /// <summary>What happened since the root was loaded, oldest first; written to the audit trail and the outbox on save.</summary>
    public IReadOnlyList<DomainEvent> Events => events;

    public void ClearEvents() => events.Clear();

    protected void Raise(DomainEvent happened)
    {
        Revision++;
        events.Add(happened with { Revision = Revision });
    }
}
