using System.Net;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Webhooks;

public sealed class WebhookTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    [Fact]
    public async Task A_subscription_is_registered_changed_paused_and_deleted()
    {
        await using var receiver = await Receiver.StartAsync();
        var made = await host.Administrator.PostAsync("/webhooks", new { name = " 区平台 ", url = receiver.Url, eventTypes = new[] { "ticket.*", "project.closed" }, areaCode = (string?)null });
        made.Text("secret").ShouldStartWith("whsec_");
        var path = $"/webhooks/{made.Id()}";

        var shown = await host.Administrator.GetAsync(path);
        (shown.Text("name"), shown.Text("state"), shown.Text("areaCode"), shown["ownedByClient"]!.GetValue<bool>()).ShouldBe(("区平台", "active", CountyHost.County, false));
        shown.ToJsonString().ShouldNotContain("whsec_");
        (await host.Administrator.GetAsync("/webhooks?state=active"))["items"]!.AsArray().Select(w => w!.Id()).ShouldContain(made.Id());

        var changed = await ApiClient.ReadAsync(await host.Administrator.SendAsync(HttpMethod.Patch, "/api/v1" + path, new { areaCode = CountyHost.Community }, 1));
        changed.Revision().ShouldBe(2);
        var paused = await host.Administrator.PostAsync(path + "/pause", new { }, 2);
        paused.Text("state").ShouldBe("paused");
        (await ApiClient.CodeOfAsync(await host.Administrator.TryPostAsync(path + "/pause", new { }, 3))).ShouldBe("webhooks.wrong_state");
        (await host.Administrator.TryPostAsync(path + "/resume", new { }, 2)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        await host.RegisterAsync();
        await host.SendAsync();
        receiver.All.ShouldBeEmpty();
        await host.Administrator.PostAsync(path + "/resume", new { }, 3);
        await host.SendAsync();
        receiver.All.Count.ShouldBe(1);

        (await host.Administrator.SendAsync(HttpMethod.Delete, "/api/v1" + path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.Administrator.TryGetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_of_another_area_does_not_see_it()
    {
        await using var receiver = await Receiver.StartAsync();
        var id = await host.SubscribeAsync(receiver, "*");
        var elsewhere = await host.SignInAsync(Role.Administrator, CountyHost.OtherCommunity);

        (await elsewhere.GetAsync("/webhooks"))["items"]!.AsArray().ShouldBeEmpty();
        foreach (var path in new[] { "", "/deliveries", $"/deliveries/{id}" })
        {
            (await elsewhere.TryGetAsync($"/webhooks/{id}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await elsewhere.TryPostAsync("/webhooks", new { name = "越界", url = receiver.Url, eventTypes = new[] { "*" }, areaCode = CountyHost.County })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.Clerk.TryGetAsync("/webhooks")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("eventTypes", "webhooks.event_type_unknown", "ticket.eaten")]
    [InlineData("eventTypes", "webhooks.event_type_unknown", "reporter.*")]
    public async Task Only_types_that_there_are_can_be_subscribed_to(string field, string code, string type)
    {
        var refused = await host.Administrator.TryPostAsync("/webhooks", new { name = "接收", url = "https://example.com/", eventTypes = new[] { type }, areaCode = (string?)null });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = await refused.Content.ReadAsStringAsync();
        text.ShouldContain(code);
        text.ShouldContain("/" + field);
        (await host.Administrator.GetAsync("/event-types")).AsArray().Select(t => t!.Text("type")).ShouldContain("ticket.accepted");
    }
}

public sealed class WebhookAddressTests(GuardedHost host) : IClassFixture<GuardedHost>
{
    [Theory]
    [InlineData("http://example.com/hook", "webhooks.url_invalid")]
    [InlineData("https://example.com:8080/hook", "webhooks.url_invalid")]
    [InlineData("https://user:pass@example.com/", "webhooks.url_invalid")]
    [InlineData("https://example.com/#x", "webhooks.url_invalid")]
    [InlineData("ftp://example.com/", "webhooks.url_invalid")]
    [InlineData("/hook", "webhooks.url_invalid")]
    [InlineData("https://127.0.0.1/", "webhooks.url_private")]
    [InlineData("https://0x7f000001/", "webhooks.url_private")]
    [InlineData("https://2130706433/", "webhooks.url_private")]
    [InlineData("https://[::1]/", "webhooks.url_private")]
    [InlineData("https://[::ffff:10.0.0.1]/", "webhooks.url_private")]
    [InlineData("https://169.254.169.254/latest", "webhooks.url_private")]
    public async Task An_address_that_is_not_public_is_refused(string url, string code)
    {
        var administrator = await host.SignInAsync(Role.Administrator, CountyHost.County);

        var refused = await administrator.TryPostAsync("/webhooks", new { name = "接收", url, eventTypes = new[] { "ticket.*" }, areaCode = (string?)null });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain(code);
    }

    [Theory]
    [InlineData("127.0.0.1", "addressRefused")]
    [InlineData("::ffff:192.168.1.1", "addressRefused")]
    [InlineData("64:ff9b::a9fe:a9fe", "addressRefused")]
    [InlineData("8.8.8.8,10.0.0.1", "addressRefused")]
    [InlineData("", "nameUnknown")]
    public async Task A_name_that_comes_to_stand_for_an_inner_address_is_refused_when_connecting(string addresses, string failure)
    {
        var administrator = await host.SignInAsync(Role.Administrator, CountyHost.County);
        var made = await administrator.PostAsync("/webhooks", new { name = "接收", url = "https://hooks.example.com/", eventTypes = new[] { "ticket.*" }, areaCode = (string?)null });

        host.Addresses = [.. addresses.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)];
        var test = await administrator.PostAsync($"/webhooks/{made.Id()}/test", new { });

        (test["ok"]!.GetValue<bool>(), test.Text("failure")).ShouldBe((false, failure));
        test["status"].ShouldBeNull();
    }
}
