using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class TicketFollowingTests
{
    [Fact]
    public void Supervision_only_rises_and_says_why()
    {
        var ticket = InProgress();
        ticket.Supervise(0, "超期", null, Dispatcher, Now).ShouldBeRefused(TicketErrors.LevelOutOfRange);
        ticket.Supervise(4, "超期", null, Dispatcher, Now).ShouldBeRefused(TicketErrors.LevelOutOfRange);
        ticket.Supervise(2, "", null, Dispatcher, Now).ShouldBeRefused(TicketErrors.ReasonRequired);
        ticket.Supervise(2, "超期", "督〔2026〕3号", Actor.System, Now).Done();
        ticket.Supervise(2, "超期", null, Dispatcher, Now).ShouldBeRefused(TicketErrors.LevelNotHigher);
        ticket.Supervise(3, "仍超期", null, Dispatcher, Now).Done();
        ticket.WhyNot(TicketAction.Supervise, Dispatcher, Now)!.Value.ShouldBe(TicketErrors.LevelNotHigher);
        ticket.SupervisionNotes.Select(n => n.Level).ShouldBe([2, 3]);
        ticket.SupervisionNotes[0].LetterNumber.ShouldBe("督〔2026〕3号");
    }

    [Fact]
    public void A_ticket_is_reminded_of_once_a_day_by_the_local_calendar()
    {
        var ticket = InProgress();
        ticket.Remind(null, Actor.Reporter, Now).Done();
        ticket.Remind(null, Actor.Reporter, Now.AddHours(14)).ShouldBeRefused(TicketErrors.RemindedToday);

        // 16:00 UTC is the next day in China.
        ticket.Remind(null, Actor.Reporter, Now.AddHours(15)).Done();
        ticket.RemindCount.ShouldBe(2);
    }

    [Fact]
    public void Notes_and_information_are_not_empty_and_say_whether_the_reporter_sees_them()
    {
        var ticket = InProgress();
        ticket.AddNote(" ", false, Dispatcher, Now).ShouldBeRefused(TicketErrors.NoteTextRequired);
        ticket.AddInformation(" ", Now).ShouldBeRefused(TicketErrors.NoteTextRequired);
        ticket.AddNote("内部", false, Dispatcher, Now).Done();
        ticket.Steps[^1].Public.ShouldBeFalse();
        ticket.AddInformation("在西门", Now).Done();
        ticket.Steps[^1].Public.ShouldBeTrue();
        ticket.Steps[^1].ActorRole.ShouldBe("reporter");
    }

    [Fact]
    public void Texts_stay_out_of_the_events()
    {
        var ticket = InProgress();
        ticket.AddNote("电话13812345678", true, Dispatcher, Now).Done();
        System.Text.Json.JsonSerializer.Serialize<object>(ticket.Events[^1]).ShouldNotContain("138");
    }

    [Fact]
    public void What_is_allowed_comes_with_the_reason_of_what_is_not()
    {
        var forHandler = Verifying().AllowedActions(Handler, Now);
        var verify = forHandler.Single(a => a.Action == TicketAction.Verify);
        verify.Allowed.ShouldBeFalse();
        verify.Refusal!.Value.Code.ShouldBe("tickets.two_key_same_person");
        Verifying().AllowedActions(Clerk, Now).Single(a => a.Action == TicketAction.Verify).Allowed.ShouldBeTrue();
        forHandler.ShouldNotContain(a => a.Action == TicketAction.Accept || a.Action == TicketAction.StartVerifying);
    }

    [Fact]
    public void The_reporter_is_offered_the_reporters_actions() =>
        Verifying().AllowedActions(Actor.Reporter, Now).Select(a => a.Action)
            .ShouldBe([TicketAction.Confirm, TicketAction.Dispute, TicketAction.Rate, TicketAction.AddInformation, TicketAction.Follow]);
}
