namespace GovernanceApi.Application.Indicators;

/// <summary>Keeps the roll-ups up with the outbox; one process at a time, whoever comes first.</summary>
public interface IRollUps
{
    /// <summary>
    /// Counts what the outbox holds and has not been counted. The first run of an installation, and of every new definition of the
    /// measures, counts all tickets.
    /// </summary>
    /// <returns>Events read; 0 also where another process is at it.</returns>
    Task<int> RunOnceAsync(CancellationToken cancellationToken);

    /// <summary>Counts all tickets anew, e.g. after tickets were put into the database past the outbox.</summary>
    Task RebuildAsync(CancellationToken cancellationToken);
}
