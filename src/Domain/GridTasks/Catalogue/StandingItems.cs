using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Catalogue;

/// <summary>常设事项: items that every catalogue holds, so that dispatched work is never unlisted. They hold also where no catalogue was published yet.</summary>
public static class StandingItems
{
    public const string ComplaintHandling = "complaint-handling";
    public const string DemandService = "demand-service";
    public const string Rectification = "rectification";

    public static readonly IReadOnlyList<CatalogueItem> All =
    [
        Item(ComplaintHandling, "诉求办理", "Handling of complaints", TaskClass.PublicOpinion, "县区网格化服务管理中心", evidence: false, minutes: 60, stewards: false),
        Item(DemandService, "需求服务", "Service of demands", TaskClass.PublicServices, "社区党组织", evidence: false, minutes: 60, stewards: true),
        Item(Rectification, "问题整改", "Rectification of problems", TaskClass.SafetyHazards, "县区网格化服务管理中心", evidence: true, minutes: 60, stewards: false),
    ];

    public static bool Contains(string code) => All.Any(i => i.Code == code);

    /// <summary>Null for a code that is not standing.</summary>
    public static CatalogueCover? Cover(string code) => All.FirstOrDefault(i => i.Code == code)?.Cover();

    private static CatalogueItem Item(string code, string name, string nameEn, TaskClass @class, string department, bool evidence, int minutes, bool stewards) =>
        new(code, name, nameEn, @class, department, "派往网格的工作一律列入目录", Frequency.AsNeeded, new Limit(3, LimitUnit.WorkingDay), evidence, minutes, stewards);
}
