using System.Net;
using System.Net.Http.Headers;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>
/// Every operation × machine clients: with all scopes, with all but those that grant it, with none of its area, and disabled. What
/// lets them in stands in the last column of <c>docs/api/authz.csv</c>.
/// </summary>
public sealed class MachineMatrixTests(MatrixHost host) : IClassFixture<MatrixHost>
{
    private const string County = "341502000000";
    private const string OtherCounty = "341503000000";
    private readonly AuthzTable table = AuthzTable.Committed();
    private readonly List<string> wrong = [];
    private readonly Dictionary<string, ApiClient> callers = new(StringComparer.Ordinal);
    private int calls;

    [Fact]
    public async Task A_machine_client_is_let_in_by_its_scopes_and_by_nothing_else()
    {
        foreach (var operation in host.Operations.Where(o => o.Permission is not null))
        {
            var scopes = table.Lines[operation.Id].Scopes;
            var random = IdKinds.Random(operation);
            await ExpectAsync(operation, await CallerAsync(County, ClientScopes.All.Except(scopes, StringComparer.Ordinal)), random, HttpStatusCode.Forbidden, "access.forbidden", "without the scope");
            if (scopes.Count == 0)
            {
                continue;
            }

            foreach (var scope in scopes)
            {
                await ExpectLetInAsync(operation, await CallerAsync(County, [scope]), random, scope);
            }

            var known = IdKinds.Of(operation) is { IsOwn: true } kind ? await FirstAsync(kind) : null;
            if (known is not null)
            {
                await ExpectAsync(operation, await CallerAsync(OtherCounty, scopes), known, HttpStatusCode.NotFound, null, "of another area");
            }
        }

        var summary = $"{calls} calls of machine clients";
        Console.WriteLine(summary);
        wrong.Count.ShouldBe(0, $"{summary}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task A_disabled_client_reaches_nothing()
    {
        var (client, id) = await RegisterAsync(County, ClientScopes.All);
        await host.Inside[Role.Administrator].PostAsync($"/clients/{id}/disable", new { }, 1);
        host.Clock.Advance(TimeSpan.FromSeconds(11));
        foreach (var operation in host.Operations.Where(o => o.Permission is not null))
        {
            await ExpectAsync(operation, client, IdKinds.Random(operation), HttpStatusCode.Unauthorized, "access.token_invalid", "disabled");
        }

        wrong.Count.ShouldBe(0, string.Join('\n', wrong));
    }

    /// <summary>An id that somebody of the area sees.</summary>
    private async Task<string?> FirstAsync(IdKind kind)
    {
        foreach (var (role, caller) in host.Inside)
        {
            if (await kind.FindAsync(role, caller) is { } id)
            {
                return id;
            }
        }

        return null;
    }

    private async Task ExpectAsync(Operation operation, ApiClient caller, string? id, HttpStatusCode status, string? code, string what)
    {
        var answer = await operation.SendAsync(caller, id);
        calls++;
        if (answer.StatusCode != status || (code is not null && await ApiClient.CodeOfAsync(answer) != code))
        {
            wrong.Add($"{operation.Id} ({what}): {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private async Task ExpectLetInAsync(Operation operation, ApiClient caller, string? id, string scope)
    {
        using var answer = await operation.SendAsync(caller, id);
        calls++;
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError
            || (answer.StatusCode == HttpStatusCode.Forbidden && await ApiClient.CodeOfAsync(answer) == "access.forbidden"))
        {
            wrong.Add($"{operation.Id} with {scope}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private async Task<ApiClient> CallerAsync(string area, IEnumerable<string> scopes)
    {
        string[] list = [.. scopes];
        var key = $"{area}/{string.Join(' ', list)}";
        return callers.TryGetValue(key, out var known) ? known : callers[key] = (await RegisterAsync(area, list)).Client;
    }

    private async Task<(ApiClient Client, string Id)> RegisterAsync(string area, IReadOnlyList<string> scopes)
    {
        // Of the whole installation: the areas of the matrix are two counties.
        var admin = await host.SignInAsync(Role.Administrator);
        var made = await admin.PostAsync("/clients", new { name = "Matrix", @operator = "Matrix", scopes, areaCode = area, requestsPerMinute = 60_000 });
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = made["id"]!.GetValue<string>(),
            ["client_secret"] = made["secret"]!.GetValue<string>(),
        });
        var http = host.Program();
        var token = (await ApiClient.ReadAsync(await http.PostAsync("/oauth/token", form)))["access_token"]!.GetValue<string>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (new ApiClient(http), made["id"]!.GetValue<string>());
    }
}
