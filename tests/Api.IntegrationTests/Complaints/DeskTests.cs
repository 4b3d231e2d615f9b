using System.Net;
using GovernanceApi.Api.IntegrationTests.Access;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints;

public sealed class DeskTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task A_view_is_ones_own_unless_it_is_shared()
    {
        var own = await host.Clerk.PostAsync("/saved-views", new { name = "待核实", query = "?status=verifying", shared = false });
        var shared = await host.Clerk.PostAsync("/saved-views", new { name = "超期", query = "overdue=true", shared = true });
        own.Text("query").ShouldBe("status=verifying");

        var seen = (await host.Dispatcher.GetAsync("/saved-views")).AsArray();

        seen.Select(v => v!.Id()).ShouldContain(shared.Id());
        seen.Select(v => v!.Id()).ShouldNotContain(own.Id());
        await host.Dispatcher.SendAsync(HttpMethod.Delete, $"/api/v1/saved-views/{shared.Id()}").ShouldBeAsync(HttpStatusCode.Forbidden, "saved_views.not_owner");
        await host.Dispatcher.SendAsync(HttpMethod.Delete, $"/api/v1/saved-views/{own.Id()}").ShouldBeAsync(HttpStatusCode.NotFound, "saved_views.not_found");
        (await host.Clerk.SendAsync(HttpMethod.Delete, $"/api/v1/saved-views/{shared.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_template_is_written_changed_and_removed_by_the_desk_only()
    {
        await host.Clerk.TryPostAsync("/reply-templates", new { title = "已修复", text = "您好" }).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        var template = await host.Dispatcher.PostAsync("/reply-templates", new { title = "已修复", text = "您反映的问题已修复。", categoryCode = CountyHost.Category });
        (await host.Clerk.GetAsync($"/reply-templates?category={CountyHost.Category}")).AsArray().Select(t => t!.Id()).ShouldContain(template.Id());
        (await host.Clerk.GetAsync($"/reply-templates?category={CountyHost.PlainCategory}")).AsArray().Select(t => t!.Id()).ShouldNotContain(template.Id());

        var path = $"/api/v1/reply-templates/{template.Id()}";
        await host.Dispatcher.SendAsync(HttpMethod.Patch, path, new { title = "x" }).ShouldBeAsync(HttpStatusCode.PreconditionRequired, "common.revision_missing");
        var changed = await ReadAsync(host.Dispatcher.SendAsync(HttpMethod.Patch, path, new { categoryCode = (string?)null }, template.Revision()));
        changed["categoryCode"].ShouldBeNull();
        changed.Text("title").ShouldBe("已修复");
        await host.Dispatcher.SendAsync(HttpMethod.Patch, path, new { title = "旧" }, template.Revision()).ShouldBeAsync(HttpStatusCode.PreconditionFailed, "common.stale");

        (await host.Dispatcher.SendAsync(HttpMethod.Delete, path)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await host.Dispatcher.SendAsync(HttpMethod.Delete, path).ShouldBeAsync(HttpStatusCode.NotFound, "reply_templates.not_found");
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> ReadAsync(Task<HttpResponseMessage> sending) => await TestKit.ApiClient.ReadAsync(await sending);
}
