using System.Net;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

public sealed class LastAdministratorTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Fact]
    public async Task Of_two_administrators_who_disable_each_other_at_once_one_stays()
    {
        var second = await host.CreateUserAsync(Role.Administrator, AccessHost.County);
        var secondClient = host.Anonymous();
        await secondClient.SignInAsync(second.UserName!, ApiHost.Password);
        var first = (await host.Admin.GetAsync("/session"))["user"]!["id"]!.GetValue<string>();

        var answers = await Task.WhenAll(
            host.Admin.TryPostAsync($"/users/{second.Id}/disable", new { }, revision: 1),
            secondClient.TryPostAsync($"/users/{first}/disable", new { }, revision: 1));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        await Task.FromResult(answers.Single(a => a.StatusCode != HttpStatusCode.OK)).ShouldBeAsync(HttpStatusCode.Conflict, "access.last_administrator");
    }
}
