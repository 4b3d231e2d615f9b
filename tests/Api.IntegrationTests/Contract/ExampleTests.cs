using System.Net;
using System.Text.Json.Nodes;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

public sealed class ExampleTests(MatrixHost host) : IClassFixture<MatrixHost>
{
    private IEnumerable<Operation> WithJson => host.Operations.Where(o => o.TakesJson);

    [Fact]
    public async Task Every_example_has_the_shape_the_server_takes()
    {
        List<string> refused = [];
        foreach (var operation in WithJson)
        {
            var caller = operation.Permission is { } permission ? host.Inside[Roles.First(r => RoleMatrix.Grants(r, permission))] : await TokenedAsync();
            var answer = await operation.SendAsync(caller, IdKinds.Random(operation));
            if (await IsShapeAsync(answer))
            {
                refused.Add($"{operation.Id}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }

        refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_object_is_refused_and_breaks_nothing()
    {
        List<string> broken = [];
        foreach (var operation in WithJson)
        {
            var bare = operation with { Definition = operation.Definition.DeepClone().AsObject() };
            foreach (var (_, media) in bare.Definition["requestBody"]!["content"]!.AsObject())
            {
                media!["example"] = new JsonObject();
            }

            var caller = operation.Permission is { } permission ? host.Inside[Roles.First(r => RoleMatrix.Grants(r, permission))] : await TokenedAsync();
            var answer = await bare.SendAsync(caller, IdKinds.Random(operation));
            if ((int)answer.StatusCode >= 500)
            {
                broken.Add($"{operation.Id}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }

        broken.ShouldBeEmpty();
    }

    private static Role[] Roles => Enum.GetValues<Role>();

    private async Task<ApiClient> TokenedAsync()
    {
        var client = host.Anonymous();
        await client.ReadTokenAsync();
        return client;
    }

    private static async Task<bool> IsShapeAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType or >= HttpStatusCode.InternalServerError)
        {
            return true;
        }

        // A rule may refuse the example's content (an unknown unit, say); its shape is what counts here.
        return answer.StatusCode == HttpStatusCode.UnprocessableEntity
            && JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]?.AsArray().Any(e => e!["code"]!.GetValue<string>().StartsWith("common.", StringComparison.Ordinal)) == true;
    }
}
