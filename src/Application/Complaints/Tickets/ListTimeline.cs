using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>What happened to a ticket, oldest first; at most the last 500 lines.</summary>
public sealed record ListTimelineQuery(Guid Id) : IQuery<IReadOnlyList<TimelineLine>>;

/// <param name="ActorName">Null for the reporter, the clock and imports; <paramref name="ActorRole"/> tells which.</param>
/// <param name="Public">The reporter sees the note too.</param>
public sealed record TimelineLine(
    DateTimeOffset At, TicketAction Action, TicketStatus? From, TicketStatus To, int Round, string ActorRole, string? ActorName, string? UnitName,
    string? Note, bool Public, string? ReasonCode);

internal sealed class ListTimelineHandler(IComplaintsDb db, IUserDirectory users, ITerritoryQuestions territory, CallContext call)
    : IQueryHandler<ListTimelineQuery, IReadOnlyList<TimelineLine>>
{
    private const int Most = 500;

    public async Task<ErrorOr<IReadOnlyList<TimelineLine>>> Handle(ListTimelineQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Tickets.VisibleTo(call.User).AnyAsync(t => t.Id == request.Id, cancellationToken))
        {
            return TicketErrors.NotFound;
        }

        var steps = await db.Tickets.AsNoTracking().Where(t => t.Id == request.Id).SelectMany(t => t.Steps)
            .OrderByDescending(s => s.Revision).Take(Most).ToListAsync(cancellationToken);
        var names = await users.NamesAsync([.. steps.Select(s => s.ActorId).OfType<Guid>().Distinct()], cancellationToken);
        var territoryNames = await territory.NamesAsync(cancellationToken);
        return steps.AsEnumerable().Reverse().Select(step => new TimelineLine(
                step.At, step.Action, step.From, step.To, step.Round, step.ActorRole,
                step.ActorId is { } actor ? names.GetValueOrDefault(actor) : null,
                territoryNames.Unit(step.ActorUnitId),
                step.Note, step.Public, step.ReasonCode)).ToList();
    }
}
