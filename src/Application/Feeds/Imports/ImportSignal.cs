namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Tells the background job of this process that there is work; a job elsewhere finds it by itself.</summary>
public sealed class ImportSignal : IDisposable
{
    private readonly SemaphoreSlim work = new(0, 1);

    public void Wake()
    {
        try
        {
            work.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>Returns when woken or when the time is over.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => work.WaitAsync(longest, cancellationToken);

    public void Dispose() => work.Dispose();
}
