using System.Net;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Contract;

/// <summary>Every read of one record that has an ETag: whoever has that revision is told that it stands, and gets nothing. Public answers are not to be stored at all.</summary>
public sealed class ConditionalReadTests(MatrixHost host) : IClassFixture<MatrixHost>
{
    /// <summary>Part of the answer moves while the record's revision stands (counts of tasks, running scores, a receiver's health): the ETag serves If-Match alone.</summary>
    private static readonly string[] Moving = ["GetEvaluation", "GetPatrolPlan", "GetWebhook"];

    /// <summary>A division is reference data of no revision; an import's rows are counted up while its revision stands.</summary>
    private static readonly string[] Untagged = ["GetDivision", "GetImport"];

    [Fact]
    public async Task Who_has_the_revision_is_answered_304()
    {
        List<string> wrong = [], tagged = [], bare = [];
        foreach (var operation in host.Operations.Where(o => o is { Permission: not null } && o.Method == HttpMethod.Get && o.Kind == o.Path))
        {
            if (await FindAsync(operation) is not { } found)
            {
                wrong.Add($"{operation.Id}: nobody sees a record of its kind");
                continue;
            }

            var (caller, id) = (host.Inside[found.Role], found.Id);
            var path = operation.Path[..operation.Path.IndexOf('{', StringComparison.Ordinal)] + id;
            var first = await caller.Http.GetAsync(path);
            if (!first.IsSuccessStatusCode)
            {
                wrong.Add($"{operation.Id}: {(int)first.StatusCode}");
            }
            else if (first.Headers.ETag is { } tag)
            {
                tagged.Add(operation.Id);
                using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tag } } };
                var second = await caller.Http.SendAsync(again);
                var expected = Moving.Contains(operation.Id) ? HttpStatusCode.OK : HttpStatusCode.NotModified;
                if (second.StatusCode != expected || (expected == HttpStatusCode.NotModified && (await second.Content.ReadAsByteArrayAsync()).Length > 0) || !Equals(second.Headers.ETag, tag))
                {
                    wrong.Add($"{operation.Id}: {(int)second.StatusCode} with {second.Headers.ETag}");
                }
            }
            else
            {
                bare.Add(operation.Id);
            }
        }

        wrong.ShouldBeEmpty();
        bare.Order(StringComparer.Ordinal).ShouldBe(Untagged);
        tagged.Count.ShouldBeGreaterThan(15);
    }

    private async Task<(Role Role, string Id)?> FindAsync(Operation operation)
    {
        var kind = IdKinds.Of(operation)!;
        foreach (var role in Enum.GetValues<Role>().Where(r => RoleMatrix.Grants(r, operation.Permission!)))
        {
            if (await kind.FindAsync(role, host.Inside[role]) is { } id)
            {
                return (role, id);
            }
        }

        return null;
    }
}
