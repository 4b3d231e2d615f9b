using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>Whoever was written for the released document works with the present one. At a release the document is taken over: <c>docs/api/changelog.md</c>.</summary>
public sealed class BreakingChangesTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Nothing_breaks_who_was_written_for_the_released_document()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        BreakingChanges.Between(Read("released/openapi.v1.json"), Read("openapi.v1.json"), today).ShouldBeEmpty();

        if (Environment.GetEnvironmentVariable("GOV_RELEASE_CONTRACT") == "1")
        {
            File.Copy(CommittedFile.PathOf("openapi.v1.json"), CommittedFile.PathOf("released/openapi.v1.json"), overwrite: true);
        }
    }

    /// <summary>Path into the document, what is put there (null removes it), and what must be said.</summary>
    public static TheoryData<string, string?, string> Planted => new()
    {
        { "paths|/api/v1/things", null, "POST /api/v1/things: removed" },
        { "paths|/api/v1/things|get", null, "GET /api/v1/things: removed" },
        { "paths|/api/v1/things|get|operationId", "\"FetchThings\"", "GET /api/v1/things: operationId was ListThings, is FetchThings" },
        { "paths|/api/v1/things|get|security", "[{\"session\":[]}]", "GET /api/v1/things: security is narrower" },
        { "paths|/api/v1/things|post|security", "[{\"session\":[]},{\"client\":[\"things.all\"]}]", "POST /api/v1/things: security is narrower" },
        { "paths|/api/v1/things|get|parameters|0", null, "GET /api/v1/things: parameter query sort removed" },
        { "paths|/api/v1/things|get|parameters|0|required", "true", "GET /api/v1/things: parameter query sort is required now" },
        { "paths|/api/v1/things|get|parameters|0|schema|pattern", "\"^(name)(,(name))*$\"", "GET /api/v1/things: parameter query sort: pattern was ^(name|age)(,(name|age))*$, is ^(name)(,(name))*$" },
        { "paths|/api/v1/things|get|responses|200|content|application/json", null, "GET /api/v1/things: answer 200: application/json removed" },
        { "paths|/api/v1/things|post|responses|201", null, "POST /api/v1/things: answer 201 removed" },
        { "paths|/api/v1/things|post|requestBody|required", "true", "POST /api/v1/things: body is required now" },
        { "components|schemas|Thing|properties|name", null, "GET /api/v1/things: answer 200[]: member name removed" },
        { "components|schemas|Thing|properties|name|type", "[\"null\",\"string\"]", "GET /api/v1/things: answer 200[].name: type was string, is null|string" },
        { "components|schemas|Thing|properties|at|format", "\"date\"", "GET /api/v1/things: answer 200[].at: format was date-time, is date" },
        { "components|schemas|Thing|required", "[\"name\"]", "GET /api/v1/things: answer 200[]: member at is no longer always there" },
        { "components|schemas|NewThing|required", "[\"name\",\"kind\"]", "POST /api/v1/things: body: member kind is required now" },
        { "components|schemas|NewThing|properties|kind", null, "POST /api/v1/things: body: member kind removed" },
        { "components|schemas|NewThing|properties|name|maxLength", "10", "POST /api/v1/things: body.name: maxLength was 20, is 10" },
        { "components|schemas|NewThing|properties|name|minLength", "2", "POST /api/v1/things: body.name: minLength was none, is 2" },
        { "components|schemas|NewThing|properties|count|type", "\"integer\"", "POST /api/v1/things: body.count: type was integer|null, is integer" },
        { "components|schemas|NewThing|properties|count|maximum", "5", "POST /api/v1/things: body.count: maximum was none, is 5" },
        { "components|schemas|Kind|enum", "[\"round\"]", "POST /api/v1/things: body.kind: enum is narrower" },
        { "components|schemas|NewThing|properties|tags|items|type", "\"integer\"", "POST /api/v1/things: body.tags[]: type was string, is integer" },
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_planted_break_is_found(string where, string? what, string said) =>
        BreakingChanges.Between(Released(), Changed(where, what), Today).ShouldContain(said);

    [Theory]
    [InlineData("paths|/api/v1/others", "{\"get\":{}}")]
    [InlineData("paths|/api/v1/things|get|security", "[{\"session\":[]},{\"client\":[\"things.read\"]},{\"client\":[\"all.read\"]}]")]
    [InlineData("paths|/api/v1/things|get|responses|429", "{}")]
    [InlineData("paths|/api/v1/things|get|responses|404", null)]
    [InlineData("paths|/api/v1/things|get|parameters|0|schema|pattern", "\"^(name|age|size)(,(name|age|size))*$\"")]
    [InlineData("components|schemas|Thing|properties|size", "{\"type\":\"integer\"}")]
    [InlineData("components|schemas|Thing|properties|name|maxLength", "5")]
    [InlineData("components|schemas|NewThing|properties|size", "{\"type\":\"integer\"}")]
    [InlineData("components|schemas|NewThing|properties|name|maxLength", "40")]
    [InlineData("components|schemas|NewThing|required", "[]")]
    [InlineData("components|schemas|Kind|enum", "[\"round\",\"square\",\"oval\"]")]
    public void An_addition_breaks_nobody(string where, string? what) =>
        BreakingChanges.Between(Released(), Changed(where, what), Today).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-01", false)]
    public void What_was_deprecated_may_go_after_its_sunset(string sunset, bool fine)
    {
        var released = Released();
        var operation = released["paths"]!["/api/v1/things"]!["get"]!.AsObject();
        (operation["deprecated"], operation["x-sunset"]) = (true, sunset);

        (BreakingChanges.Between(released, Changed("paths|/api/v1/things|get", null), Today).Count == 0).ShouldBe(fine);
    }

    private static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(CommittedFile.PathOf(name)))!.AsObject();

    private static JsonObject Changed(string where, string? what)
    {
        var document = Released();
        JsonNode at = document;
        var steps = where.Split('|');
        foreach (var step in steps[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(step)]! : at[step]!;
        }

        switch (at)
        {
            case JsonArray array:
                array.RemoveAt(int.Parse(steps[^1]));
                break;
            case JsonObject fields when what is null:
                fields.Remove(steps[^1]);
                break;
            default:
                at[steps[^1]] = JsonNode.Parse(what!);
                break;
        }

        return document;
    }

    private static JsonObject Released() => JsonNode.Parse("""
        {
          "paths": { "/api/v1/things": {
            "get": {
              "operationId": "ListThings", "security": [{ "session": [] }, { "client": ["things.read"] }],
              "parameters": [{ "in": "query", "name": "sort", "schema": { "type": "string", "pattern": "^(name|age)(,(name|age))*$" } }],
              "responses": { "200": { "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } } } } }, "404": {} }
            },
            "post": {
              "operationId": "MakeThing", "security": [{ "session": [] }, { "client": ["things.write"] }],
              "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewThing" } } } },
              "responses": { "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } } }
            }
          } },
          "components": { "schemas": {
            "Thing": { "type": "object", "required": ["name", "at"], "properties": {
              "name": { "type": "string" }, "at": { "type": "string", "format": "date-time" }, "part": { "oneOf": [{ "$ref": "#/components/schemas/Thing" }, { "type": "null" }] } } },
            "NewThing": { "type": "object", "required": ["name"], "properties": {
              "name": { "type": "string", "maxLength": 20 }, "kind": { "$ref": "#/components/schemas/Kind" }, "count": { "type": ["null", "integer"] },
              "tags": { "type": "array", "items": { "type": "string" } } } },
            "Kind": { "type": "string", "enum": ["round", "square"] }
          } }
        }
        """)!.AsObject();
}
