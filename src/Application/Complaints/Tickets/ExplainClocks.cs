using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>N1: how every due date of a ticket came about: rule, days skipped, pauses and extensions.</summary>
public sealed record ExplainClocksQuery(Guid Id) : IQuery<IReadOnlyList<ClockExplanation>>;

/// <param name="StoppedAt">Null while it runs.</param>
/// <param name="Paused">It stands still: <paramref name="DueAt"/> is the earliest due date possible.</param>
/// <param name="Provisional">Counted past the known calendar, weekends only.</param>
/// <param name="RuleSource">Law, regulation or "default, unsourced".</param>
/// <param name="Steps">Day by day, from start to due.</param>
public sealed record ClockExplanation(
    Guid Id, ClockKind Kind, int Round, DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset? StoppedAt, bool Paused, bool Provisional, bool Overdue,
    Limit Limit, string RuleKey, string? RuleSource, string? RuleClause, string? RuleJurisdiction,
    IReadOnlyList<Pause> Pauses, Extension? Extension, IReadOnlyList<DueDateStep> Steps);

internal sealed class ExplainClocksHandler(IComplaintsDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : IQueryHandler<ExplainClocksQuery, IReadOnlyList<ClockExplanation>>
{
    public async Task<ErrorOr<IReadOnlyList<ClockExplanation>>> Handle(ExplainClocksQuery request, CancellationToken cancellationToken)
    {
        var ticket = await db.Tickets.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(t => t.Id == request.Id, cancellationToken);
        if (ticket is null)
        {
            return TicketErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        var calendar = await territory.CalendarAsync(cancellationToken);
        List<ClockExplanation> explanations = [];
        foreach (var timer in ticket.Clocks.OrderBy(c => c.StartedAt).ThenBy(c => c.Id))
        {
            var counted = calendar.Due(timer.StartedAt, timer.Limit, timer.Pauses, timer.Extension);
            var rule = timer.RuleId is { } id ? await territory.RuleOriginAsync(id, cancellationToken) : null;
            explanations.Add(new ClockExplanation(
                timer.Id, timer.Kind, timer.Round, timer.StartedAt, timer.DueAt, timer.StoppedAt, timer.Running && timer.Paused, timer.Provisional,
                timer.OverdueAt(now), timer.Limit, timer.RuleKey, rule?.Source, rule?.Clause, rule?.Jurisdiction, timer.Pauses, timer.Extension, counted.Steps));
        }

        return explanations;
    }
}
