using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds;
using GovernanceApi.Domain.Feeds.Webhooks;
using Shouldly;
using Xunit;

namespace GovernanceApi.Domain.UnitTests.Feeds.Webhooks;

public sealed class WebhookSubscriptionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 1, 30, 0, TimeSpan.Zero);
    private static readonly Guid Id = new("019cda83-d9c0-7613-923c-0c4b8a375630");
    private static readonly WebhookTarget Target = new("区平台", "https://example.com/", ["ticket.*"], DivisionCode.From("341502000000"));

    [Fact]
    public void It_begins_active_and_says_what_it_is_told()
    {
        var made = Registered();

        (made.State, made.Revision, made.AreaPrefix).ShouldBe((WebhookState.Active, 1, "341502"));
        made.Events.ShouldHaveSingleItem().ShouldBeOfType<WebhookRegistered>().EventTypes.ShouldBe(["ticket.*"]);
    }

    [Fact]
    public void It_is_paused_once_and_resumed_once()
    {
        var made = Registered();

        made.Resume(Now).FirstError.Code.ShouldBe("webhooks.wrong_state");
        made.Pause(Now).IsError.ShouldBeFalse();
        made.Pause(Now).FirstError.Code.ShouldBe("webhooks.wrong_state");
        made.Resume(Now.AddHours(1)).IsError.ShouldBeFalse();
        (made.State, made.StateSince).ShouldBe((WebhookState.Active, Now.AddHours(1)));
    }

    [Fact]
    public void Disabled_it_keeps_the_reason_until_somebody_resumes()
    {
        var made = Registered();

        made.Disable(WebhookDisabledReason.Gone, Now).IsError.ShouldBeFalse();
        made.Disable(WebhookDisabledReason.Failing, Now).IsError.ShouldBeTrue();
        (made.State, made.DisabledReason).ShouldBe((WebhookState.Disabled, WebhookDisabledReason.Gone));
        made.Pause(Now).IsError.ShouldBeTrue();
        made.Resume(Now).IsError.ShouldBeFalse();
        made.DisabledReason.ShouldBeNull();
    }

    [Fact]
    public void A_rotation_keeps_the_old_secret_for_a_day()
    {
        var made = Registered();

        made.RotateSecret([2], Now);

        (made.Secret[0], made.OldSecret![0], made.OldSecretUntil).ShouldBe(((byte)2, (byte)1, Now.AddHours(24)));
    }

    [Fact]
    public void A_change_of_nothing_is_no_change()
    {
        var made = Registered();

        made.Change(Target);
        made.Revision.ShouldBe(1);
        made.Change(Target with { Area = null });
        (made.Revision, made.AreaPrefix).ShouldBe((2, ""));
        ((WebhookChanged)made.Events[^1]).Changed.ShouldBe(["area"]);
    }

    [Theory]
    [InlineData("*", "ticket.accepted", true)]
    [InlineData("ticket.*", "ticket.accepted", true)]
    [InlineData("ticket.accepted", "ticket.accepted", true)]
    [InlineData("ticket.*", "ticket_x.accepted", false)]
    [InlineData("ticket.accepted", "ticket.rejected", false)]
    public void A_pattern_covers_a_type_a_kind_or_all(string pattern, string type, bool covers) => EventPattern.Covers(pattern, type).ShouldBe(covers);

    [Theory]
    [InlineData("")]
    [InlineData("ticket")]
    [InlineData("*.accepted")]
    [InlineData("Ticket.Accepted")]
    [InlineData("ticket.a.b")]
    [InlineData("ticket.%")]
    public void Anything_else_is_no_pattern(string text) => EventPattern.IsWellFormed(text).ShouldBeFalse();

    [Fact]
    public void Eight_attempts_spread_over_more_than_a_day()
    {
        var waits = Enumerable.Range(1, RetrySchedule.Attempts).Select(n => RetrySchedule.WaitAfter(n, 0.5)).ToList();

        waits.ShouldBe([
            TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(10), null]);
        RetrySchedule.WaitAfter(1, 0).ShouldBe(TimeSpan.FromSeconds(4));
        RetrySchedule.WaitAfter(1, 1).ShouldBe(TimeSpan.FromSeconds(6));
    }

    [Theory]
    [InlineData("https://example.com/hook", true)]
    [InlineData("https://example.com:8443/hook", true)]
    [InlineData("https://example.com:22/", false)]
    [InlineData("http://example.com/", false)]
    [InlineData("https://a:b@example.com/", false)]
    [InlineData("https://127.1/", false)]
    [InlineData("nonsense", false)]
    public void A_receiver_is_https_on_its_usual_ports(string url, bool right) => WebhookUrl.Parse(url, allowPrivate: false).IsError.ShouldBe(!right);

    private static WebhookSubscription Registered() => WebhookSubscription.Register(Id, new WebhookOwner(Id, "王管理", IsClient: false), Target, [1], Now);
}
