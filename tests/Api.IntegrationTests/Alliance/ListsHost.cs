using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GovernanceApi.Api.IntegrationTests.Access;
using GovernanceApi.Api.IntegrationTests.Complaints;
using GovernanceApi.Domain.Access;
using GovernanceApi.Infrastructure.Alliance;
using GovernanceApi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Api.IntegrationTests.Alliance;

/// <summary>A county with a member that has an agreement, a published service of it, and its own person signed in.</summary>
public sealed class ListsHost : CountyHost
{
    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public Guid MemberId { get; private set; }

    public ApiClient Agent { get; private set; } = null!;

    public ApiClient Secretary { get; private set; } = null!;

    public ApiClient Organisation { get; private set; } = null!;

    public ApiClient Resident { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await EnterAsync();
        MemberId = (await Organisation.PostAsync("/alliance-members", new
        {
            name = "示例理发协会",
            kind = "massOrganisation",
            qualifications = new[] { new { name = "执业许可", number = "Q-1", issuer = "卫健委", validUntil = (string?)null } },
        })).Id();
        await AgreeAsync(MemberId);
        Agent = await SignInAsync(Role.AllianceMemberAgent, County, memberId: MemberId);
        Resident = Anonymous();
    }

    public async Task AgreeAsync(Guid member)
    {
        var agreement = await Organisation.PostAsync("/alliance-agreements", new
        {
            memberId = member,
            division = County,
            signsAs = "professionalAssociation",
            from = Day(0),
            until = Day(300),
            commitments = new[] { new { text = "每月一次", perYear = 12 } },
        });
        agreement = await Organisation.PostAsync($"/alliance-agreements/{agreement.Id()}/negotiate", new { }, agreement.Revision());
        await Organisation.PostAsync($"/alliance-agreements/{agreement.Id()}/sign", new { on = Day(0), documentNumber = "示例1号" }, agreement.Revision());
    }

    /// <summary>A published service with one appointment in a week.</summary>
    public async Task<(Guid Resource, Guid Slot)> ServiceAsync(int capacity = 10, string title = "老人上门理发", string category = "charity")
    {
        var offered = await Act(Agent, "resources", await Agent.PostAsync("/resources", Offering(title, category)), "offer");
        await Act(Organisation, "resources", offered, "publish");
        var slot = await Agent.PostAsync($"/resources/{offered.Id()}/slots", new { startsAt = At(7), endsAt = At(7, 2), place = "社区", capacity });
        return (offered.Id(), slot.Id());
    }

    public object Offering(string title = "老人上门理发", string category = "charity", string regulated = "none", string? qualification = null, string division = County) => new
    {
        division,
        category,
        theme = "povertyRelief",
        title,
        text = "为行动不便的老人上门服务",
        conditions = (string?)null,
        from = Day(0),
        until = Day(200),
        regulated,
        qualificationNumber = qualification,
        location = (object?)null,
    };

    /// <summary>A demand of the community on the list.</summary>
    public async Task<JsonNode> ListedAsync(string title = "给独居老人理发", ApiClient? by = null, string community = Community)
    {
        var clerk = by ?? Clerk;
        var told = await clerk.PostAsync("/demands", Wish(title, community));
        return await ListAsync(clerk, told, title);
    }

    public static async Task<JsonNode> ListAsync(ApiClient clerk, JsonNode told, string title)
    {
        var sorted = await Act(clerk, "demands", told, "triage", new { title, publicText = "六位高龄老人", category = "charity", theme = "povertyRelief" });
        return await Act(clerk, "demands", sorted, "list");
    }

    public static object Wish(string title, string community = Community) => new
    {
        community,
        carrier = "jointTalk",
        title,
        text = "王奶奶家住三号楼，下不了楼。",
        heads = 6,
        requester = new { name = "王小丽", phone = "13812345678", address = (string?)null },
    };

    public Task<JsonNode> OrderAsync(Guid slot, IEnumerable<Guid> demands, int seats = 1, ApiClient? by = null) =>
        (by ?? Clerk).PostAsync("/service-projects/place-order", Order(slot, demands, seats));

    public static object Order(Guid slot, IEnumerable<Guid> demands, int seats = 1) => new
    {
        community = Community,
        title = "上门理发",
        theme = "povertyRelief",
        bookings = new[] { new { slotId = slot, seats } },
        demandIds = demands,
    };

    public static Task<JsonNode> Act(ApiClient who, string noun, JsonNode at, string verb, object? body = null) =>
        who.PostAsync($"/{noun}/{at.Id()}/{verb}", body ?? new { }, at.Revision());

    /// <summary>Sends a small picture for a record.</summary>
    public static async Task PictureAsync(ApiClient who, string record, Guid id)
    {
        var announced = await who.PostAsync(
            "/attachments", new { fileName = "photo.png", contentType = "image/png", size = Dot.Length, purpose = "evidence", allianceRecord = record, allianceRecordId = id });
        var content = new ByteArrayContent(Dot) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        await ApiClient.ReadAsync(await who.SendAsync(HttpMethod.Put, $"/api/v1/attachments/{announced.Id()}/content", content));
    }

    public Task<int> TickAsync() => Services.GetRequiredService<AllianceClock>().RunOnceAsync(CancellationToken.None);

    public async Task PassAsync(int days)
    {
        Clock.Advance(TimeSpan.FromDays(days));
        await EnterAsync();
        Agent = await SignInAsync(Role.AllianceMemberAgent, County, memberId: MemberId);
    }

    public string Day(int ahead) => DateOnly.FromDateTime(Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime).AddDays(ahead).ToString("O");

    public DateTimeOffset At(int days, int hours = 0) => Clock.GetUtcNow().AddDays(days).AddHours(hours);

    private async Task EnterAsync()
    {
        Organisation = await SignInAsync(Role.OrganisationDepartment, County);
        Secretary = await SignInAsync(Role.CommunitySecretary, Community);
        Clerk = await SignInAsync(Role.CommunityClerk, Community);
    }
}
