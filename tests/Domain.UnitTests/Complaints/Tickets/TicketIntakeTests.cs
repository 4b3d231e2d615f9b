using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;
using Shouldly;
using Xunit;
using static GovernanceApi.Domain.UnitTests.Complaints.Tickets.TestTickets;

namespace GovernanceApi.Domain.UnitTests.Complaints.Tickets;

public sealed class TicketIntakeTests
{
    [Fact]
    public void A_registered_ticket_is_submitted_in_its_first_round()
    {
        var ticket = Submitted();
        ticket.Status.ShouldBe(TicketStatus.Submitted);
        ticket.Number.ShouldBe("20260302-00042");
        ticket.Round.ShouldBe(1);
        ticket.SearchEntry!.SearchText.ShouldBe("20260302-00042水管漏水3号楼门口水管漏水三天阳光小区3号楼");
        ticket.SearchEntry!.Grams.ShouldContain("漏水");
        var happened = ticket.Events.ShouldHaveSingleItem().ShouldBeOfType<TicketRegistered>();
        happened.From.ShouldBeNull();
        happened.To.ShouldBe(TicketStatus.Submitted);
        happened.DivisionCode.ShouldBe(Community.Value);
    }

    [Fact]
    public void A_missing_title_is_taken_from_the_first_line()
    {
        Registered(Intake() with { Title = null, Text = "路灯不亮\n已经三天" }).Title.ShouldBe("路灯不亮");
        Registered(Intake() with { Title = " ", Text = new string('长', 80) }).Title.ShouldBe(new string('长', 40) + "…");

        // Never cut a character outside the basic plane in half.
        Registered(Intake() with { Title = null, Text = new string('长', 39) + "𠮷𠮷" }).Title.ShouldBe(new string('长', 39) + "…");
    }

    [Fact]
    public void A_nul_character_is_dropped() => Registered(Intake() with { Text = "漏\0水" }).Text.ShouldBe("漏水");

    [Fact]
    public void A_complaint_without_text_is_refused() => Refusal(Intake() with { Text = " \t" }).ShouldBe("tickets.text_required");

    [Fact]
    public void A_text_beyond_measure_is_refused() => Refusal(Intake() with { Text = new string('a', Ticket.MaxText + 1) }).ShouldBe("tickets.text_too_long");

    [Fact]
    public void A_title_beyond_measure_is_refused() => Refusal(Intake() with { Title = new string('a', Ticket.MaxTitle + 1) }).ShouldBe("tickets.title_too_long");

    [Fact]
    public void Contact_is_optional_only_for_anonymous_reports()
    {
        Refusal(Intake() with { HasContact = false }).ShouldBe("tickets.contact_required");
        Registered(Intake() with { HasContact = false, Anonymous = true }).Anonymous.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_received_in_the_future() => Refusal(Intake() with { ReceivedAt = Now.AddMinutes(1) }).ShouldBe("tickets.received_in_future");

    [Fact]
    public void A_field_error_names_its_member() => TicketErrors.TextRequired.Metadata!["pointer"].ShouldBe("/text");

    [Fact]
    public void Accepting_needs_a_category()
    {
        var ticket = Registered(Intake() with { CategoryCode = null });
        ticket.Accept(null, null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.CategoryRequired);
        ticket.Accept("0203", null, Work(), Dispatcher, Now).Done();
        ticket.CategoryCode.ShouldBe("0203");
    }

    [Fact]
    public void Accepting_late_is_remembered()
    {
        var ticket = Submitted();
        ticket.Accept(null, null, Work(), Dispatcher, Now.AddDays(3)).Done();
        ticket.AcceptedOnTime.ShouldBe(false);
    }

    [Fact]
    public void Rejecting_says_where_to_turn_and_may_be_undone_for_five_working_days()
    {
        var ticket = Submitted();
        ticket.Reject(RejectReason.OtherAuthority, " ", null, Work(), Dispatcher, Now).ShouldBeRefused(TicketErrors.ReferToRequired);
        ticket.Reject(RejectReason.OtherAuthority, "人民法院", null, Work(), Dispatcher, Now).Done();
        ticket.ReferredTo.ShouldBe("人民法院");
        ticket.Steps[^1].ReasonCode.ShouldBe("otherAuthority");
        ticket.DueAt.ShouldBeNull();

        ticket.Restore(null, Work(), Dispatcher, Now.AddDays(8)).ShouldBeRefused(TicketErrors.UndoWindowOver);
        ticket.Restore(null, Work(), Dispatcher, Now.AddDays(7)).Done();
        ticket.RejectReason.ShouldBeNull();
        ticket.RunningClock(ClockKind.Accept)!.StartedAt.ShouldBe(Now.AddDays(7));
    }

    [Fact]
    public void Correcting_records_what_changed_and_nothing_when_nothing_did()
    {
        var ticket = Submitted();
        var same = new Correction(ticket.Title, ticket.Text, ticket.CategoryCode, ticket.Place, ticket.Urgency, ticket.Confidential);
        ticket.Correct(same, Work(), Clerk, Now).Done();
        ticket.Revision.ShouldBe(1);

        ticket.Correct(same with { Title = "水管爆裂", Confidential = true }, Work(), Clerk, Now).Done();
        ticket.Events[^1].ShouldBeOfType<TicketCorrected>().Changed.ShouldBe(["title", "confidential"]);
        ticket.SearchEntry!.Grams.ShouldContain("爆裂");
    }

    [Fact]
    public void Correcting_the_urgency_shortens_the_running_clock()
    {
        var ticket = Submitted();
        var urgent = new Correction(ticket.Title, ticket.Text, ticket.CategoryCode, ticket.Place, Urgency.LifeOrProperty, false);
        ticket.Correct(urgent, Work(urgency: Urgency.LifeOrProperty), Clerk, Now).Done();
        ticket.DueAt.ShouldBe(Now.AddHours(2));
        ticket.RunningClock(ClockKind.Accept)!.RuleKey.ShouldBe("tickets.accept.lifeOrProperty");
    }

    [Fact]
    public void An_accepted_ticket_keeps_a_category_and_every_ticket_its_text()
    {
        var ticket = Accepted();
        var correction = new Correction(ticket.Title, ticket.Text, null, ticket.Place, ticket.Urgency, false);
        ticket.Correct(correction, Work(), Clerk, Now).ShouldBeRefused(TicketErrors.CategoryRequired);
        ticket.Correct(correction with { Text = "" }, Work(), Clerk, Now).ShouldBeRefused(TicketErrors.TextRequired);
    }

    [Fact]
    public void A_repeat_is_flagged_once()
    {
        var ticket = Submitted();
        var earlier = Guid.CreateVersion7(Now);
        ticket.FlagRepeat(earlier, Dispatcher, Now).Done();
        ticket.IsRepeat.ShouldBeTrue();
        ticket.RepeatOfId.ShouldBe(earlier);
        ticket.FlagRepeat(earlier, Dispatcher, Now).ShouldBeRefused(TicketErrors.AlreadyRepeat);
    }

    [Theory]
    [InlineData("20260302-00042", "20260302-00042")]
    [InlineData(" ２０２６０３０２ 00042 ", "20260302-00042")]
    public void A_number_is_read_as_people_write_it(string text, string expected) => TicketNumber.Parse(text).Value.Value.ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("2026")]
    public void What_is_no_number_is_refused(string? text) => TicketNumber.Parse(text).FirstError.Code.ShouldBe("tickets.number_invalid");

    private static Ticket Registered(Intake intake) => Ticket.Register(Guid.CreateVersion7(Now), intake, Work(), Clerk, Now).Value;

    private static string Refusal(Intake intake) => Ticket.Register(Guid.CreateVersion7(Now), intake, Work(), Clerk, Now).FirstError.Code;
}
