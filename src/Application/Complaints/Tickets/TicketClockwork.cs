using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Looks up the limits that hold for a ticket: the county's rules over the product's defaults, and the category's own limit to handle.</summary>
internal sealed class TicketClockwork(ITerritoryQuestions territory)
{
    public async Task<(Clockwork Work, CategoryFact? Category)> ForAsync(
        DivisionCode area, IntakeChannel channel, Urgency urgency, string? categoryCode, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(now);
        var work = Clockwork.Standard(await territory.CalendarAsync(cancellationToken), channel, urgency);
        foreach (var (kind, standard) in work.Clocks)
        {
            if (await territory.RuleAsync(standard.RuleKey, area, today, cancellationToken) is { } rule)
            {
                work = work.With(kind, new ClockRule(rule.RuleId, rule.Key, rule.Limit));
            }
        }

        foreach (var (window, standard) in work.Windows)
        {
            if (await territory.RuleAsync(standard.RuleKey, area, today, cancellationToken) is { } rule)
            {
                work = work.With(window, new ClockRule(rule.RuleId, rule.Key, rule.Limit));
            }
        }

        var category = categoryCode is null ? null : await territory.CategoryAsync(categoryCode, area, today, cancellationToken);
        // A petition runs on the clock of the law whatever its category.
        return channel != IntakeChannel.Petition && category?.Limit is { } limit
            ? (work.With(ClockKind.Handle, new ClockRule(limit.RuleId, limit.Key, limit.Limit)), category)
            : (work, category);
    }

    public Task<(Clockwork Work, CategoryFact? Category)> ForAsync(Ticket ticket, string? categoryCode, DateTimeOffset now, CancellationToken cancellationToken) =>
        ForAsync(ticket.Place.Division, ticket.Channel, ticket.Urgency, categoryCode ?? ticket.CategoryCode, now, cancellationToken);
}
