using System.Net;
using GovernanceApi.TestKit;
using Shouldly;
using Xunit;

namespace GovernanceApi.Api.IntegrationTests.Access;

/// <summary>Two processes of the product get the same key at the same moment.</summary>
public sealed class IdempotencyRaceTests(AccessHost host) : IClassFixture<AccessHost>
{
    private const int Rounds = 40;
    private const int AtOnce = 6;

    [Fact]
    public async Task The_same_create_sent_to_two_processes_at_once_happens_once()
    {
        var (here, there) = (host.Anonymous(), host.AnonymousElsewhere());
        var inFlight = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (key, body) = ($"race-{round}", new { fileName = $"r{round}.jpg", contentType = "image/jpeg", size = 10 });
            var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Run(() => (i % 2 == 0 ? here : there).TryPostAsync("/public/attachments", body, key: key))));

            var made = answers.Where(a => a.StatusCode == HttpStatusCode.Created).ToList();
            var bodies = await Task.WhenAll(made.Select(a => a.Content.ReadAsStringAsync()));
            bodies.Distinct().Count().ShouldBe(1);
            made.Count(a => !a.Headers.Contains("Idempotency-Replayed")).ShouldBe(1);
            foreach (var waiting in answers.Except(made))
            {
                waiting.StatusCode.ShouldBe(HttpStatusCode.Conflict);
                (await ApiClient.CodeOfAsync(waiting)).ShouldBe("idempotency.in_flight");
                waiting.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
                inFlight++;
            }

            // The other process answers what the first one did, and takes the key for nothing else.
            foreach (var process in new[] { here, there })
            {
                (await (await process.TryPostAsync("/public/attachments", body, key: key)).Content.ReadAsStringAsync()).ShouldBe(bodies[0]);
                await process.TryPostAsync("/public/attachments", body with { size = 11 }, key: key).ShouldBeAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
            }

            (await CountAsync($"r{round}.jpg")).ShouldBe(1);
        }

        inFlight.ShouldBeGreaterThan(0);
    }

    private async Task<long> CountAsync(string fileName)
    {
        await using var connection = new Npgsql.NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var count = new Npgsql.NpgsqlCommand("select count(*) from complaints.attachments where file_name = $1", connection) { Parameters = { new() { Value = fileName } } };
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
