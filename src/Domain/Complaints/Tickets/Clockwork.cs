using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>A limit and where it stands written.</summary>
/// <param name="RuleId">The row of the rule set, or null for the product's default.</param>
/// <param name="RuleKey">Stable name, e.g. <c>tickets.accept</c>.</param>
public sealed record ClockRule(Guid? RuleId, string RuleKey, Limit Limit);

/// <summary>
/// What a command needs to set clocks: the calendar and the limits that hold for this ticket's place, category and
/// day. The caller looks the rules up; the ticket does the counting.
/// </summary>
public sealed record Clockwork(
    BusinessCalendar Calendar,
    IReadOnlyDictionary<ClockKind, ClockRule> Clocks,
    IReadOnlyDictionary<TicketWindow, ClockRule> Windows)
{
    /// <summary>The national defaults for this channel and urgency, any of which a county's rules may replace.</summary>
    public static Clockwork Standard(BusinessCalendar calendar, IntakeChannel channel, Urgency urgency) =>
        new(calendar, TicketRules.Clocks(channel, urgency), TicketRules.Windows(channel));

    internal DateTimeOffset End(TicketWindow window, DateTimeOffset from) =>
        Calendar.Due(from, Windows[window].Limit, [], null).At;
}
