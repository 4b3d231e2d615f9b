using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>What every act on one ticket shares: load it within the caller's scope, look up the rules, act, answer with the receipt.</summary>
internal sealed class TicketDesk(IComplaintsDb db, TicketClockwork clockwork, IGridTaskIntake tasks, CallContext call, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The signed-in person as the domain knows them.</summary>
    public Actor Actor => call.User.ToActor();

    public Task<ErrorOr<TicketReceipt>> ActAsync(Guid id, Func<Ticket, Scene, ErrorOr<Success>> act, CancellationToken cancellationToken, string? categoryCode = null) =>
        ActAsync(id, (ticket, scene) => Task.FromResult(act(ticket, scene)), cancellationToken, categoryCode);

    /// <param name="categoryCode">The category that the act will give the ticket; null keeps its own.</param>
    /// <param name="changesText">The act rewrites the searchable text, which is loaded only then.</param>
    public async Task<ErrorOr<TicketReceipt>> ActAsync(
        Guid id, Func<Ticket, Scene, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken, string? categoryCode = null, bool changesText = false)
    {
        if (await db.FindTicketAsync(id, forChange: true, cancellationToken) is not { } ticket || !call.User.Sees(ticket))
        {
            return TicketErrors.NotFound;
        }

        if (call.ExpectedRevision is { } expected && expected != ticket.Revision)
        {
            return CommonErrors.Stale;
        }

        if (changesText)
        {
            await db.Tickets.Where(t => t.Id == id).Select(t => t.SearchEntry).LoadAsync(cancellationToken);
        }

        var now = Now;
        var (work, category) = await clockwork.ForAsync(ticket, categoryCode, now, cancellationToken);
        var acted = await act(ticket, new Scene(work, category, Actor, now));
        if (acted.IsError)
        {
            return acted.Errors;
        }

        // The grid's task is due when the ticket's handling is, and over when that is.
        await tasks.FollowTicketAsync(ticket, Actor, now, cancellationToken);
        return TicketReceipt.Of(ticket);
    }
}

/// <summary>What an act needs besides its own arguments.</summary>
internal sealed record Scene(Clockwork Work, CategoryFact? Category, Actor Actor, DateTimeOffset Now);
