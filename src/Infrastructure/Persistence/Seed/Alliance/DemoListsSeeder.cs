using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Alliance;

/// <summary>
/// The three lists of the demo county: 45 published services (the article's count), demands and projects in every stage. Everything
/// is made up.
/// </summary>
internal sealed class DemoListsSeeder(GovernanceDbContext db, TimeProvider clock) : ISeeder
{
    private static readonly Actor Clerk = new(DemoIds.User("clerk1"), "communityClerk", null);
    private static readonly Actor Secretary = new(DemoIds.User("secretary"), "communitySecretary", null);
    private static readonly Actor Member = new(DemoIds.User("member1"), "allianceMemberAgent", null);

    private readonly Dictionary<string, ServiceSlot> firstSlots = new(StringComparer.Ordinal);
    private int demandCount;
    private int projectCount;

    public int Order => 72;

    public bool IsDemo => true;

    public string Name => "demo demand, resource and project lists";

    private DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.Resources.AnyAsync(cancellationToken))
        {
            return;
        }

        var members = await db.AllianceMembers.ToDictionaryAsync(m => m.Name, cancellationToken);
        for (var i = 0; i < DemoServices.All.Count; i++)
        {
            Publish(i, DemoServices.All[i], members[DemoServices.All[i].Member]);
        }

        Demands();
        Projects(members["演示康复工作室"], members["演示书法工作室"]);
        await SkipNumbersAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Publish(int i, DemoService service, AllianceMember member)
    {
        var at = Now.AddDays(-180 + i);
        var today = BusinessCalendar.DateOf(Now);
        var text = new ResourceText(
            member.County, service.Category, service.Theme, service.Title, $"演示数据：{service.Title}，面向全县居民。", null, today.AddDays(-180), today.AddDays(300), RegulatedWork.None,
            null, null);
        var number = $"Z{today:yyyy}-{i + 1:D4}";
        var offering = ResourceOffering.Draft(DemoIds.Of("resource", service.Title), number, member, text, Member, at).Value;
        offering.Offer(member, hasAgreement: true, files: 0, at.AddDays(7), Member, at);
        offering.Publish(Secretary, at.AddDays(2));
        db.Resources.Add(offering);
        foreach (var week in new[] { 1, 2, 3 })
        {
            var starts = BusinessCalendar.StartOf(today.AddDays((7 * week) + (i % 5))).AddHours(9 + (i % 6)).ToUniversalTime();
            var slot = ServiceSlot.Open(DemoIds.Of("slot", $"{service.Title}/{week}"), offering, starts, starts.AddHours(2), "社区党群服务中心", service.Capacity, Now).Value;
            firstSlots.TryAdd(service.Title, slot);
            db.Slots.Add(slot);
        }
    }

    private void Demands()
    {
        Collect("想学用手机挂号", "家里老人不会用手机挂号，想有人教。", 0, 1, null);
        Collect("楼道里缺一条长椅", "三楼老人上楼要歇脚。", 0, 2, null);
        Triaged("暑期孩子没人看", "希望有暑期托管", ServiceCategory.PublicService, 0, 12);
        Listed("给独居老人上门理发", "六位高龄独居老人行动不便，希望上门理发", ServiceCategory.Charity, 0, 6, 10);
        Listed("家政培训和介绍工作", "想学家政并找活干的居民", ServiceCategory.EmploymentAndStartup, 0, 9, 6);
        Listed("晚上跳舞缺一块场地", "需要一块有灯的平地", ServiceCategory.CultureAndSports, 1, 30, 4);
        Gap("残疾人轮椅维修", "五辆轮椅需要检修", ServiceCategory.PublicService, 0, 5, 45);
        Gap("聋哑居民办事缺手语", "办事时需要手语翻译", ServiceCategory.TalentService, 1, 3, 38);
        Gap("流动摊点午间热饭", "环卫工人想有个热饭的地方", ServiceCategory.Charity, 2, 20, 52);
    }

    private void Projects(AllianceMember rehabilitation, AllianceMember calligraphy)
    {
        var waiting = Claimed("颈肩康复进社区", ProjectTheme.LivelihoodImprovement, rehabilitation, Listed("颈肩不适想做康复指导", "二十位中老年居民", ServiceCategory.PublicService, 0, 20, 8), "颈肩康复指导", -1, out _);
        _ = waiting;
        var scheduled = Claimed("少儿书法体验课", ProjectTheme.CivilityBuilding, calligraphy, Listed("孩子周末学书法", "十五个孩子", ServiceCategory.CultureAndSports, 0, 15, 12), "少儿书法公益课", -3, out var asked);
        scheduled.Confirm(Side.Member, Member, Now.AddDays(-2));
        asked.Order(Member, Now.AddDays(-2));
        Delivered("膝关节康复讲座", rehabilitation, "膝盖疼想听康复讲座", 20, [5, 5, 4, 5]);
        Delivered("春联义写", calligraphy, "想请人写春联", 40, [5, 5, 5, 5, 4, 5]);
        Open("社区轮椅坡道志愿维护", ProjectTheme.PovertyRelief, Listed("三处轮椅坡道需要维护", "坡道破损，轮椅难行", ServiceCategory.PublicService, 0, 8, 15));
    }

    private ServiceProject Claimed(string title, ProjectTheme theme, AllianceMember member, Demand demand, string service, int days, out Demand held)
    {
        var at = Now.AddDays(days);
        var slot = firstSlots[service];
        slot.Book(1, Now);
        var project = ServiceProject.Claimed(
            DemoIds.Of("project", title), ProjectNumber(), new ProjectText(demand.Community, title, theme), Side.Community, member.Id, [demand.Id], [Seats.Of(slot, 1)], at.AddDays(5), Clerk, at);
        demand.Claim(project.Id, Clerk, at);
        db.Projects.Add(project);
        held = demand;
        return project;
    }

    private void Delivered(string title, AllianceMember member, string wish, int heads, int[] stars)
    {
        var at = Now.AddDays(-20);
        var demand = Listed(wish, wish, ServiceCategory.PublicService, 0, heads, 30);
        var project = ServiceProject.Claimed(
            DemoIds.Of("project", title), ProjectNumber(), new ProjectText(demand.Community, title, ProjectTheme.LivelihoodImprovement), Side.Member, member.Id, [demand.Id], [], at.AddDays(5), Member, at);
        demand.Claim(project.Id, Member, at);
        project.Confirm(Side.Community, Clerk, at.AddDays(1));
        demand.Order(Clerk, at.AddDays(1));
        project.Schedule(at.AddDays(14), at.AddDays(14).AddHours(2), "社区党群服务中心", Clerk, at.AddDays(1));
        project.Begin(Member, at.AddDays(14));
        var done = at.AddDays(14).AddHours(2);
        project.Deliver(new DeliverySheet(heads, 2.5m, 0, "演示：按约完成"), files: 1, RatingCode(title), done.AddDays(7), Member, done);
        demand.Serve(Member, done);
        db.Projects.Add(project);
        Count(project, ContributionKind.ProjectDelivered, 1, project.Id, done);
        Count(project, ContributionKind.HoursServed, 2.5m, project.Id, done);
        Count(project, ContributionKind.PeopleServed, heads, project.Id, done);
        for (var i = 0; i < stars.Length; i++)
        {
            project.Rate(stars[i], done.AddHours(i + 1));
            var rating = ProjectRating.Of(DemoIds.Of("rating", $"{title}/{i}"), project, stars[i], i == 0 ? "很有用，下次还来" : null, DemoIds.Of("browser", $"{title}/{i}").ToByteArray(), done.AddHours(i + 1));
            db.Ratings.Add(rating);
            Count(project, ContributionKind.Rated, stars[i], rating.Id, done);
        }
    }

    private void Count(ServiceProject project, ContributionKind kind, decimal quantity, Guid subject, DateTimeOffset at) => db.Contributions.Add(ContributionRecord.Of(
        project.MemberId!.Value, project.Community, kind, BusinessCalendar.DateOf(at), subject, $"{project.Number} {project.Title}", quantity, at));

    private void Open(string title, ProjectTheme theme, Demand demand)
    {
        var project = ServiceProject.Propose(DemoIds.Of("project", title), ProjectNumber(), new ProjectText(demand.Community, title, theme), [demand.Id], Clerk, Now.AddDays(-5));
        demand.Claim(project.Id, Clerk, Now.AddDays(-5));
        project.Open(Clerk, Now.AddDays(-4));
        db.Projects.Add(project);
    }

    private Demand Collect(string title, string text, int community, int heads, int? daysAgo)
    {
        var at = Now.AddDays(-(daysAgo ?? 1));
        var intake = new DemandIntake(DivisionCode.From(DemoPlaces.Communities[community]), null, null, DemandCarrier.JointTalk, title, text, heads, null, null);
        var demand = Demand.Collect(DemoIds.Of("demand", title), $"X{BusinessCalendar.DateOf(Now):yyyy}-{++demandCount:D4}", intake, at.AddDays(4), Clerk, at).Value;
        db.Demands.Add(demand);
        return demand;
    }

    private Demand Triaged(string title, string text, ServiceCategory category, int community, int heads, int? daysAgo = null)
    {
        var demand = Collect(title, text, community, heads, daysAgo);
        demand.Triage(new DemandListing(title, text, category, null), Clerk, demand.CollectedAt.AddHours(5));
        return demand;
    }

    private Demand Listed(string title, string text, ServiceCategory category, int community, int heads, int daysAgo)
    {
        var demand = Triaged(title, text, category, community, heads, daysAgo);
        demand.List(30, Clerk, demand.CollectedAt.AddHours(6));
        return demand;
    }

    private void Gap(string title, string text, ServiceCategory category, int community, int heads, int daysAgo) =>
        Listed(title, text, category, community, heads, daysAgo).PublishGap(Now);

    private string ProjectNumber() => $"P{BusinessCalendar.DateOf(Now):yyyy}-{++projectCount:D4}";

    /// <summary>13 signs of the code's alphabet, the same in every installation.</summary>
    private static string RatingCode(string title) =>
        string.Concat(DemoIds.Of("rating-code", title).ToByteArray().Take(13).Select(b => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[b % 32]));

    /// <summary>What is registered later gets the numbers after these.</summary>
    private Task<int> SkipNumbersAsync(CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"select setval('alliance.demand_numbers', {demandCount}), setval('alliance.resource_numbers', {DemoServices.All.Count}), setval('alliance.project_numbers', {projectCount})",
        cancellationToken);
}
