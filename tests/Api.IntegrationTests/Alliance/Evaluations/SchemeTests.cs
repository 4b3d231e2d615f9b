using System.Net;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Alliance.Contributions;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Alliance.Evaluations;

public sealed class SchemeTests : IAsyncLifetime
{
    private readonly EvaluationHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_scheme_is_drafted_revised_tried_and_published_and_then_stands()
    {
        var scheme = await host.Organisation.PostAsync("/evaluation-schemes", new { year = 2025 });
        await host.Organisation.TryPostAsync("/evaluation-schemes", new { year = 2025 }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.scheme_draft_exists");
        await host.Clerk.TryGetAsync($"/evaluation-schemes/{scheme.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.scheme_not_found");

        scheme = await host.Organisation.PostAsync($"/evaluation-schemes/{scheme.Id()}/revise", EvaluationHost.Scheme(promises: 39), scheme.Revision());
        await TryAsync(scheme, "publish", new { document = "示例1号" }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.scheme_weights");
        await TryAsync(scheme, "revise", new { year = 2025, items = Array.Empty<object>(), bands = new[] { new { band = "good", from = 5 } } }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await TryAsync(scheme, "revise", EvaluationHost.Scheme(), scheme.Revision() - 1).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");

        await host.RecordAsync(host.Member, ContributionKind.ProjectDelivered);
        var preview = await host.Organisation.GetAsync($"/evaluation-schemes/{scheme.Id()}/preview?memberId={host.Member}&year=2025");
        (preview["points"]!.GetValue<int>(), preview.Text("band")).ShouldBe((1500 + 1000, "weak"));
        await host.Organisation.TryGetAsync($"/evaluation-schemes/{scheme.Id()}/preview?memberId={scheme.Id()}&year=2025").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.member_not_found");

        scheme = await host.Organisation.PostAsync($"/evaluation-schemes/{scheme.Id()}/revise", EvaluationHost.Scheme(), scheme.Revision());
        scheme = await host.Organisation.PostAsync($"/evaluation-schemes/{scheme.Id()}/publish", new { document = "示例1号" }, scheme.Revision());
        await TryAsync(scheme, "revise", EvaluationHost.Scheme()).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.scheme_published");
        var read = await host.Agent.GetAsync($"/evaluation-schemes/{scheme.Id()}");
        read["items"]!.AsArray().Count.ShouldBe(2);
        read["allowedActions"]!.AsArray().ShouldBeEmpty();
        (await host.Clerk.GetAsync("/evaluation-schemes")).AsArray().ShouldHaveSingleItem()!["weights"]!.GetValue<int>().ShouldBe(100);
    }

    [Fact]
    public async Task The_next_version_begins_with_the_last_and_a_begun_year_keeps_its_own()
    {
        await host.BeginAsync();
        var next = await host.Organisation.PostAsync("/evaluation-schemes", new { year = 2025 });
        next["number"]!.GetValue<int>().ShouldBe(2);
        (await host.Organisation.GetAsync($"/evaluation-schemes/{next.Id()}"))["items"]!.AsArray().Count.ShouldBe(2);
        await TryAsync(next, "publish", new { document = "示例2号" }).ShouldBeAsync(HttpStatusCode.Conflict, "alliance.scheme_year_begun");
        await host.Organisation.PostAsync($"/evaluation-schemes/{next.Id()}/discard", new { }, next.Revision());
        await host.Organisation.TryGetAsync($"/evaluation-schemes/{next.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "alliance.scheme_not_found");
        await host.PublishSchemeAsync(2026);

        var elsewhere = await host.SignInAsync(Role.OrganisationDepartment, "341503000000");
        (await elsewhere.GetAsync("/evaluation-schemes")).AsArray().ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> TryAsync(System.Text.Json.Nodes.JsonNode scheme, string verb, object body, int? revision = null) =>
        host.Organisation.TryPostAsync($"/evaluation-schemes/{scheme.Id()}/{verb}", body, revision ?? scheme.Revision());
}
