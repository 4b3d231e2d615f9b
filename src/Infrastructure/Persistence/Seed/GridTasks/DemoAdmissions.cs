using GovernanceApi.Application.GridTasks.Admissions;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Admissions;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Infrastructure.Persistence.Seed.Access;
using GovernanceApi.Infrastructure.Persistence.Seed.Territory;

namespace GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;

/// <summary>One request in each state that is worth looking at.</summary>
internal sealed class DemoAdmissions(GovernanceDbContext db, DemoStage stage, AdmissionClock limits)
{
    private static readonly Guarantee Money = new(6_800_000, "县财政专项经费（演示）", null);
    private static readonly Guarantee Posts = new(null, null, 3);

    private AdmissionClockwork work = null!;

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        stage.DaysAgo(0);
        work = await limits.ForAsync(DivisionCode.From(DemoPlaces.County), stage.Now, cancellationToken);
        await DraftAsync("housing", "外墙空鼓脱落隐患巡查", TaskClass.SafetyHazards, new Guarantee(null, null, null), 1, 90, cancellationToken);
        await ReturnedAsync(cancellationToken);
        Review(await SubmittedAsync("citymgmt", "夜间占道经营劝导", TaskClass.PolicyPublicity, Posts, 2, 60, cancellationToken), "leader2", 2, ImpactOpinion.BearableWithHelp, "夜间时段需安排协管人员同行");
        AllReviewed(await SubmittedAsync("housing", "二次供水设施加装意愿征询", TaskClass.PublicOpinion, Money, 6, 60, cancellationToken));
        Recommended(await SubmittedAsync("citymgmt", "餐饮油烟整治入店告知", TaskClass.PolicyPublicity, Money, 9, 90, cancellationToken));
        await RejectedAsync(cancellationToken);
        Proven(Approved(await SubmittedAsync("housing", "燃气软管更换入户告知", TaskClass.SafetyHazards, Money, 30, 150, cancellationToken)));
        Approved(await SubmittedAsync("citymgmt", "户外广告设施安全巡查", TaskClass.SafetyHazards, Posts, 24, 120, cancellationToken));
        Advanced(Approved(await SubmittedAsync("housing", "房屋装修施工登记告知", TaskClass.PolicyPublicity, Money, 75, 200, cancellationToken)), 30);
        await EmergenciesAsync(cancellationToken);
        Advanced(Proven(Approved(await SubmittedAsync("citymgmt", "秋季落叶堵塞雨水口清查", TaskClass.SafetyHazards, Posts, 140, 100, cancellationToken))), 39);
        await RetiredAsync(cancellationToken);
    }

    private async Task<OffCatalogueAdmissionRequest> DraftAsync(
        string who, string title, TaskClass @class, Guarantee guarantee, double daysAgo, int days, CancellationToken cancellationToken)
    {
        var now = stage.DaysAgo(daysAgo);
        var from = BusinessCalendar.DateOf(now);
        var actor = stage.As(who);
        var number = $"A{from:yyyyMMdd}-{await db.NextAdmissionNumberAsync(cancellationToken):D4}";
        var request = OffCatalogueAdmissionRequest.Draft(
            Guid.CreateVersion7(now), number, DivisionCode.From(DemoPlaces.County), DemoPeople.All.First(p => p.UserName == who).UnitId!.Value,
            new AdmissionMatter(title, @class, $"{title}：由网格员结合日常走访完成，不采集居民个人信息。（演示数据）", "参照某市《网格化服务管理条例》第二十四条；演示数据",
                new Limit(5, LimitUnit.WorkingDay), EvidenceRequired: true, 40),
            from, from.AddDays(days), guarantee,
            [.. Enumerable.Range(0, 3).Select(c => new AdmissionGrid(
                DemoTerritory.Grid((c * DemoTerritory.GridsPerCommunity) + 2), DivisionCode.From(DemoPlaces.Communities[c]), HasLeader: true, 12 + (4 * c)))],
            actor, now).Value;
        db.Admissions.Add(request);
        stage.Save();
        return request;
    }

    private async Task<OffCatalogueAdmissionRequest> SubmittedAsync(
        string who, string title, TaskClass @class, Guarantee guarantee, double daysAgo, int days, CancellationToken cancellationToken)
    {
        var request = await DraftAsync(who, title, @class, guarantee, daysAgo, days, cancellationToken);
        stage.Do(request.Submit([.. request.GridIds], work, stage.As(who), stage.Now));
        return request;
    }

    /// <param name="community">1 to 3: the leader leads all of its grids.</param>
    private void Review(OffCatalogueAdmissionRequest request, string leader, int community, ImpactOpinion opinion, string? note)
    {
        stage.Later(7);
        stage.Do(request.Review(
            [request.GridIds[community - 1]], opinion, 96 + (8 * community), community == 2 ? ["policy-talk"] : [], note, work, stage.As(leader), stage.Now));
    }

    private OffCatalogueAdmissionRequest AllReviewed(OffCatalogueAdmissionRequest request)
    {
        Review(request, "leader1", 1, ImpactOpinion.Bearable, null);
        Review(request, "leader2", 2, ImpactOpinion.BearableWithHelp, "建议与惠民政策宣讲合并安排");
        Review(request, "leader3", 3, ImpactOpinion.Bearable, "可结合日常走访完成");
        return request;
    }

    private OffCatalogueAdmissionRequest Recommended(OffCatalogueAdmissionRequest request)
    {
        AllReviewed(request);
        stage.Later(26);
        stage.Do(request.Recommend(true, "三个网格均可承担，建议控制在每月两次以内。", work, stage.As("township"), stage.Now));
        return request;
    }

    private OffCatalogueAdmissionRequest Approved(OffCatalogueAdmissionRequest request)
    {
        Recommended(request);
        stage.Later(50);
        var today = BusinessCalendar.DateOf(stage.Now);
        var actor = stage.As("approver");
        stage.Do(request.Approve(
            new CountyDecision($"演示政办〔{today.Year}〕{request.Number[^2..]}号", today, "演示县区政府常务会议", actor.UserId, stage.Now), guaranteeConfirmed: true, work, actor, stage.Now));
        return request;
    }

    private OffCatalogueAdmissionRequest Proven(OffCatalogueAdmissionRequest request)
    {
        stage.Later(24);
        stage.Do(request.ProveGuarantee(1, "经费指标文件（演示，原件存县财政局）", stage.As(request.UnitId == DemoPlaces.Unit("housing") ? "housing" : "citymgmt"), stage.Now));
        return request;
    }

    private void Advanced(OffCatalogueAdmissionRequest request, double daysAgo)
    {
        stage.DaysAgo(daysAgo);
        stage.AsSystem();
        request.Advance(work, stage.Now);
        stage.Save();
    }

    private async Task ReturnedAsync(CancellationToken cancellationToken)
    {
        var request = AllReviewed(await SubmittedAsync("citymgmt", "共享单车摆放整理", TaskClass.SafeCommunity, Posts, 7, 60, cancellationToken));
        stage.Later(20);
        stage.Do(request.Return("请补充三名协管人员的编制来源。", stage.As("dispatcher"), stage.Now));
    }

    private async Task RejectedAsync(CancellationToken cancellationToken)
    {
        var request = Recommended(await SubmittedAsync("citymgmt", "商户满意度问卷入店填报", TaskClass.PublicOpinion, Money, 20, 60, cancellationToken));
        stage.Later(40);
        stage.Do(request.Reject("不属于网格职责，由部门自行开展。", stage.As("approver"), stage.Now));
    }

    private async Task EmergenciesAsync(CancellationToken cancellationToken)
    {
        var running = await SubmittedAsync("citymgmt", "强降雨后危树断枝巡查", TaskClass.Emergency, Posts, 1, 40, cancellationToken);
        stage.Do(running.AdmitForEmergency("强降雨后树木倒伏风险高，需连夜排查。（演示）", BusinessCalendar.DateOf(stage.Now).AddDays(14), work, stage.As("approver"), stage.Now));
        var lapsed = await SubmittedAsync("housing", "低洼小区积水点值守", TaskClass.Emergency, Posts, 50, 40, cancellationToken);
        stage.Do(lapsed.AdmitForEmergency("持续降雨，地下车库有倒灌风险。（演示）", BusinessCalendar.DateOf(stage.Now).AddDays(20), work, stage.As("approver"), stage.Now));
        Advanced(lapsed, 40);
    }

    private async Task RetiredAsync(CancellationToken cancellationToken)
    {
        var request = Proven(Approved(await SubmittedAsync("housing", "汛期排水口巡查（试点）", TaskClass.SafetyHazards, Money, 200, 400, cancellationToken)));
        stage.DaysAgo(120);
        stage.Do(request.Retire("试点效果良好，已列入新版任务目录。", stage.As("dispatcher"), stage.Now));
    }
}
