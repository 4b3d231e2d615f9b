using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Complaints.Reporters;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Reporters;

/// <summary>Who looked at the reporter's contact, newest first, at most 200.</summary>
public sealed record ListReporterViewsQuery(Guid Id) : IQuery<IReadOnlyList<ReporterViewLine>>;

/// <param name="UnitName">Null for desks and communities, whose accounts belong to no unit.</param>
public sealed record ReporterViewLine(DateTimeOffset At, string Role, string? ActorName, string? UnitName, RevealPurpose Purpose, string Reason);

internal sealed class ListReporterViewsHandler(IComplaintsDb db, IUserDirectory users, ITerritoryQuestions territory, CallContext call)
    : IQueryHandler<ListReporterViewsQuery, IReadOnlyList<ReporterViewLine>>
{
    private const int Most = 200;

    public async Task<ErrorOr<IReadOnlyList<ReporterViewLine>>> Handle(ListReporterViewsQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Tickets.VisibleTo(call.User).AnyAsync(t => t.Id == request.Id, cancellationToken))
        {
            return TicketErrors.NotFound;
        }

        var views = await db.Reporters.AsNoTracking().Where(r => r.Id == request.Id).SelectMany(r => r.Views)
            .OrderByDescending(v => v.At).ThenByDescending(v => v.Id).Take(Most).ToListAsync(cancellationToken);
        var names = await users.NamesAsync([.. views.Select(v => v.UserId).Distinct()], cancellationToken);
        List<ReporterViewLine> lines = [];
        foreach (var view in views)
        {
            var unit = view.UnitId is { } id ? await territory.UnitNameAsync(id, cancellationToken) : null;
            lines.Add(new ReporterViewLine(view.At, view.Role, names.GetValueOrDefault(view.UserId), unit, view.Purpose, view.Reason));
        }

        return lines;
    }
}
