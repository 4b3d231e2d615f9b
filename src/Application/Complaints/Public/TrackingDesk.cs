using System.Security.Cryptography;
using ErrorOr;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>What opens a ticket without a sign-in.</summary>
public interface ITrackingPair
{
    /// <summary>As read out; blanks and full-width digits are forgiven.</summary>
    string Number { get; }

    /// <summary>13 letters and digits; case, dashes and blanks do not matter.</summary>
    string QueryCode { get; }
}

/// <summary>Finds the ticket of a pair and lets its reporter act on it.</summary>
internal sealed class TrackingDesk(IComplaintsDb db, TicketClockwork clockwork, IGridTaskIntake tasks, TrackedTickets tracked, TimeProvider clock)
{
    /// <summary>A wrong pair and an unknown number answer alike.</summary>
    public static readonly Error NotFound = Error.NotFound("tickets.tracking_not_found", "There is no report with this number and query code.");

    private static readonly Error NotReporter = Error.Forbidden("tickets.not_reporter", "Only the reporter can do this; a follower's code only looks.");

    /// <summary>Compared where there is nothing to compare with, so that both cost the same.</summary>
    private static readonly byte[] Nothing = new byte[SHA256.HashSizeInBytes];

    /// <summary>The ticket's id, and whether the code is its reporter's own.</summary>
    public async Task<ErrorOr<(Guid Id, bool IsReporter)>> FindAsync(ITrackingPair pair, CancellationToken cancellationToken)
    {
        var number = TicketNumber.Parse(pair.Number);
        var code = QueryCode.Parse(pair.QueryCode);
        if (number.IsError || code.IsError)
        {
            return NotFound;
        }

        var found = await db.Tickets.Where(t => t.Number == number.Value.Value)
            .Select(t => new
            {
                t.Id,
                Reporter = db.Reporters.Where(r => r.Id == t.Id).Select(r => r.QueryCodeHash).FirstOrDefault(),
                Followers = t.Followers.Where(f => f.QueryCodeHash != null).Select(f => f.QueryCodeHash!).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        var hash = code.Value.Hash;
        if (CryptographicOperations.FixedTimeEquals(hash, found?.Reporter ?? Nothing))
        {
            return (found!.Id, true);
        }

        return found?.Followers.Exists(f => CryptographicOperations.FixedTimeEquals(hash, f)) == true ? (found.Id, false) : NotFound;
    }

    /// <summary>One act of the reporter; answers with the ticket as it stands after it.</summary>
    public async Task<ErrorOr<TrackedTicket>> ActAsync(
        ITrackingPair pair, Func<Ticket, Clockwork, DateTimeOffset, ErrorOr<Success>> act, CancellationToken cancellationToken)
    {
        var found = await FindAsync(pair, cancellationToken);
        if (found.IsError)
        {
            return found.Errors;
        }

        if (!found.Value.IsReporter)
        {
            return NotReporter;
        }

        var ticket = await db.Tickets.Include(t => t.Steps).AsSplitQuery().SingleAsync(t => t.Id == found.Value.Id, cancellationToken);
        var now = clock.GetUtcNow();
        var (work, _) = await clockwork.ForAsync(ticket, null, now, cancellationToken);
        var acted = act(ticket, work, now);
        if (acted.IsError)
        {
            return acted.Errors;
        }

        await tasks.FollowTicketAsync(ticket, Actor.Reporter, now, cancellationToken);
        return await tracked.OfAsync(ticket, isReporter: true, cancellationToken);
    }
}
