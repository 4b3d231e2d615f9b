using System.Net;
using System.Net.Http.Json;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

public sealed class SessionTests(AccessHost host) : IClassFixture<AccessHost>
{
    private static readonly TimeSpan SessionFreshness = TimeSpan.FromSeconds(11);

    [Fact]
    public async Task Signing_in_tells_who_and_what_is_permitted()
    {
        var clerk = await host.SignInAsync(Role.CommunityClerk, AccessHost.Community);

        var user = (await clerk.GetAsync("/session"))["user"]!;

        user["role"]!.GetValue<string>().ShouldBe("communityClerk");
        user["areaCode"]!.GetValue<string>().ShouldBe(AccessHost.Community);
        user["permissions"]!.AsArray().Select(p => p!.GetValue<string>()).ShouldContain("tickets.register");
    }

    [Fact]
    public async Task Unknown_name_wrong_password_and_disabled_account_answer_alike()
    {
        var known = await host.CreateUserAsync(Role.GridWorker, AccessHost.Community);
        var disabled = await host.CreateUserAsync(Role.GridWorker, AccessHost.Community);
        await host.Admin.PostAsync($"/users/{disabled.Id}/disable", new { }, revision: 1);

        await TrySignInAsync("nobody", ApiHost.Password).ShouldBeAsync(HttpStatusCode.Unauthorized, "access.sign_in_failed");
        await TrySignInAsync(known.UserName!, "wrong password 1").ShouldBeAsync(HttpStatusCode.Unauthorized, "access.sign_in_failed");
        await TrySignInAsync(disabled.UserName!, ApiHost.Password).ShouldBeAsync(HttpStatusCode.Unauthorized, "access.sign_in_failed");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_fifteen_minutes()
    {
        var user = await host.CreateUserAsync(Role.GridWorker, AccessHost.Community);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await TrySignInAsync(user.UserName!, "wrong password 1").ShouldBeAsync(HttpStatusCode.Unauthorized, "access.sign_in_failed");
        }

        await TrySignInAsync(user.UserName!, ApiHost.Password).ShouldBeAsync(HttpStatusCode.Forbidden, "access.locked_out");
        host.Clock.Advance(TimeSpan.FromMinutes(15.1));
        (await TrySignInAsync(user.UserName!, ApiHost.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guesses_sent_at_once_do_not_share_a_count()
    {
        var user = await host.CreateUserAsync(Role.GridWorker, AccessHost.Community);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TrySignInAsync(user.UserName!, "wrong password 1")));

        answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(5);
        answers.Count(a => a.StatusCode == HttpStatusCode.Forbidden).ShouldBe(7);
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones()
    {
        var user = await host.CreateUserAsync(Role.GridWorker, AccessHost.Community);
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await TrySignInAsync(user.UserName!, "wrong password 1");
        }

        (await TrySignInAsync(user.UserName!, ApiHost.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await TrySignInAsync(user.UserName!, "wrong password 1").ShouldBeAsync(HttpStatusCode.Unauthorized, "access.sign_in_failed");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_sessions_and_a_new_one_begins_at_once()
    {
        var user = await host.CreateUserAsync(Role.CommunityClerk, AccessHost.Community);
        var (phone, desk) = (host.Anonymous(), host.Anonymous());
        await phone.SignInAsync(user.UserName!, ApiHost.Password);
        await desk.SignInAsync(user.UserName!, ApiHost.Password);

        (await desk.TryPostAsync("/session/sign-out-everywhere", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await desk.SignInAsync(user.UserName!, ApiHost.Password);

        (await desk.GetAsync("/session"))["user"].ShouldNotBeNull();
        host.Clock.Advance(SessionFreshness);
        (await phone.GetAsync("/session"))["user"].ShouldBeNull();
    }

    [Fact]
    public async Task A_disabled_persons_session_ends_within_ten_seconds()
    {
        var user = await host.CreateUserAsync(Role.CommunityClerk, AccessHost.Community);
        var clerk = host.Anonymous();
        await clerk.SignInAsync(user.UserName!, ApiHost.Password);

        await host.Admin.PostAsync($"/users/{user.Id}/disable", new { }, revision: 1);
        host.Clock.Advance(SessionFreshness);

        (await clerk.GetAsync("/session"))["user"].ShouldBeNull();
    }

    [Fact]
    public async Task A_temporary_password_lets_in_only_to_change_it()
    {
        var made = await host.Admin.PostAsync("/users", new { userName = "fresh", displayName = "新人", role = "administrator", areaCode = AccessHost.County });
        var temporary = made["password"]!.GetValue<string>();
        var fresh = host.Anonymous();
        await fresh.SignInAsync("fresh", temporary);

        (await fresh.GetAsync("/session"))["user"]!["mustChangePassword"]!.GetValue<bool>().ShouldBeTrue();
        await fresh.TryGetAsync("/users").ShouldBeAsync(HttpStatusCode.Forbidden, "access.password_change_required");
        await ChangePasswordAsync(fresh, temporary, temporary).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await ChangePasswordAsync(fresh, "not it 12345", "my own words 7").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        (await ChangePasswordAsync(fresh, temporary, "my own words 7")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await fresh.SignInAsync("fresh", "my own words 7");
        (await fresh.TryGetAsync("/users")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unsafe_request_without_the_anti_forgery_token_is_refused()
    {
        var client = host.Anonymous();
        await client.Http.GetAsync("/api/v1/session");

        await client.Http.PostAsJsonAsync("/api/v1/session", new { userName = "nobody", password = "x" }).ShouldBeAsync(HttpStatusCode.Forbidden, "access.csrf_invalid");
    }

    [Fact]
    public async Task A_token_of_another_person_is_refused()
    {
        var other = await host.SignInAsync(Role.CommunityClerk, AccessHost.Community);
        var mine = await host.SignInAsync(Role.CommunityClerk, AccessHost.Community);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session/sign-out-everywhere")
        {
            Headers = { { "X-CSRF-Token", other.CsrfToken }, { "Idempotency-Key", "k" } },
        };

        await mine.Http.SendAsync(request).ShouldBeAsync(HttpStatusCode.Forbidden, "access.csrf_invalid");
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var user = await host.CreateUserAsync(Role.CommunityClerk, AccessHost.Community);
        var answer = await TrySignInAsync(user.UserName!, ApiHost.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("gov=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    private async Task<HttpResponseMessage> TrySignInAsync(string userName, string password)
    {
        var client = host.Anonymous();
        var token = (await client.GetAsync("/session"))["csrfToken"]!.GetValue<string>();
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session")
        {
            Content = JsonContent.Create(new { userName, password }),
            Headers = { { "X-CSRF-Token", token } },
        };
        return await client.Http.SendAsync(request);
    }

    private static Task<HttpResponseMessage> ChangePasswordAsync(ApiClient client, string currentPassword, string newPassword) =>
        client.SendAsync(HttpMethod.Put, "/api/v1/session/password", new { currentPassword, newPassword });
}
