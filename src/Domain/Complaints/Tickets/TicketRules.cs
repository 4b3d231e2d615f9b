using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>
/// The limits that hold where a county's rule set says nothing. Keys are stable: a rule set overrides by them.
/// Sources: 信访工作条例 art. 22, 23, 34; 济南市12345 art. 24–27; 潍坊市12345 art. 19–24; the rest is usage.
/// </summary>
public static class TicketRules
{
    private static readonly Limit OneWorkingDay = new(1, LimitUnit.WorkingDay);
    private static readonly Limit TwoWorkingDays = new(2, LimitUnit.WorkingDay);
    private static readonly Limit FiveWorkingDays = new(5, LimitUnit.WorkingDay);
    private static readonly Limit FifteenDays = new(15, LimitUnit.CalendarDay);

    public static IReadOnlyDictionary<ClockKind, ClockRule> Clocks(IntakeChannel channel, Urgency urgency)
    {
        var petition = channel == IntakeChannel.Petition;
        return new Dictionary<ClockKind, ClockRule>
        {
            // Danger does not wait for the petition office: the two hours win over the fifteen days.
            [ClockKind.Accept] = urgency == Urgency.LifeOrProperty ? Rule("tickets.accept.lifeOrProperty", new(2, LimitUnit.Hour))
                : petition ? Rule("tickets.accept.petition", FifteenDays)
                : Rule("tickets.accept", OneWorkingDay),
            [ClockKind.Dispatch] = Rule("tickets.dispatch", OneWorkingDay),
            [ClockKind.TakeOn] = Rule("tickets.takeOn", OneWorkingDay),
            [ClockKind.DecideObjection] = Rule("tickets.decideObjection", TwoWorkingDays),
            [ClockKind.Handle] = petition ? Rule("tickets.handle.petition", new(60, LimitUnit.CalendarDay)) : Rule("tickets.handle", FiveWorkingDays),
            [ClockKind.Verify] = Rule("tickets.verify", FiveWorkingDays),
            [ClockKind.DecideDispute] = Rule("tickets.decideDispute", TwoWorkingDays),
        };
    }

    public static IReadOnlyDictionary<TicketWindow, ClockRule> Windows(IntakeChannel channel)
    {
        var petition = channel == IntakeChannel.Petition;
        return new Dictionary<TicketWindow, ClockRule>
        {
            [TicketWindow.Undo] = Rule("tickets.window.undo", FiveWorkingDays),
            [TicketWindow.Object] = petition ? Rule("tickets.window.object.petition", FiveWorkingDays) : Rule("tickets.window.object", OneWorkingDay),
            [TicketWindow.Dispute] = Rule("tickets.window.dispute", FifteenDays),
            [TicketWindow.CloseUnverified] = Rule("tickets.window.closeUnverified", FifteenDays),
            [TicketWindow.Suspension] = Rule("tickets.window.suspension", new(30, LimitUnit.CalendarDay)),
            [TicketWindow.Extension] = petition ? Rule("tickets.window.extension.petition", new(30, LimitUnit.CalendarDay)) : Rule("tickets.window.extension", FiveWorkingDays),
        };
    }

    private static ClockRule Rule(string key, Limit limit) => new(null, key, limit);
}
