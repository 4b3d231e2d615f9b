using System.Threading.Channels;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Live;

/// <summary>
/// One open page. It holds a bounded number of changes: a page that does not take them in time loses them and is told to load
/// its list again, so that a slow network costs no memory here.
/// </summary>
public sealed class TicketSubscription(CurrentUser user, Action<TicketSubscription> leave) : IDisposable
{
    private const int MostWaiting = 256;

    private readonly Channel<Telling> waiting = Channel.CreateBounded<Telling>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private volatile CurrentUser user = user;
    private volatile bool lost;

    /// <summary>Whose page it is; replaced when the account's role or area changes.</summary>
    public CurrentUser User
    {
        get => user;
        set => user = value;
    }

    /// <summary>True when there is something to tell before the time is over.</summary>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(atMost);
        try
        {
            return await waiting.Reader.WaitToReadAsync(timer.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The next change that waits. A null change stands for changes that were lost: load the list again.</summary>
    public bool TryTake(out string position, out TicketChanged? change)
    {
        if (waiting.Reader.TryRead(out var next))
        {
            (position, change) = (next.Position, next.Change);
            if (lost)
            {
                // The list is loaded after all that still waits: first the flag, then the rest.
                lost = false;
                while (waiting.Reader.TryRead(out next))
                {
                    position = next.Position;
                }

                change = null;
            }

            return true;
        }

        (position, change) = ("", null);
        return false;
    }

    public void Dispose() => leave(this);

    internal void Tell(string position, TicketChanged change, TicketSight sight)
    {
        if (User.Sees(sight))
        {
            TellAnyway(position, change);
        }
    }

    /// <param name="change">Null: changes were lost.</param>
    internal void TellAnyway(string position, TicketChanged? change)
    {
        if (!waiting.Writer.TryWrite(new Telling(position, change)))
        {
            lost = true;
        }
    }

    private sealed record Telling(string Position, TicketChanged? Change);
}
