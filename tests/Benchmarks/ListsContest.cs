using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GovernanceApi.Benchmarks;

/// <summary>
/// The three lists beside their limit: pages of demands and offerings, and matching both ways, each beside one statement that reads
/// the rows it needs straight to the wire. Prints the ratio; judging is the reader's.
/// </summary>
internal sealed class ListsContest(NpgsqlDataSource source, Caller product, int demands)
{
    private const int Turns = 30;
    private const int Members = 500;

    private const string DemandPage = """
        select id, revision, number, community_code, carrier, title, public_text, category, theme, heads, wanted_from, wanted_until, status, collected_at, triage_due, listed_at, unmet_from, followers
        from alliance.demands where county_code = '341502'::bpchar and status = 'listed' and category = 'charity' order by id desc limit 51
        """;

    private const string ResourcePage = """
        select r.id, r.revision, r.number, m.name, r.division_code, r.category, r.theme, r.title, r.text, r.conditions, r.valid_from, r.valid_until, r.status
        from alliance.resources r join alliance.members m on m.id = r.member_id
        where r.county_code = '341502'::bpchar and r.status = 'published' and r.category = 'charity' order by r.id desc limit 51
        """;

    private const string ResourceCandidates = """
        select r.id, r.number, r.title, r.category, r.theme, r.division_code, r.valid_from, r.valid_until, r.longitude, r.latitude,
            (select sum(s.capacity - s.booked) from alliance.service_slots s where s.resource_id = r.id and s.starts_at > now() and not s.closed)
        from alliance.resources r
        where r.county_code = '341502'::bpchar and r.status = 'published' and r.category = 'charity' and r.division_code in ('341502000000', '341502001000', '341502001001')
        order by r.id desc limit 2000
        """;

    private const string DemandCandidates = """
        select id, number, title, public_text, community_code, category, theme, heads, wanted_from, wanted_until, longitude, latitude
        from alliance.demands where county_code = '341502'::bpchar and status in ('listed', 'gapPublished') and category = 'charity' order by id limit 2000
        """;

    private const string FillMembers = """
        insert into alliance.members (id, name, county_code, kind, qualifications, joined_at, revision)
        select md5('member' || i)::uuid, '基准成员' || i, '341502000000', 'massOrganisation', '[]', now(), 1 from generate_series(1, $1::int) i
        """;

    private const string FillResources = """
        insert into alliance.resources (id, number, member_id, division_code, category, theme, title, text, valid_from, valid_until, regulated, status, history, longitude, latitude, revision)
        select md5('resource' || i)::uuid, 'ZB' || i, md5('member' || (1 + i % $2::int))::uuid,
            case when i % 4 = 0 then '341502000000' else '3415020010' || lpad((1 + i / 3 % 20)::text, 2, '0') end,
            (array['publicService', 'charity', 'employmentAndStartup', 'cultureAndSports', 'talentService'])[1 + i % 5],
            (array['partyBuilding', 'civilityBuilding', 'povertyRelief', 'socialGovernance', 'livelihoodImprovement'])[1 + i % 5],
            (array['老人理发', '家电维修', '书法课', '法律咨询', '健康讲座'])[1 + i % 5] || i, '基准服务', current_date - 10, current_date + 300, 'none', 'published', '[]',
            116.5 + (i % 100) * 0.001, 31.75 + (i % 90) * 0.001, 3
        from generate_series(1, $1::int) i
        """;

    private const string FillSlots = """
        insert into alliance.service_slots (id, resource_id, member_id, division_code, starts_at, ends_at, capacity, booked, closed, revision)
        select gen_random_uuid(), r.id, r.member_id, r.division_code, now() + n * interval '3 days', now() + n * interval '3 days' + interval '2 hours', 10, n, false, 1
        from alliance.resources r cross join generate_series(1, 3) n
        """;

    private const string FillDemands = """
        insert into alliance.demands (id, number, community_code, carrier, text, title, public_text, category, theme, heads, status, collected_at, triage_due, listed_at, unmet_from, followers,
            history, longitude, latitude, revision)
        select md5('demand' || i)::uuid, 'XB' || i, '3415020010' || lpad((1 + i / 7 % 20)::text, 2, '0'), 'jointTalk', '基准需求', (array['给老人理发', '修家电', '学书法', '咨询法律', '听讲座'])[1 + i % 5] || i,
            '基准需求', (array['publicService', 'charity', 'employmentAndStartup', 'cultureAndSports', 'talentService'])[1 + i % 5],
            (array['partyBuilding', 'civilityBuilding', 'povertyRelief', 'socialGovernance', 'livelihoodImprovement'])[1 + i % 5], 1 + i % 9,
            case when i / 5 % 10 = 0 then 'listed' when i / 5 % 10 = 1 then 'gapPublished' else 'closed' end, now() - (i % 700) * interval '1 day', now(), now() - (i % 700) * interval '1 day',
            current_date, 0, '[]', 116.5 + (i % 100) * 0.001, 31.75 + (i % 90) * 0.001, 4
        from generate_series(1, $1::int) i
        """;

    public async Task RunAsync()
    {
        var offerings = demands / 10;
        await ExecuteAsync(FillMembers, Members);
        await ExecuteAsync(FillResources, offerings, Members);
        await ExecuteAsync(FillSlots);
        await ExecuteAsync(FillDemands, demands);
        await ExecuteAsync("vacuum analyze alliance.demands, alliance.resources, alliance.service_slots");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {demands:N0} demands, {offerings:N0} offerings, {offerings * 3:N0} appointments"));

        await using var limits = await StartLimitAsync();
        var limit = Caller.Plain(new Uri(limits.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port);
        var demand = await FirstAsync("select id from alliance.demands where status = 'listed' and category = 'charity' and community_code = '341502001001' limit 1");
        var resource = await FirstAsync("select id from alliance.resources where category = 'charity' and division_code = '341502000000' limit 1");
        await SideBySide.CompareAsync("page of demands, by status and kind", Turns, product, "/api/v1/demands?status=listed&category=charity&limit=50", limit, "/demands");
        await SideBySide.CompareAsync("page of offerings, by kind", Turns, product, "/api/v1/resources?status=published&category=charity&limit=50", limit, "/resources");
        await SideBySide.CompareAsync("offerings that fit a demand", Turns, product, $"/api/v1/demands/{demand}/matches", limit, "/resource-candidates");
        await SideBySide.CompareAsync("demands that an offering fits", Turns, product, $"/api/v1/resources/{resource}/matches", limit, "/demand-candidates");
    }

    private async Task<WebApplication> StartLimitAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        foreach (var (path, sql) in ((string, string)[])[("/demands", DemandPage), ("/resources", ResourcePage), ("/resource-candidates", ResourceCandidates), ("/demand-candidates", DemandCandidates)])
        {
            app.MapGet(path, (HttpContext http) => AnswerAsync(http, sql));
        }

        await app.StartAsync();
        return app;
    }

    private async Task AnswerAsync(HttpContext http, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var body = new ArrayBufferWriter<byte>(64 * 1024);
        await using var json = new Utf8JsonWriter(body, LimitServer.Json);
        json.WriteStartArray();
        while (await reader.ReadAsync())
        {
            json.WriteStartObject();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                json.WriteString(reader.GetName(i), Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        await LimitServer.SendAsync(http, body);
    }

    private async Task<Guid> FirstAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
