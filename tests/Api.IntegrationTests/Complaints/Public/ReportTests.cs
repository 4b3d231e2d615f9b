using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints.Attachments;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Public;

public sealed class ReportTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task The_page_is_told_where_it_is_and_what_becomes_of_the_data()
    {
        var config = await host.Anonymous().GetAsync("/public/config");

        config.Text("jurisdictionCode").ShouldBe(CountyHost.County);
        config.Text("jurisdictionName").ShouldNotBeEmpty();
        config["mapCenter"]!["longitude"]!.GetValue<double>().ShouldBe(116.505);
        config["privacyNotice"]!["retentionMonths"]!.GetValue<int>().ShouldBe(24);
        (await host.Anonymous().GetAsync($"/public/divisions/{CountyHost.Community}")).Text("code").ShouldBe(CountyHost.Community);
        (await host.Anonymous().GetAsync($"/public/compounds/{host.CompoundId}")).Text("name").ShouldBe("幸福小区");
    }

    [Fact]
    public async Task A_resident_reports_with_a_photo_and_the_desk_sees_both()
    {
        var resident = host.Anonymous();
        var photo = await UploadedAsync(resident);

        var receipt = await resident.PostAsync("/public/tickets", Report(attachment: photo));

        receipt.Text("trackUrl").ShouldEndWith($"/r/track#{receipt.Text("number")}&{receipt.Text("queryCode")}");
        var ticket = (await host.Dispatcher.GetAsync($"/tickets?q={receipt.Text("number")}"))["items"]!.AsArray().Single()!;
        var details = await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}");
        details["attachments"]!.AsArray().Single()!.Text("purpose").ShouldBe("report");
        details["reporter"]!.Text("phone").ShouldBe("139****4321");
        (await host.Clerk.TryGetAsync($"/attachments/{photo.Id()}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.OtherClerk.TryGetAsync($"/attachments/{photo.Id()}/content")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Bytes_need_the_token_that_came_with_the_announcement()
    {
        var resident = host.Anonymous();
        var announced = await resident.PostAsync("/public/attachments", Announcement);

        await PutAsync(resident, announced.Id(), null).ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
        await PutAsync(resident, announced.Id(), "0000").ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
        (await PutAsync(resident, announced.Id(), announced.Text("uploadToken"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await resident.TryGetAsync($"/public/attachments/{announced.Id()}/content").ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
        await resident.TryGetAsync($"/public/attachments/{announced.Id()}/content?token=AAAA").ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
    }

    [Fact]
    public async Task Nobody_reports_with_the_photo_of_somebody_else()
    {
        var photo = await UploadedAsync(host.Anonymous());
        photo["uploadToken"] = "stolen";

        await host.Anonymous().TryPostAsync("/public/tickets", Report(attachment: photo)).ShouldBeAsync(HttpStatusCode.NotFound, "attachments.not_found");
    }

    [Fact]
    public async Task A_report_needs_words_a_place_in_the_county_and_a_contact_or_none()
    {
        var resident = host.Anonymous();

        (await FieldCodesAsync(resident, Report(text: " "))).ShouldContain("common.not_empty");
        (await FieldCodesAsync(resident, Report(division: "341503001004"))).ShouldContain("tickets.outside_jurisdiction");
        (await FieldCodesAsync(resident, Report(division: "341502999999"))).ShouldContain("tickets.division_unknown");
        (await FieldCodesAsync(resident, Report(phone: "12"))).ShouldContain("common.phone_invalid");
        (await FieldCodesAsync(resident, Report(category: "999998"))).ShouldContain("tickets.category_unknown");
        (await resident.TryPostAsync("/public/tickets", new { text = "x", urgency = "lifeOrProperty" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_anonymous_report_keeps_no_contact_even_if_one_was_typed()
    {
        var receipt = await host.Anonymous().PostAsync("/public/tickets", Report(anonymous: true));

        var ticket = (await host.Dispatcher.GetAsync($"/tickets?q={receipt.Text("number")}"))["items"]!.AsArray().Single()!;
        await host.Dispatcher.TryPostAsync($"/tickets/{ticket.Id()}/reveal-reporter", new { purpose = "callBack", reason = "回访" })
            .ShouldBeAsync(HttpStatusCode.Conflict, "reporters.anonymous");
    }

    [Fact]
    public async Task A_repeated_request_is_one_report()
    {
        var resident = host.Anonymous();

        var first = await ApiClient.ReadAsync(await resident.TryPostAsync("/public/tickets", Report(), key: "report-1"));
        var again = await ApiClient.ReadAsync(await resident.TryPostAsync("/public/tickets", Report(), key: "report-1"));

        again.Text("number").ShouldBe(first.Text("number"));
        again.Text("queryCode").ShouldBe(first.Text("queryCode"));
        await resident.TryPostAsync("/public/tickets", Report(text: "别的事"), key: "report-1").ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
    }

    [Fact]
    public async Task A_clerk_on_the_residents_page_reports_as_anybody()
    {
        var receipt = await host.Clerk.PostAsync("/public/tickets", Report());

        var ticket = (await host.Dispatcher.GetAsync($"/tickets?q={receipt.Text("number")}"))["items"]!.AsArray().Single()!;
        var audit = (await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}/audit"))["items"]!.AsArray();
        audit.Select(e => e!.Text("actorRole")).ShouldAllBe(role => role == "anonymous");
    }

    internal static object Report(
        string text = "楼道堆放杂物，影响通行", string? division = CountyHost.Community, string category = CountyHost.PlainCategory, string phone = "13987654321",
        bool anonymous = false, JsonNode? attachment = null, bool confidential = false) => new
        {
            text,
            categoryCode = category,
            divisionCode = division,
            place = "3号楼2单元",
            reporter = new { name = "李娜", phone },
            anonymous,
            confidential,
            attachmentIds = attachment is null ? [] : new[] { attachment.Id() },
            attachmentTokens = attachment is null ? [] : new[] { attachment.Text("uploadToken") },
        };

    private static readonly object Announcement = new { fileName = "楼道.jpg", contentType = "image/jpeg", size = 1000 };

    private static async Task<JsonNode> UploadedAsync(ApiClient resident)
    {
        var announced = await resident.PostAsync("/public/attachments", Announcement);
        (await PutAsync(resident, announced.Id(), announced.Text("uploadToken"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        return announced;
    }

    private static Task<HttpResponseMessage> PutAsync(ApiClient resident, Guid id, string? token)
    {
        var content = new ByteArrayContent(Pictures.Jpeg());
        content.Headers.ContentType = new("image/jpeg");
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/public/attachments/{id}/content") { Content = content };
        if (token is not null)
        {
            request.Headers.Add("X-Upload-Token", token);
        }

        return resident.Http.SendAsync(request);
    }

    private static async Task<IEnumerable<string>> FieldCodesAsync(ApiClient resident, object report)
    {
        var response = await resident.TryPostAsync("/public/tickets", report);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await response.Content.ReadAsStringAsync());
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsArray().Select(e => e!.Text("code"));
    }
}
