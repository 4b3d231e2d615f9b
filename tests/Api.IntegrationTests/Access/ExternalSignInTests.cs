using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

/// <summary>The product beside an OpenID provider.</summary>
public sealed class ExternalHost : ApiHost, IAsyncLifetime
{
    internal OpenIdProvider Provider { get; private set; } = null!;

    protected override void Configure(IWebHostBuilder host) => host
        .UseSetting("GOV_OIDC_AUTHORITY", Provider.Address)
        .UseSetting("GOV_OIDC_CLIENT_ID", OpenIdProvider.ClientId)
        .UseSetting("GOV_OIDC_CLIENT_SECRET", OpenIdProvider.ClientSecret)
        .UseSetting("GOV_OIDC_NAME", "政务统一认证");

    public async ValueTask InitializeAsync()
    {
        Provider = await OpenIdProvider.StartAsync();
        await StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

public sealed class ExternalSignInTests(ExternalHost host) : IClassFixture<ExternalHost>
{
    [Fact]
    public async Task The_page_is_told_the_name_of_the_sign_in() =>
        (await host.Anonymous().GetAsync("/session"))["externalSignIn"]!.GetValue<string>().ShouldBe("政务统一认证");

    [Fact]
    public async Task Somebody_with_an_account_is_signed_in_and_the_trail_says_how()
    {
        var account = await host.CreateUserAsync(Role.Administrator, AccessHost.County);
        var browser = NewBrowser();

        var back = await SignInAsync(browser, account.UserName!.ToUpperInvariant(), "/tickets?status=open");

        back.ShouldBe("/tickets?status=open");
        var session = JsonNode.Parse(await (await browser.GetAsync("/api/v1/session")).Content.ReadAsStringAsync())!;
        session["user"]!["id"]!.GetValue<Guid>().ShouldBe(account.Id);
        (await browser.GetAsync("/api/v1/users")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await NotesAsync(account.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_without_an_account_is_turned_back()
    {
        var browser = NewBrowser();
        (await SignInAsync(browser, "nobody")).ShouldBe("/sign-in?failed=access.external_refused");
        (await SignInAsync(browser, "")).ShouldBe("/sign-in?failed=access.external_refused");
        await ShouldBeNobodyAsync(browser);
    }

    [Fact]
    public async Task A_disabled_account_is_turned_back()
    {
        var account = await host.CreateUserAsync(Role.GridWorker, AccessHost.Community);
        var admin = await host.SignInAsync(Role.Administrator, AccessHost.County);
        await admin.PostAsync($"/users/{account.Id}/disable", new { }, 1);
        var browser = NewBrowser();

        (await SignInAsync(browser, account.UserName!)).ShouldBe("/sign-in?failed=access.external_refused");
        await ShouldBeNobodyAsync(browser);
        (await NotesAsync(account.Id)).ShouldBe(0);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("signature")]
    [InlineData("audience")]
    public async Task A_token_that_is_not_right_lets_nobody_in(string wrong)
    {
        var account = await host.CreateUserAsync(Role.Administrator, AccessHost.County);
        var browser = NewBrowser();
        (host.Provider.WrongNonce, host.Provider.WrongSignature, host.Provider.WrongAudience) = (wrong == "nonce", wrong == "signature", wrong == "audience");
        try
        {
            (await SignInAsync(browser, account.UserName!)).ShouldBe("/sign-in?failed=access.external_failed");
        }
        finally
        {
            (host.Provider.WrongNonce, host.Provider.WrongSignature, host.Provider.WrongAudience) = (false, false, false);
        }

        await ShouldBeNobodyAsync(browser);
    }

    [Fact]
    public async Task An_answer_that_this_browser_did_not_ask_for_lets_nobody_in()
    {
        var account = await host.CreateUserAsync(Role.Administrator, AccessHost.County);
        host.Provider.UserName = account.UserName!;
        var callback = await AuthorizeAsync(await NewBrowser().GetAsync("/oidc/sign-in"));
        var victim = NewBrowser();

        (await victim.GetAsync(callback.PathAndQuery)).Headers.Location!.OriginalString.ShouldBe("/sign-in?failed=access.external_failed");
        await ShouldBeNobodyAsync(victim);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("tickets")]
    public async Task Nobody_is_sent_elsewhere(string returnUrl)
    {
        var answer = host.Program().GetAsync("/oidc/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        await answer.ShouldBeAsync(HttpStatusCode.BadRequest, "access.return_url_foreign");
    }

    /// <summary>Keeps cookies and follows nothing.</summary>
    private HttpClient NewBrowser() => host.Anonymous().Http;

    /// <summary>Where the browser ends up.</summary>
    private async Task<string> SignInAsync(HttpClient browser, string userName, string returnUrl = "/")
    {
        host.Provider.UserName = userName;
        var callback = await AuthorizeAsync(await browser.GetAsync("/oidc/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        return (await browser.GetAsync(callback.PathAndQuery)).Headers.Location!.OriginalString;
    }

    private static async Task<Uri> AuthorizeAsync(HttpResponseMessage start)
    {
        start.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        start.Headers.Location!.Query.ShouldContain("code_challenge_method=S256");
        using var provider = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        return (await provider.GetAsync(start.Headers.Location)).Headers.Location!;
    }

    private static async Task ShouldBeNobodyAsync(HttpClient browser) =>
        JsonNode.Parse(await (await browser.GetAsync("/api/v1/session")).Content.ReadAsStringAsync())!["user"].ShouldBeNull();

    private async Task<long> NotesAsync(Guid user)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("select count(*) from audit.entries where action = 'user.signed_in_externally' and subject_id = $1 and actor_id = $1", connection) { Parameters = { new() { Value = user } } };
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
