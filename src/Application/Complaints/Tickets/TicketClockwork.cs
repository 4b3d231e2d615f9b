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
        var standard = Clockwork.Standard(await territory.CalendarAsync(cancellationToken), channel, urgency);
        var clocks = new Dictionary<ClockKind, ClockRule>(standard.Clocks);
        foreach (var (kind, limit) in standard.Clocks)
        {
            clocks[kind] = await InForceAsync(limit, area, today, cancellationToken);
        }

        var windows = new Dictionary<TicketWindow, ClockRule>(standard.Windows);
        foreach (var (window, limit) in standard.Windows)
        {
            windows[window] = await InForceAsync(limit, area, today, cancellationToken);
        }

        var category = categoryCode is null ? null : await territory.CategoryAsync(categoryCode, area, today, cancellationToken);
        // A petition runs on the clock of the law whatever its category.
        if (channel != IntakeChannel.Petition && category?.Limit is { } own)
        {
            clocks[ClockKind.Handle] = new ClockRule(own.RuleId, own.Key, own.Limit);
        }

        return (standard with { Clocks = clocks, Windows = windows }, category);
    }

    private async Task<ClockRule> InForceAsync(ClockRule standard, DivisionCode area, DateOnly today, CancellationToken cancellationToken) =>
        await territory.RuleAsync(standard.RuleKey, area, today, cancellationToken) is { } rule ? new ClockRule(rule.RuleId, rule.Key, rule.Limit) : standard;

    public Task<(Clockwork Work, CategoryFact? Category)> ForAsync(Ticket ticket, string? categoryCode, DateTimeOffset now, CancellationToken cancellationToken) =>
        ForAsync(ticket.Place.Division, ticket.Channel, ticket.Urgency, categoryCode ?? ticket.CategoryCode, now, cancellationToken);
}
