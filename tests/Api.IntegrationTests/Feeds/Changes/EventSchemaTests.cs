using System.Reflection;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Application.Feeds.Changes;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Feeds.Changes;

/// <summary>What programs are told is decided in one list, and written down in the contract.</summary>
public sealed class EventSchemaTests(CountyHost host) : IClassFixture<CountyHost>
{
    [Fact]
    public void Every_kind_of_event_is_either_public_or_internal()
    {
        var kinds = PublicEvents.Raised.Keys.Select(EventPattern.KindOf).ToHashSet(StringComparer.Ordinal);

        kinds.Where(k => PublicEvents.Kinds.Contains(k) == PublicEvents.Internal.Contains(k)).ShouldBeEmpty("name it in PublicEvents, in one list");
        PublicEvents.Kinds.Concat(PublicEvents.Internal).Except(kinds).ShouldBeEmpty();
        PublicEvents.Raised.Count.ShouldBe(typeof(DomainEvent).Assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract));
    }

    [Fact]
    public async Task Every_public_event_has_its_schema_in_the_contract()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!.AsObject();
        var envelopes = schemas["ChangeEvent"]!["oneOf"]!.AsArray().Select(r => r!["$ref"]!.GetValue<string>().Split('/')[^1]).ToList();

        envelopes.Count.ShouldBe(PublicEvents.Types.Count);
        foreach (var type in PublicEvents.Types)
        {
            var name = Envelopes.SchemaOf(type);
            var envelope = schemas[name[..^4] + "Event"]!["allOf"]![1]!["properties"]!;
            envelope["type"]!["enum"]![0]!.GetValue<string>().ShouldBe($"gov.{type}.v1");
            envelope["data"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/" + name);
            envelopes.ShouldContain(name[..^4] + "Event");
            if (PublicEvents.Raised.TryGetValue(type, out var happened))
            {
                Members(schemas, name).ShouldBe(
                    happened.GetProperties().Where(p => p.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>() is null)
                        .Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name)), ignoreOrder: true);
            }
        }

        (await DocumentAsync())["webhooks"]!["change"]!["post"]!["requestBody"]!["content"]!["application/cloudevents+json"].ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_sent_has_the_members_that_its_schema_names()
    {
        var reader = await host.SignInAsync(Role.Administrator, CountyHost.County);
        await host.ResolvedByDepartmentAsync();
        await host.DispatchedToGridAsync();
        await host.SettleAsync();
        var schemas = (await DocumentAsync())["components"]!["schemas"]!.AsObject();

        var events = (await ChangeTesting.ReadOnAsync(reader, null)).Events;

        var types = events.Select(e => e.Type()).Distinct().ToList();
        types.ShouldContain("gov.ticket.dispatched.v1");
        types.ShouldContain("gov.grid_task.assigned.v1");
        foreach (var change in events)
        {
            change.AsObject().Select(m => m.Key).ShouldBe([.. schemas["CloudEvent"]!["properties"]!.AsObject().Select(m => m.Key), "data"], ignoreOrder: true);
            change["data"]!.AsObject().Select(m => m.Key).ShouldBe(Members(schemas, change.Text("dataschema").Split('/')[^1]), ignoreOrder: true, change.Type());
        }
    }

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await host.Anonymous().Http.GetStringAsync("/openapi/v1.json"))!;

    private static IEnumerable<string> Members(JsonObject schemas, string name) => schemas[name]!["properties"]?.AsObject().Select(m => m.Key) ?? [];
}
