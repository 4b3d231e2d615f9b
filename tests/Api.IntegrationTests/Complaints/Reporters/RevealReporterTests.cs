using System.Net;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Application.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Reporters;

public sealed class RevealReporterTests(CountyHost host) : IClassFixture<CountyHost>
{
    private static readonly object ToCallBack = new { purpose = "callBack", reason = "回访核实" };

    [Fact]
    public async Task A_reveal_shows_the_contact_and_is_on_record()
    {
        var ticket = await host.RegisterAsync();

        var contact = await host.Clerk.PostAsync($"/tickets/{ticket.Id()}/reveal-reporter", ToCallBack);

        (contact.Text("name"), contact.Text("phone"), contact.Text("address")).ShouldBe(("张伟", "13812345678", "幸福小区3号楼"));
        var views = (await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}/reporter-views")).AsArray();
        views.Count.ShouldBe(1);
        (views[0]!.Text("role"), views[0]!.Text("purpose"), views[0]!.Text("reason")).ShouldBe(("communityClerk", "callBack", "回访核实"));
        var audit = await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}/audit");
        audit["items"]!.AsArray().Select(e => e!.Text("action")).ShouldContain("reporter.revealed");
    }

    [Fact]
    public async Task A_repeated_request_is_one_look_and_its_stored_answer_is_sealed()
    {
        var ticket = await host.RegisterAsync();
        var path = $"/tickets/{ticket.Id()}/reveal-reporter";

        await host.Clerk.TryPostAsync(path, ToCallBack, key: "look-1");
        var again = await TestKit.ApiClient.ReadAsync(await host.Clerk.TryPostAsync(path, ToCallBack, key: "look-1"));

        again.Text("phone").ShouldBe("13812345678");
        (await host.Clerk.GetAsync($"/tickets/{ticket.Id()}/reporter-views")).AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_look_needs_a_reason_and_sight_of_the_ticket()
    {
        var ticket = await host.RegisterAsync();
        var path = $"/tickets/{ticket.Id()}/reveal-reporter";

        await host.Clerk.TryPostAsync(path, new { purpose = "callBack", reason = " " }).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "common.invalid");
        await host.OtherClerk.TryPostAsync(path, ToCallBack).ShouldBeAsync(HttpStatusCode.NotFound, "tickets.not_found");
        await host.Handler.TryPostAsync(path, ToCallBack).ShouldBeAsync(HttpStatusCode.NotFound, "tickets.not_found");
        await host.OtherClerk.TryGetAsync($"/tickets/{ticket.Id()}/reporter-views").ShouldBeAsync(HttpStatusCode.NotFound, "tickets.not_found");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_department_learns_the_name_unless_the_reporter_asked_for_confidence(bool confidential)
    {
        var ticket = await host.RegisterAsync(confidential: confidential);
        var at = await host.ActAsync(host.Dispatcher, ticket, "accept", new { });
        await host.ActAsync(host.Dispatcher, at, "dispatch", new { unitId = host.DepartmentId });
        var path = $"/tickets/{ticket.Id()}/reveal-reporter";

        if (confidential)
        {
            await host.Handler.TryPostAsync(path, ToCallBack).ShouldBeAsync(HttpStatusCode.Forbidden, "reporters.confidential_withheld");
        }
        else
        {
            (await host.Handler.PostAsync(path, ToCallBack)).Text("phone").ShouldBe("13812345678");
        }
    }

    [Fact]
    public async Task A_property_company_never_learns_who_complained()
    {
        var ticket = await host.RegisterAsync();
        var at = await host.ActAsync(host.Dispatcher, ticket, "accept", new { });
        await host.ActAsync(host.Dispatcher, at, "dispatch", new { unitId = host.CompanyId });

        await host.CompanyAgent.TryPostAsync($"/tickets/{ticket.Id()}/reveal-reporter", ToCallBack).ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        (await host.CompanyAgent.GetAsync($"/tickets/{ticket.Id()}"))["reporter"].ShouldBeNull();
    }

    [Fact]
    public async Task The_database_holds_no_contact_in_clear()
    {
        var ticket = await host.RegisterAsync(phone: "13899998888");

        var found = await host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<Infrastructure.Persistence.GovernanceDbContext>();
            var row = await db.Database.SqlQuery<string>($"select to_jsonb(r)::text as \"Value\" from complaints.reporters r where ticket_id = {ticket.Id()}").SingleAsync();
            var trail = await db.Database.SqlQuery<string>($"select coalesce(string_agg(to_jsonb(e)::text, ''), '') as \"Value\" from audit.entries e").SingleAsync();
            return row + trail;
        });

        found.ShouldNotContain("13899998888");
        found.ShouldNotContain("张伟");
        found.ShouldContain("138****8888");
    }
}
