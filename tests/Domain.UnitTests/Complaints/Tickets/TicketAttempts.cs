using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

/// <summary>For each action a well-formed try, by somebody who may in an ordinary first round.</summary>
internal static class TicketAttempts
{
    /// <summary>Null where an action has no command of its own that does nothing else.</summary>
    public static Func<Ticket, DateTimeOffset, ErrorOr<Success>>? Of(TicketAction action) => action switch
    {
        TicketAction.Correct => (t, now) => t.Correct(new Correction("新标题", t.Text, t.CategoryCode, t.Place, t.Urgency, t.Confidential), Work(), Dispatcher, now),
        TicketAction.Accept => (t, now) => t.Accept("0101", null, Work(), Dispatcher, now),
        TicketAction.Reject => (t, now) => t.Reject(RejectReason.SecretOrPrivacy, "保密局", null, Work(), Dispatcher, now),
        TicketAction.Restore => (t, now) => t.Restore(null, Work(), Dispatcher, now),
        TicketAction.Merge => (t, now) => t.Merge(Submitted(), null, Work(), Dispatcher, now),
        TicketAction.Unmerge => (t, now) => t.Unmerge(Ticket.Register(t.ParentId ?? t.Id, Intake(), Work(), Clerk, now).Value, null, Work(), Dispatcher, now),
        TicketAction.TakeOn => (t, now) => t.TakeOn(null, Handler, now),
        TicketAction.Object => (t, now) => t.Object("依据", null, Work(), Handler, now),
        TicketAction.DecideObjection => (t, now) => t.DecideObjection(true, "成立", Work(), Dispatcher, now),
        TicketAction.RequestSuspension => (t, now) => t.RequestSuspension("等待配件", BusinessCalendar.DateOf(now).AddDays(7), Work(), Handler, now),
        TicketAction.DecideSuspension => (t, now) => t.DecideSuspension(true, null, Dispatcher, now),
        TicketAction.Resume => (t, now) => t.Resume(null, Calendar, Dispatcher, now),
        TicketAction.RequestExtension => (t, now) => t.RequestExtension("需开挖", 3, Work(), Handler, now),
        TicketAction.DecideExtension => (t, now) => t.DecideExtension(true, null, Work(), Dispatcher, now),
        TicketAction.Progress => (t, now) => t.ReportProgress("已安排", t.LeadUnitId is null ? Dispatcher : Handler, now),
        TicketAction.Resolve => (t, now) => t.Resolve(Fixed, Work(), Handler, now),
        TicketAction.Verify => (t, now) => t.Verify(VerificationMethod.CallBack, true, true, null, Work(), Clerk, now),
        TicketAction.Confirm => (t, now) => t.ConfirmByReporter(true, true, Work(), now),
        TicketAction.Dispute => (t, now) => t.DisputeByReporter("没有解决", Work(), now),
        TicketAction.DecideDispute => (t, now) => t.DecideDispute(true, "属实", Work(), SecondDispatcher, now),
        TicketAction.CloseUnverified => (t, now) => t.CloseUnverified(Work(), now.AddDays(60)),
        TicketAction.Withdraw => (t, now) => t.Withdraw(null, Actor.Reporter, now),
        TicketAction.Supervise => (t, now) => t.Supervise(1, "超期", null, Dispatcher, now),
        TicketAction.Remind => (t, now) => t.Remind(null, Actor.Reporter, now),
        TicketAction.AddNote => (t, now) => t.AddNote("备注", false, Dispatcher, now),
        TicketAction.AddInformation => (t, now) => t.AddInformation("补充", now),
        TicketAction.Follow => (t, now) => t.Follow([1], now),
        TicketAction.Unfollow => (t, now) => t.Unfollow(Guid.Empty, now),
        TicketAction.Rate => (t, now) => t.Rate(5, true, true, null, now),
        TicketAction.FlagRepeat => (t, now) => t.FlagRepeat(Guid.CreateVersion7(now), Dispatcher, now),
        TicketAction.Archive => (t, now) => t.Archive(24, Actor.System, now.AddYears(5)),
        _ => null,
    };
}
