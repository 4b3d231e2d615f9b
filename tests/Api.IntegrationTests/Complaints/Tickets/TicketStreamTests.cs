using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Complaints.Tickets;

public sealed class TicketStreamTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task A_new_ticket_and_its_changes_reach_an_open_page()
    {
        using var page = await OpenPage.AsAsync(host.Dispatcher);

        var ticket = await host.RegisterAsync();

        var told = await page.NextOfAsync(ticket.Id());
        told.Event.ShouldBe("ticket");
        told.Data.Text("number").ShouldBe(ticket.Text("number"));
        told.Data.Text("divisionCode").ShouldBe(CountyHost.Community);
        told.Data.Text("type").ShouldBe("ticket.registered");
        await host.ActAsync(host.Dispatcher, ticket, "accept", new { });
        (await page.NextOfAsync(ticket.Id())).Data.Text("status").ShouldBe("accepted");
    }

    [Fact]
    public async Task Each_page_is_told_of_what_its_reader_may_see()
    {
        using var neighbour = await OpenPage.AsAsync(host.OtherClerk);
        using var worker = await OpenPage.AsAsync(host.Worker);
        using var department = await OpenPage.AsAsync(host.Handler);

        var ticket = await host.RegisterAsync();
        var elsewhere = await host.Dispatcher.PostAsync("/tickets", new
        {
            channel = "hotline",
            text = "隔壁社区的路灯坏了",
            categoryCode = CountyHost.PlainCategory,
            divisionCode = CountyHost.OtherCommunity,
            urgency = "ordinary",
            confidential = false,
        });
        var accepted = await host.ActAsync(host.Dispatcher, ticket, "accept", new { });
        await host.ActAsync(host.Dispatcher, accepted, "dispatch", new { unitId = host.DepartmentId });

        // What another test did a moment before may still arrive first.
        (await neighbour.IdsUntilAsync(elsewhere.Id())).ShouldNotContain(ticket.Id());
        (await worker.IdsUntilAsync(ticket.Id())).ShouldNotContain(elsewhere.Id());
        (await department.NextOfAsync(ticket.Id())).Data.Text("status").ShouldBe("dispatched");
    }

    [Fact]
    public async Task What_was_missed_between_two_connections_is_told()
    {
        string last;
        using (var page = await OpenPage.AsAsync(host.Dispatcher))
        {
            var seen = await host.RegisterAsync();
            last = (await page.NextOfAsync(seen.Id())).Id;
        }

        var missed = await host.RegisterAsync();

        using var again = await OpenPage.AsAsync(host.Dispatcher, last);
        (await again.NextOfAsync(missed.Id())).Data.Text("type").ShouldBe("ticket.registered");
    }

    [Fact]
    public async Task Without_the_permission_there_is_no_stream()
    {
        var observer = await host.SignInAsync(Role.OrganisationDepartment, CountyHost.County);
        await observer.TryGetAsync("/tickets/stream").ShouldBeAsync(HttpStatusCode.Forbidden, "access.forbidden");
        await host.Anonymous().TryGetAsync("/tickets/stream").ShouldBeAsync(HttpStatusCode.Unauthorized, "access.signed_out");
    }
}

public sealed class StreamAtTheEndTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public async Task An_open_page_does_not_keep_the_process_from_stopping()
    {
        using var page = await OpenPage.AsAsync(host.Dispatcher);

        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        (await page.IsOverAsync()).ShouldBeTrue();
    }
}

/// <summary>A reader of server-sent events.</summary>
internal sealed class OpenPage : IDisposable
{
    // Far longer than it takes; a broken stream must fail, not hang.
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private OpenPage(HttpResponseMessage response, System.IO.Stream body) => (this.response, lines) = (response, new StreamReader(body));

    public static async Task<OpenPage> AsAsync(ApiClient who, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tickets/stream");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await who.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var page = new OpenPage(answer, await answer.Content.ReadAsStreamAsync());
        (await page.lines.ReadLineAsync(page.patience.Token)).ShouldBe("retry: 3000");
        return page;
    }

    private async Task<(string Id, string Event, JsonNode Data)> NextAsync()
    {
        Dictionary<string, string> fields = [];
        while (true)
        {
            var line = await lines.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The stream ended.");
            if (line.Length == 0 && fields.TryGetValue("data", out var data))
            {
                return (fields["id"], fields["event"], JsonNode.Parse(data)!);
            }

            if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
            {
                fields[line[..colon]] = line[(colon + 2)..];
            }
        }
    }

    public async Task<string> KindOfNextAsync() => (await NextAsync()).Event;

    public async Task<(string Id, string Event, JsonNode Data)> NextOfAsync(Guid ticketId)
    {
        while (true)
        {
            var next = await NextAsync();
            if (next.Data.Id() == ticketId)
            {
                return next;
            }
        }
    }

    /// <summary>What is told up to the first news of this ticket.</summary>
    public async Task<List<Guid>> IdsUntilAsync(Guid ticketId)
    {
        List<Guid> told = [];
        while (told.Count == 0 || told[^1] != ticketId)
        {
            told.Add((await NextAsync()).Data.Id());
        }

        return told;
    }

    public async Task<bool> IsOverAsync()
    {
        while (await lines.ReadLineAsync(patience.Token) is not null)
        {
        }

        return true;
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
        patience.Dispose();
    }
}
