using System.Globalization;
using System.Text.Json.Nodes;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>What breaks a caller of the released document when the present one is served. Names of shared schemas do not count: shapes are compared.</summary>
internal sealed class BreakingChanges(JsonObject released, JsonObject present, DateOnly today)
{
    private readonly List<string> found = [];

    public static IReadOnlyList<string> Between(JsonObject released, JsonObject present, DateOnly today)
    {
        var changes = new BreakingChanges(released, present, today);
        changes.Paths();
        return changes.found;
    }

    private void Paths()
    {
        foreach (var (path, methods) in released["paths"]!.AsObject())
        {
            foreach (var (method, was) in methods!.AsObject())
            {
                var at = $"{method.ToUpperInvariant()} {path}";
                if (present["paths"]![path]?[method] is { } now)
                {
                    Operation(at, was!, now);
                }
                else if (!IsOver(was!))
                {
                    found.Add($"{at}: removed");
                }
            }
        }
    }

    /// <summary>An operation may go once the day has passed that its callers were told of.</summary>
    private bool IsOver(JsonNode operation) =>
        operation["deprecated"]?.GetValue<bool>() == true && DateOnly.TryParse(operation["x-sunset"]?.GetValue<string>(), CultureInfo.InvariantCulture, out var sunset) && sunset < today;

    private void Operation(string at, JsonNode was, JsonNode now)
    {
        Same($"{at}: operationId", was["operationId"], now["operationId"]);
        Security(at, was["security"]?.AsArray() ?? [], now["security"]?.AsArray() ?? []);
        Parameters(at, Named(was), Named(now));
        Body(at, was["requestBody"], now["requestBody"]);
        foreach (var (status, response) in was["responses"]!.AsObject().Where(r => r.Key[0] == '2'))
        {
            if (now["responses"]![status] is not { } answer)
            {
                found.Add($"{at}: answer {status} removed");
                continue;
            }

            Content($"{at}: answer {status}", response!["content"], answer["content"], request: false);
        }
    }

    /// <summary>Whoever was let in is let in: each way of before has one now that asks for no more.</summary>
    private void Security(string at, JsonArray was, JsonArray now)
    {
        var before = was.Count == 0 ? [[]] : was.Select(Needs).ToList();
        var after = now.Count == 0 ? [[]] : now.Select(Needs).ToList();
        if (before.Exists(b => !after.Exists(a => a.IsSubsetOf(b))))
        {
            found.Add($"{at}: security is narrower");
        }
    }

    private static HashSet<string> Needs(JsonNode? requirement) =>
        [.. requirement!.AsObject().SelectMany(r => r.Value!.AsArray().Select(s => $"{r.Key} {s}").DefaultIfEmpty(r.Key))];

    private static Dictionary<string, JsonNode> Named(JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).ToDictionary(p => $"{p!["in"]} {p["name"]}", p => p!, StringComparer.Ordinal);

    private void Parameters(string at, Dictionary<string, JsonNode> was, Dictionary<string, JsonNode> now)
    {
        foreach (var (name, parameter) in was)
        {
            if (!now.TryGetValue(name, out var after))
            {
                found.Add($"{at}: parameter {name} removed");
            }
            else
            {
                Schema($"{at}: parameter {name}", parameter["schema"], after["schema"], request: true, []);
            }
        }

        foreach (var (name, _) in now.Where(p => IsRequired(p.Value) && !(was.TryGetValue(p.Key, out var before) && IsRequired(before))))
        {
            found.Add($"{at}: parameter {name} is required now");
        }
    }

    private static bool IsRequired(JsonNode node) => node["required"]?.GetValue<bool>() == true;

    private void Body(string at, JsonNode? was, JsonNode? now)
    {
        if (was is null || now is null)
        {
            if ((was is null) != (now is null) && (was is not null || IsRequired(now!)))
            {
                found.Add($"{at}: body {(was is null ? "is required now" : "removed")}");
            }

            return;
        }

        if (IsRequired(now) && !IsRequired(was))
        {
            found.Add($"{at}: body is required now");
        }

        Content($"{at}: body", was["content"], now["content"], request: true);
    }

    private void Content(string at, JsonNode? was, JsonNode? now, bool request)
    {
        foreach (var (type, media) in was?.AsObject() ?? [])
        {
            if (now?[type] is not { } after)
            {
                found.Add($"{at}: {type} removed");
                continue;
            }

            Schema(at, media!["schema"], after["schema"], request, []);
        }
    }

    private void Schema(string at, JsonNode? was, JsonNode? now, bool request, HashSet<(JsonNode, JsonNode)> seen)
    {
        if (was is null || now is null)
        {
            return;
        }

        var (before, beforeNull) = Resolve(released, was);
        var (after, afterNull) = Resolve(present, now);
        if (!seen.Add((before, after)))
        {
            return;
        }

        Types(at, [.. Words(before["type"]), .. beforeNull], [.. Words(after["type"]), .. afterNull], request);
        Same($"{at}: format", before["format"], after["format"]);
        if (request)
        {
            Limits(at, before, after);
        }

        Members(at, before, after, request, seen);
        Schema($"{at}[]", before["items"], after["items"], request, seen);
        Schema($"{at}{{}}", before["additionalProperties"] as JsonObject, after["additionalProperties"] as JsonObject, request, seen);
    }

    /// <summary>The shape behind references, and "null" when it may be null besides.</summary>
    private static (JsonNode Shape, string[] Null) Resolve(JsonObject document, JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray { Count: 2 } pair && pair.FirstOrDefault(p => p!["type"]?.ToString() == "null") is { } nothing)
        {
            return (Resolve(document, pair.First(p => p != nothing)!).Shape, ["null"]);
        }

        return schema["$ref"] is { } reference
            ? Resolve(document, document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!)
            : schema["allOf"] is JsonArray { Count: 1 } only ? Resolve(document, only[0]!) : (schema, []);
    }

    private void Types(string at, HashSet<string> was, HashSet<string> now, bool request)
    {
        // What is sent must be taken as before; what comes back must be what was expected.
        if (was.Count > 0 && now.Count > 0 && !(request ? now.IsSupersetOf(was) : now.IsSubsetOf(was)))
        {
            found.Add($"{at}: type was {string.Join('|', was.Order(StringComparer.Ordinal))}, is {string.Join('|', now.Order(StringComparer.Ordinal))}");
        }
    }

    private void Limits(string at, JsonNode was, JsonNode now)
    {
        foreach (var (name, sign) in new[] { ("maxLength", -1), ("maximum", -1), ("maxItems", -1), ("exclusiveMaximum", -1), ("minLength", 1), ("minimum", 1), ("minItems", 1), ("exclusiveMinimum", 1) })
        {
            if (Number(now[name]) is { } after && (Number(was[name]) is not { } before || (after - before) * sign > 0) && !(name[..3] == "min" && after <= 0 && was[name] is null && name != "minimum"))
            {
                found.Add($"{at}: {name} was {was[name]?.ToString() ?? "none"}, is {now[name]}");
            }
        }

        if (now["enum"] is JsonArray words && (was["enum"] is not JsonArray old || old.Select(Text).Except(words.Select(Text), StringComparer.Ordinal).Any()))
        {
            found.Add($"{at}: enum is narrower");
        }

        if (now["pattern"]?.ToString() is { } pattern && was["pattern"]?.ToString() != pattern && !IsWider(was["pattern"]?.ToString(), pattern))
        {
            found.Add($"{at}: pattern was {was["pattern"]?.ToString() ?? "none"}, is {pattern}");
        }
    }

    /// <summary>Lists of words: ^(a|b)(,(a|b))*$.</summary>
    private static bool IsWider(string? was, string now) => was is not null && Alternatives(was) is { } before && Alternatives(now) is { } after && before.All(after.Contains);

    private static string[]? Alternatives(string pattern) =>
        pattern.StartsWith("^(", StringComparison.Ordinal) && pattern.Split(')')[0][2..] is { } inner && pattern == $"^({inner})(,({inner}))*$" ? inner.Split('|') : null;

    private void Members(string at, JsonNode was, JsonNode now, bool request, HashSet<(JsonNode, JsonNode)> seen)
    {
        foreach (var (name, member) in was["properties"]?.AsObject() ?? [])
        {
            if (now["properties"]?[name] is not { } after)
            {
                found.Add($"{at}: member {name} removed");
                continue;
            }

            Schema($"{at}.{name}", member, after, request, seen);
        }

        var (before, needed) = (Words(was["required"]), Words(now["required"]));
        foreach (var name in request ? needed.Except(before, StringComparer.Ordinal) : before.Except(needed, StringComparer.Ordinal).Where(n => now["properties"]?[n] is not null))
        {
            found.Add($"{at}: member {name} is {(request ? "required now" : "no longer always there")}");
        }
    }

    private void Same(string at, JsonNode? was, JsonNode? now)
    {
        if (was?.ToString() != now?.ToString())
        {
            found.Add($"{at} was {was?.ToString() ?? "none"}, is {now?.ToString() ?? "none"}");
        }
    }

    private static string[] Words(JsonNode? node) => node switch
    {
        JsonArray several => [.. several.Select(Text)],
        null => [],
        _ => [node.ToString()],
    };

    private static string Text(JsonNode? node) => node?.ToString() ?? "null";

    private static decimal? Number(JsonNode? node) => node is null ? null : decimal.Parse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
