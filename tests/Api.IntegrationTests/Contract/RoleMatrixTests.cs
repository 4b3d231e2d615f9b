using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>
/// Every operation of the served document × every role × in the area and out of it, and without a session, with a disabled
/// account and with a temporary password: who is let in and who is not. Nothing is listed by hand but <c>docs/api/authz.csv</c>.
/// </summary>
public sealed class RoleMatrixTests(MatrixHost host) : IClassFixture<MatrixHost>
{
    private readonly AuthzTable table = AuthzTable.Committed();
    private readonly List<string> wrong = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    [Fact]
    public async Task Who_is_refused_is_refused_alike_and_changes_nothing()
    {
        var (disabled, temporary) = (await DisabledAsync(), await TemporaryAsync());
        var targets = await TargetsAsync();
        var before = await DatabaseState.ReadAsync(host.ConnectionString);

        foreach (var operation in host.Operations)
        {
            var line = table.Lines[operation.Id];
            var random = IdKinds.Random(operation);
            foreach (var id in targets.TryGetValue(operation.Kind ?? "", out var known) && known.Count > 0 ? known : [random])
            {
                foreach (var role in Enum.GetValues<Role>().Where(r => line.Who?.Contains(r) == false))
                {
                    await ExpectAsync("role without the permission", operation, host.Inside[role], id, HttpStatusCode.Forbidden, "access.forbidden", role);
                    await ExpectAsync("role without the permission, other area", operation, host.Outside[role], id, HttpStatusCode.Forbidden, "access.forbidden", role);
                }

                if (line.Who is not null)
                {
                    await ExpectAsync("without a session", operation, host.Anonymous(), id, HttpStatusCode.Unauthorized, "access.signed_out");
                    await ExpectAsync("disabled account", operation, disabled, id, HttpStatusCode.Unauthorized, "access.signed_out");
                }

                if (line.Who is not null && !IsSession(operation))
                {
                    await ExpectAsync("temporary password", operation, temporary, id, HttpStatusCode.Forbidden, "access.password_change_required");
                }

                foreach (var role in Enum.GetValues<Role>().Where(r => IdKinds.Of(operation)?.IsOwn == true && line.Who?.Contains(r) == true))
                {
                    await ExpectAsIfAbsentAsync(operation, host.Outside[role], id!, random!, role);
                }
            }
        }

        (await DatabaseState.ReadAsync(host.ConnectionString)).ShouldBe(before);
        Report();
    }

    [Fact]
    public async Task Who_is_permitted_is_let_in()
    {
        foreach (var operation in host.Operations)
        {
            var line = table.Lines[operation.Id];
            foreach (var role in Enum.GetValues<Role>().Where(r => line.Who?.Contains(r) != false))
            {
                // What ends sessions ends those of an account nobody else uses.
                await ExpectLetInAsync(operation, IsSession(operation) ? await host.SignInAsync(role) : host.Inside[role], role);
            }

            if (line.Who is null)
            {
                await ExpectLetInAsync(operation, host.Anonymous(), role: null);
            }
        }

        Report();
    }

    [Fact]
    public async Task No_list_shows_a_row_of_another_area()
    {
        var secret = (await TargetsAsync()).Where(t => IdKinds.IsSecret(t.Key)).SelectMany(t => t.Value).ToList();
        foreach (var operation in host.Operations.Where(o => o.Method == HttpMethod.Get && o.Kind is null && o.Permission is not null))
        {
            foreach (var role in table.Lines[operation.Id].Who!)
            {
                var body = await TextAsync(await operation.SendAsync(host.Outside[role], null));
                Count("lists read from another area");
                wrong.AddRange(secret.Where(id => body.Contains(id!, StringComparison.OrdinalIgnoreCase)).Select(id => $"{operation.Id} as {role} of another area shows {id}"));
            }
        }

        Report();
    }

    /// <summary>By kind of id, the records that the callers of the area see.</summary>
    private async Task<Dictionary<string, List<string?>>> TargetsAsync()
    {
        var targets = new Dictionary<string, List<string?>>(StringComparer.Ordinal);
        foreach (var operation in host.Operations.Where(o => o.Kind is not null).DistinctBy(o => o.Kind, StringComparer.Ordinal))
        {
            var ids = new HashSet<string?>(StringComparer.Ordinal);
            foreach (var (role, caller) in host.Inside)
            {
                ids.Add(await IdKinds.Of(operation)!.FindAsync(role, caller));
            }

            // A few records of each kind are as good as all of them; none would prove nothing.
            targets[operation.Kind!] = [.. ids.OfType<string>().Order(StringComparer.Ordinal).Take(2)];
            (targets[operation.Kind!].Count > 0 || !IdKinds.Of(operation)!.IsOwn).ShouldBeTrue($"nobody sees a record for {operation.Kind}");
        }

        return targets;
    }

    private async Task ExpectAsync(string what, Operation operation, ApiClient caller, string? id, HttpStatusCode status, string code, Role? role = null)
    {
        var answer = await operation.SendAsync(caller, id);
        Count(what);
        if (answer.StatusCode != status || await ApiClient.CodeOfAsync(answer) != code)
        {
            wrong.Add($"{operation.Id} as {role} ({what}): {(int)answer.StatusCode} {await TextAsync(answer)}");
        }
    }

    /// <summary>404 with the very body that an id of nothing gets.</summary>
    private async Task ExpectAsIfAbsentAsync(Operation operation, ApiClient caller, string id, string random, Role role)
    {
        var (real, absent) = (await operation.SendAsync(caller, id), await operation.SendAsync(caller, random));
        Count("permitted role, other area");
        var (realBody, absentBody) = (Anonymised(await TextAsync(real), id), Anonymised(await TextAsync(absent), random));
        if (real.StatusCode != HttpStatusCode.NotFound || realBody != absentBody)
        {
            wrong.Add($"{operation.Id} as {role} of another area: {(int)real.StatusCode} {realBody}, but an unknown id: {(int)absent.StatusCode} {absentBody}");
        }
    }

    private async Task ExpectLetInAsync(Operation operation, ApiClient caller, Role? role)
    {
        if (caller.CsrfToken is null)
        {
            await caller.ReadTokenAsync();
        }

        var known = IdKinds.Of(operation) is { } kind ? await kind.FindAsync(role, caller) : null;
        var answer = await operation.SendAsync(caller, known ?? IdKinds.Random(operation));
        Count("let in");
        using var ending = answer;
        var isGate = answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
            && await ApiClient.CodeOfAsync(answer) is "access.forbidden" or "access.signed_out" or "access.csrf_invalid" or "access.password_change_required";
        if (isGate || answer.StatusCode is HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError)
        {
            wrong.Add($"{operation.Id} as {role?.ToString() ?? "anybody"}: {(int)answer.StatusCode} {await TextAsync(answer)}");
        }
        else if (operation.Method == HttpMethod.Get && known is not null && IdKinds.Of(operation)!.List is not null && operation.NamesOneRecord && !answer.IsSuccessStatusCode)
        {
            wrong.Add($"{operation.Id} as {role} does not show a record of the own list: {(int)answer.StatusCode} {await TextAsync(answer)}");
        }
    }

    private async Task<ApiClient> DisabledAsync()
    {
        var account = await host.CreateUserAsync(Role.CountyDispatcher, "341502000000");
        var client = host.Anonymous();
        await client.SignInAsync(account.UserName!, ApiHost.Password);
        await host.Inside[Role.Administrator].PostAsync($"/users/{account.Id}/disable", new { }, revision: 1);
        host.Clock.Advance(TimeSpan.FromSeconds(11));
        return client;
    }

    private async Task<ApiClient> TemporaryAsync()
    {
        var made = await host.Inside[Role.Administrator].PostAsync(
            "/users", new { userName = $"temporary{counts.GetHashCode()}", displayName = "临时", role = "countyDispatcher", areaCode = "341502000000" });
        var client = host.Anonymous();
        await client.SignInAsync(made["userName"]!.GetValue<string>(), made["password"]!.GetValue<string>());
        return client;
    }

    private static bool IsSession(Operation operation) => operation.Path.StartsWith("/api/v1/session", StringComparison.Ordinal);

    private void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;

    private void Report()
    {
        var summary = $"{host.Operations.Count} operations, {counts.Values.Sum()} calls: {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))}";
        TestContext.Current.TestOutputHelper!.WriteLine(summary);
        Console.WriteLine(summary);
        wrong.Count.ShouldBe(0, $"{summary}\n{string.Join('\n', wrong)}");
    }

    /// <summary>The body; of a stream, which never ends, nothing: it is hung up on.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            answer.Dispose();
            return "";
        }

        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Without what differs between any two answers: the id that was asked for and the trace.</summary>
    private static string Anonymised(string body, string id)
    {
        if (body.Length == 0 || body[0] != '{')
        {
            return body;
        }

        var json = JsonNode.Parse(body)!.AsObject();
        json.Remove("traceId");
        return json.ToJsonString().Replace(id, "{id}", StringComparison.OrdinalIgnoreCase);
    }
}
