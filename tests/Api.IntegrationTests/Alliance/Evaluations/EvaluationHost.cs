using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Common;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Api.IntegrationTests.Alliance.Evaluations;

/// <summary>A county whose alliance has two members with agreements in 2025 and a scheme for that year: deliveries 60, promises 40.</summary>
public sealed class EvaluationHost : CountyHost
{
    public const int Year = 2025;

    public ApiClient Organisation { get; private set; } = null!;

    public ApiClient Agent { get; private set; } = null!;

    public ApiClient OtherAgent { get; private set; } = null!;

    public Guid Member { get; private set; }

    public Guid OtherMember { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Organisation = await SignInAsync(Role.OrganisationDepartment, County);
        Member = await JoinAsync("示例区书法协会");
        OtherMember = await JoinAsync("示例区棋院");
        await EnterAsync();
    }

    public async Task EnterAsync()
    {
        Organisation = await SignInAsync(Role.OrganisationDepartment, County);
        Agent = await SignInAsync(Role.AllianceMemberAgent, County, memberId: Member);
        OtherAgent = await SignInAsync(Role.AllianceMemberAgent, County, memberId: OtherMember);
    }

    /// <summary>Joins and signs an agreement from the first of 2025 to the end of 2026.</summary>
    public async Task<Guid> JoinAsync(string name, bool sign = true)
    {
        var member = (await Organisation.PostAsync("/alliance-members", new { name, kind = "massOrganisation" })).Id();
        var agreement = await Organisation.PostAsync("/alliance-agreements", new
        {
            memberId = member,
            division = County,
            signsAs = "professionalAssociation",
            from = "2025-01-01",
            until = "2026-12-31",
            commitments = new[] { new { text = "每月一次", perYear = 12 } },
        });
        if (sign)
        {
            agreement = await Organisation.PostAsync($"/alliance-agreements/{agreement.Id()}/negotiate", new { }, agreement.Revision());
            await Organisation.PostAsync($"/alliance-agreements/{agreement.Id()}/sign", new { on = "2026-01-02", documentNumber = "示例1号" }, agreement.Revision());
        }

        return member;
    }

    /// <summary>Members with an agreement in 2025 and two records each, without a call for each.</summary>
    public Task CrowdAsync(int members) => InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        return await db.Database.ExecuteSqlAsync($"""
            with joined as (
              insert into alliance.members (id, county_code, name, kind, qualifications, joined_at, revision)
              select gen_random_uuid(), {County}, '示例成员' || n, 'talentTeam', '[]'::jsonb, now(), 1 from generate_series(1, {members}) n returning id),
            agreed as (
              insert into alliance.agreements (id, number, member_id, division_code, signs_as, status, valid_from, valid_until, commitments, signed_on, revision)
              select gen_random_uuid(), 'X' || row_number() over (), id, {County}, 'other', 'signed', '2025-01-01', '2026-12-31', '[]'::jsonb, '2025-01-01', 4 from joined)
            insert into alliance.contribution_records (id, member_id, division_code, kind, happened_on, subject_id, title, quantity, revision)
            select gen_random_uuid(), id, {Community}, kind, '2025-06-01', gen_random_uuid(), '示例', 1, 1 from joined, unnest(array['projectDelivered', 'promiseKept']) kind
            """);
    });

    public Task<Guid> RecordAsync(Guid member, ContributionKind kind, decimal quantity = 1, int year = Year, int month = 6) => InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var now = Clock.GetUtcNow();
        var record = ContributionRecord.Of(member, DivisionCode.From(Community), kind, new DateOnly(year, month, 1), Guid.CreateVersion7(now), $"示例{kind}", quantity, now);
        db.Add(record);
        await db.SaveChangesAsync();
        return record.Id;
    });

    public static object Scheme(int deliveries = 60, int promises = 40, int year = Year) => new
    {
        year,
        items = new object[]
        {
            new
            {
                title = "项目交付", weight = deliveries, measure = "count", kinds = new[] { "projectDelivered" }, against = Array.Empty<string>(), target = 4, withoutRecords = 0,
                deductions = new[] { new { kind = "claimLapsed", points = 5 } },
            },
            new
            {
                title = "承诺兑现", weight = promises, measure = "share", kinds = new[] { "promiseKept" }, against = new[] { "promiseBroken" }, target = 100, withoutRecords = 10,
                deductions = Array.Empty<object>(),
            },
        },
        bands = new[] { new { band = "excellent", from = 90 }, new { band = "good", from = 75 }, new { band = "fit", from = 60 }, new { band = "weak", from = 0 } },
    };

    public async Task<JsonNode> PublishSchemeAsync(int year = Year)
    {
        var scheme = await Organisation.PostAsync("/evaluation-schemes", new { year });
        scheme = await Organisation.PostAsync($"/evaluation-schemes/{scheme.Id()}/revise", Scheme(year: year), scheme.Revision());
        return await Organisation.PostAsync($"/evaluation-schemes/{scheme.Id()}/publish", new { document = "示例组通1号" }, scheme.Revision());
    }

    /// <summary>A step for the whole year; answers how many took it.</summary>
    public async Task<int> AdvanceAsync(string step) => (await Organisation.PostAsync("/member-evaluations/advance", new { year = Year, step }))["done"]!.GetValue<int>();

    public async Task BeginAsync()
    {
        await PublishSchemeAsync();
        await Organisation.PostAsync("/member-evaluations/begin", new { year = Year });
    }

    public async Task NoticeAsync()
    {
        await BeginAsync();
        await AdvanceAsync("score");
        await AdvanceAsync("giveNotice");
    }

    public async Task<JsonNode> EvaluationOfAsync(Guid member) =>
        (await Organisation.GetAsync($"/member-evaluations?year={Year}"))["items"]!.AsArray().Single(e => e!["memberId"]!.GetValue<Guid>() == member)!;

    public Task<JsonNode> StepAsync(ApiClient who, JsonNode evaluation, string verb, object? body = null) =>
        who.PostAsync($"/member-evaluations/{evaluation.Id()}/{verb}", body ?? new { }, evaluation.Revision());

    public Task<HttpResponseMessage> TryStepAsync(ApiClient who, JsonNode evaluation, string verb, object? body = null, int? revision = null) =>
        who.TryPostAsync($"/member-evaluations/{evaluation.Id()}/{verb}", body ?? new { }, revision ?? evaluation.Revision());

    public Task<List<string>> AuditOfAsync(Guid subject) => InScopeAsync(services =>
        services.GetRequiredService<GovernanceDbContext>().AuditEntries.Where(e => e.SubjectId == subject).OrderBy(e => e.Revision).Select(e => e.Action).ToListAsync());
}
