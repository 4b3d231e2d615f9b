using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using System.Xml.Schema;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Open311;

/// <summary>Open311 GeoReport v2, each body held to the specification.</summary>
public sealed class Open311Tests(CountyHost host) : IClassFixture<CountyHost>
{
    [Theory]
    [InlineData("discovery.json", "discovery")]
    [InlineData("discovery.xml", "discovery")]
    [InlineData("services.json", "services")]
    [InlineData("services.xml?jurisdiction_id=341502000000&app=v2", "services")]
    [InlineData("services/020101.json", "service_definition")]
    [InlineData("services/020101.xml", "service_definition")]
    [InlineData("requests.json", "service_requests")]
    [InlineData("requests.xml?status=open,closed&page=1&page_size=999", "service_requests")]
    public async Task What_anybody_reads_is_as_the_specification_has_it(string path, string root)
    {
        var answer = await host.Program().GetAsync("/open311/v2/" + path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(path.Contains(".xml", StringComparison.Ordinal) ? "text/xml" : "application/json");
        GeoReport.Check(await answer.Content.ReadAsStringAsync(), root);
    }

    [Fact]
    public async Task Services_are_the_categories_one_can_file_under()
    {
        var services = GeoReport.Check(await GetAsync("services.json"), "services").Elements().ToList();

        services.ShouldContain(s => s.Text("service_code") == CountyHost.PlainCategory);
        services.ShouldNotContain(s => s.Text("service_code") == "020000");
        services.Single(s => s.Text("service_code") == CountyHost.PlainCategory).Text("group").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public async Task A_request_sent_with_a_key_is_a_ticket_and_comes_back_without_what_was_told(string format)
    {
        var (id, secret) = await RegisterAsync();
        var sent = await PostAsync(format, Report(("api_key", $"{id}.{secret}"), ("email", "li@example.cn")));

        sent.StatusCode.ShouldBe(HttpStatusCode.OK, await sent.Content.ReadAsStringAsync());
        var receipt = GeoReport.Check(await sent.Content.ReadAsStringAsync(), "service_requests").Elements().Single();
        var number = receipt.Text("service_request_id");
        receipt.Text("service_notice").ShouldBe("Not kept: email");
        var ticket = (await host.Dispatcher.GetAsync($"/tickets?q={number}"))["items"]!.AsArray().Single()!;
        var details = await host.Dispatcher.GetAsync($"/tickets/{ticket.Id()}");
        details.Text("text").ShouldBe("路灯坏了，晚上很黑");
        details["reporter"]!.Text("name").ShouldBe("李*");
        var tracked = await host.Anonymous().PostAsync("/public/tracking", new { number, queryCode = receipt.Text("x_query_code") });
        tracked["isReporter"]!.GetValue<bool>().ShouldBeTrue();

        var body = await GetAsync($"requests/{number}.{format}");
        var read = GeoReport.Check(body, "service_requests").Elements().Single();
        read.Text("status").ShouldBe("open");
        // The point and the address in words are the reporter's: others read the community.
        (read.Text("address_id"), read.Text("lat")).ShouldBe((CountyHost.Community, ""));
        read.Text("x_due_datetime").ShouldEndWith("Z");
        read.Element("x_history")!.Elements().Single().Text("x_stage").ShouldBe("submitted");
        body.ShouldNotContain("路灯坏了");
        body.ShouldNotContain("李");
        GeoReport.Check(await GetAsync($"tokens/{number}.{format}"), "service_requests").Elements().Single().Text("service_request_id").ShouldBe(number);
    }

    [Fact]
    public async Task A_closed_request_says_when_and_how()
    {
        var ticket = await host.ResolvedByDepartmentAsync();
        await host.Anonymous().PostAsync("/public/tracking/confirm", new { number = ticket.Text("number"), queryCode = ticket.Text("queryCode"), solved = true, satisfied = true });

        var read = GeoReport.Check(await GetAsync($"requests.json?service_request_id=unknown,{ticket.Text("number")}"), "service_requests").Elements().Single();

        read.Text("status").ShouldBe("closed");
        read.Text("x_outcome").ShouldBe("fixed");
        // Another test may have moved the clock.
        read.Text("x_closed_datetime").ShouldBe(host.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        read.Text("agency_responsible").ShouldBe("城市管理局");
        read.Element("x_history")!.Elements().Last().Text("status").ShouldBe("closed");
        (await NumbersAsync("requests.json?status=closed")).ShouldContain(ticket.Text("number"));
        (await NumbersAsync("requests.json?status=open")).ShouldNotContain(ticket.Text("number"));
    }

    [Fact]
    public async Task What_was_told_in_confidence_or_as_a_petition_is_not_there()
    {
        var confidential = await host.RegisterAsync(confidential: true);
        var petition = await host.Dispatcher.PostAsync("/tickets", new
        {
            channel = "petition",
            text = "信访事项",
            categoryCode = CountyHost.PlainCategory,
            divisionCode = CountyHost.Community,
            urgency = "ordinary",
            reporter = new { name = "王五" },
            confidential = false,
        });

        foreach (var number in new[] { confidential.Text("number"), petition.Text("number") })
        {
            (await host.Program().GetAsync($"/open311/v2/requests/{number}.json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await NumbersAsync("requests.json?page_size=200")).ShouldNotContain(number);
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_and_dates_take_any_fraction()
    {
        await host.RegisterAsync("一");
        await host.RegisterAsync("二");

        var first = await NumbersAsync("requests.json?page_size=1");
        var second = await NumbersAsync("requests.json?page_size=1&page=2");
        first.Concat(second).Distinct().Count().ShouldBe(2);
        (await NumbersAsync("requests.json?start_date=2026-03-11T09:00:00.1234567891%2B08:00&end_date=2026-03-12T00:00:00Z")).ShouldNotBeEmpty();
        (await NumbersAsync("requests.json?start_date=2026-03-11T09:00:00 08:00")).ShouldNotBeEmpty();
        (await NumbersAsync("requests.json?end_date=2026-03-01T00:00:00Z")).ShouldBeEmpty();
        (await NumbersAsync("requests.json?service_code=030101")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("requests.json?start_date=01/02/2026", 400, "open311.date_invalid")]
    [InlineData("requests.xml?page=x", 400, "open311.number_invalid")]
    [InlineData("requests.xml?page=0", 400, "common.inclusive_between")]
    [InlineData("requests.json?status=solved", 400, "open311.status_invalid")]
    [InlineData("requests.json?start_date=2025-01-01T00:00:00Z&end_date=2026-01-01T00:00:00Z", 400, "open311.window_too_long")]
    [InlineData("requests/20260101-99999.xml", 404, "tickets.not_found")]
    [InlineData("tokens/none.json", 404, "open311.token_unknown")]
    [InlineData("services/999999.xml", 404, "open311.service_unknown")]
    [InlineData("services.json?jurisdiction_id=example.org", 404, "open311.jurisdiction_unknown")]
    public async Task Refusals_are_lists_of_errors(string path, int status, string code) =>
        await ShouldRefuseAsync(await host.Program().GetAsync("/open311/v2/" + path), status, code);

    [Fact]
    public async Task Writing_needs_a_key_of_the_right_kind_and_area()
    {
        var (id, secret) = await RegisterAsync();
        var (reader, readerSecret) = await RegisterAsync("tickets.read");
        var (elsewhere, elsewhereSecret) = await RegisterAsync("open311.submit", CountyHost.OtherCommunity);

        await ShouldRefuseAsync(await PostAsync("xml", Report()), 403, "access.token_invalid");
        await ShouldRefuseAsync(await PostAsync("json", Report(("api_key", "nonsense"))), 403, "access.token_invalid");
        await ShouldRefuseAsync(await PostAsync("json", Report(("api_key", $"{id}.wrong"))), 403, "access.token_invalid");
        await ShouldRefuseAsync(await PostAsync("json", Report(("api_key", $"{reader}.{readerSecret}"))), 403, "access.forbidden");
        await ShouldRefuseAsync(await PostAsync("xml", Report(("api_key", $"{elsewhere}.{elsewhereSecret}"))), 403, "access.outside_area");
        // A session does not count here, however much it may.
        await ShouldRefuseAsync(await host.Dispatcher.Http.PostAsync("/open311/v2/requests.json", new FormUrlEncodedContent(Report())), 403, "access.token_invalid");

        (await host.Anonymous().TryGetAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TokenPostAsync(id, secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_secret_that_was_taken_away_opens_nothing_after_ten_seconds()
    {
        var (id, secret) = await RegisterAsync();
        (await PostAsync("json", Report(("api_key", $"{id}.{secret}")))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var admin = await host.SignInAsync(Role.Administrator, CountyHost.County);
        var fresh = await admin.PostAsync($"/clients/{id}/rotate-secret", new { overlapHours = 0 }, 1);

        host.Clock.Advance(TimeSpan.FromSeconds(11));
        await ShouldRefuseAsync(await PostAsync("json", Report(("api_key", $"{id}.{secret}"))), 403, "access.token_invalid");
        (await PostAsync("json", Report(("api_key", $"{id}.{fresh.Text("secret")}")))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_key_is_one_report()
    {
        var (id, secret) = await RegisterAsync();
        var form = Report(("api_key", $"{id}.{secret}"));

        var first = await PostAsync("json", form, key: "p-1");
        var again = await PostAsync("json", form, key: "p-1");
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        await ShouldRefuseAsync(await PostAsync("json", Report(("api_key", $"{id}.{secret}"), ("description", "x")), key: "p-1"), 422, "idempotency.key_reused");
        (await (await PostAsync("json", form)).Content.ReadAsStringAsync()).ShouldNotBe(await first.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("service_code", "999999", 404, "open311.service_unknown")]
    [InlineData("service_code", "", 400, "common.not_empty")]
    [InlineData("lat", "north", 400, "open311.number_invalid")]
    [InlineData("lat", "", 400, "common.not_null")]
    [InlineData("lat", "91", 400, "common.inclusive_between")]
    [InlineData("phone", "12", 400, "common.phone_invalid")]
    public async Task A_report_that_cannot_be_taken(string field, string value, int status, string code)
    {
        var (id, secret) = await RegisterAsync();
        await ShouldRefuseAsync(await PostAsync("xml", Report(("api_key", $"{id}.{secret}"), (field, value))), status, code);
    }

    [Fact]
    public async Task An_address_in_words_is_enough_where_it_names_a_compound()
    {
        var (id, secret) = await RegisterAsync();
        Dictionary<string, string> Words(string address) => new(StringComparer.Ordinal)
        {
            ["api_key"] = $"{id}.{secret}",
            ["service_code"] = CountyHost.PlainCategory,
            ["address_string"] = address,
        };

        var sent = await PostAsync("json", Words("皋城路1号幸福小区3号楼"));
        var number = GeoReport.Check(await sent.Content.ReadAsStringAsync(), "service_requests").Elements().Single().Text("service_request_id");
        GeoReport.Check(await GetAsync($"requests/{number}.json"), "service_requests").Elements().Single().Text("address_id").ShouldBe(host.CompoundId.ToString());
        await ShouldRefuseAsync(await PostAsync("json", Words("某处")), 400, "open311.address_unknown");
    }

    [Fact]
    public async Task A_body_that_is_no_form_or_too_large_is_refused()
    {
        var http = host.Program();
        await ShouldRefuseAsync(await http.PostAsync("/open311/v2/requests.xml", new StringContent("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", null, "text/xml")), 415, "common.content_type_not_taken");
        await ShouldRefuseAsync(await PostAsync("json", Report(("description", new string('x', 70_000)))), 413, "common.too_large");
    }

    [Fact]
    public void A_body_that_strays_from_the_specification_is_seen() =>
        Should.Throw<XmlSchemaException>(() => GeoReport.Check("[{\"service_code\":\"1\"}]", "services"));

    private static Dictionary<string, string> Report(params (string Field, string Value)[] more)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["service_code"] = CountyHost.PlainCategory,
            ["lat"] = "31.755",
            ["long"] = "116.505",
            ["address_string"] = "幸福小区门口",
            ["description"] = "路灯坏了，晚上很黑",
            ["last_name"] = "李",
            ["first_name"] = "雷",
            ["phone"] = "13812345678",
        };
        foreach (var (field, value) in more)
        {
            form[field] = value;
        }

        return form;
    }

    private async Task<(string Id, string Secret)> RegisterAsync(string scope = "open311.submit", string area = CountyHost.County)
    {
        var admin = await host.SignInAsync(Role.Administrator, CountyHost.County);
        var made = await admin.PostAsync("/clients", new { name = "Fix it", @operator = "Town", scopes = new[] { scope }, areaCode = area, requestsPerMinute = 600 });
        return (made.Text("id"), made.Text("secret"));
    }

    private async Task<HttpResponseMessage> TokenPostAsync(string id, string secret)
    {
        var http = host.Program();
        var answer = await http.PostAsync("/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret }));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await ApiClient.ReadAsync(answer)).Text("access_token"));
        return await http.PostAsync("/open311/v2/requests.json", new FormUrlEncodedContent(Report()));
    }

    private async Task<HttpResponseMessage> PostAsync(string format, Dictionary<string, string> form, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/open311/v2/requests.{format}") { Content = new FormUrlEncodedContent(form) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await host.Program().SendAsync(request);
    }

    private Task<string> GetAsync(string path) => host.Program().GetStringAsync("/open311/v2/" + path);

    private async Task<List<string>> NumbersAsync(string path) =>
        [.. GeoReport.Check(await GetAsync(path), "service_requests").Elements().Select(r => r.Text("service_request_id"))];

    private static async Task ShouldRefuseAsync(HttpResponseMessage answer, int status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, body);
        var error = GeoReport.Check(body, "errors").Elements().First();
        error.Text("x_code").ShouldBe(code);
        error.Text("code").ShouldBe(status.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

internal static class Elements
{
    public static string Text(this XElement element, string name) => element.Element(name)!.Value;
}
