using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;
using static GovernanceApi.Domain.GridTasks.Catalogue.FrequencyPeriod;
using static GovernanceApi.Domain.GridTasks.Catalogue.TaskClass;
using static GovernanceApi.Domain.Territory.Clocks.LimitUnit;

namespace GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;

/// <summary>A county's list as it might be: the classes are those that regulations name, the rest is made up. Places and things, no lists of people.</summary>
internal static class DemoCatalogue
{
    private const string Basis = "参照某市《网格化服务管理条例》第二十三条；演示数据";
    private const string HousingBureau = "演示住房和城乡建设局";
    private const string CityManagement = "演示城市管理局";
    private const string FireBrigade = "演示消防救援大队";
    private const string Market = "演示市场监督管理局";
    private const string CivilAffairs = "演示民政局";
    private const string Justice = "演示司法局";
    private const string Police = "演示公安分局";
    private const string Community = "社区党组织";

    public static readonly IReadOnlyList<CatalogueItem> Items =
    [
        Item("building-facilities", "楼栋与公共设施信息更新", "Update of buildings and facilities", BasicInformation, HousingBureau, Frequency.Every(1, Quarter), Days(10), false, 60, true),
        Item("street-shops", "沿街店铺基础信息核对", "Check of street shops", BasicInformation, Market, Frequency.Every(1, Quarter), Days(10), false, 60, false),
        Item("hear-residents", "上门听取居民意见", "Calls to hear residents", PublicOpinion, Community, Frequency.Every(2, Week), Days(5), false, 90, true),
        Item("suggestion-box", "小区意见箱开箱登记", "Opening of the suggestion box", PublicOpinion, Community, Frequency.Every(1, Week), Days(2), false, 20, true),
        Item("fire-lanes", "消防通道占用巡查", "Patrol of fire lanes", SafetyHazards, FireBrigade, Frequency.Every(2, Week), Days(2), true, 40, true),
        Item("stairwells", "楼道堆物、飞线充电排查", "Stairwell clutter and loose charging cables", SafetyHazards, FireBrigade, Frequency.Every(1, Week), Days(3), true, 45, true),
        Item("lift-signs", "电梯使用标志巡查", "Check of lift notices", SafetyHazards, Market, Frequency.Every(1, Month), Days(3), true, 30, false),
        Item("manhole-covers", "井盖、护栏缺损巡查", "Manhole covers and railings", SafetyHazards, CityManagement, Frequency.Every(1, Week), new Limit(24, Hour), true, 30, true),
        Item("flood-drains", "汛期排水口巡查", "Drains in the flood season", SafetyHazards, CityManagement, new Frequency(null, null, "汛期每日"), new Limit(24, Hour), true, 30, true),
        Item("gas-notice", "燃气安全入户告知", "Gas safety notice at the door", SafetyHazards, HousingBureau, Frequency.Every(1, Quarter), Days(10), false, 90, false),
        Item("disputes", "邻里矛盾纠纷排查", "Finding disputes between neighbours", Disputes, Justice, Frequency.Every(1, Week), Days(5), false, 60, false),
        Item("mediation-visit", "已调解纠纷回访", "Return visit after mediation", Disputes, Justice, Frequency.AsNeeded, Days(10), false, 45, false),
        Item("policy-talk", "惠民政策宣讲", "Talks on benefits", PolicyPublicity, CivilAffairs, Frequency.Every(1, Month), null, true, 60, true),
        Item("fraud-warning", "反诈宣传", "Warning of fraud", PolicyPublicity, Police, Frequency.Every(2, Month), null, false, 60, true),
        Item("waste-sorting", "垃圾分类宣传", "Waste sorting", PolicyPublicity, CityManagement, Frequency.Every(1, Week), Days(5), false, 45, true),
        Item("errands", "行动不便居民代办服务（依申请）", "Errands for those who ask", PublicServices, CivilAffairs, Frequency.AsNeeded, Days(3), false, 60, true),
        Item("insurance-help", "医保社保缴费帮办", "Help with insurance payments", PublicServices, "演示医疗保障局", Frequency.AsNeeded, Days(5), false, 40, false),
        Item("night-patrol", "平安夜巡", "Evening patrol", SafeCommunity, Police, Frequency.Every(3, Week), Days(2), false, 60, true),
        Item("school-crossing", "上下学时段路口护学", "School crossing", SafeCommunity, "演示教育局", new Frequency(null, null, "每个上学日"), Days(1), false, 40, true),
        Item("storm-alert", "极端天气预警到楼栋", "Storm warnings to every building", TaskClass.Emergency, "演示应急管理局", Frequency.AsNeeded, new Limit(2, Hour), false, 30, true),
    ];

    /// <summary>What the version before differed in.</summary>
    public static IEnumerable<CatalogueItem> Before() => Items
        .Where(i => i.Code is not ("flood-drains" or "fraud-warning"))
        .Select(i => i.Code == "lift-signs" ? i with { Frequency = Frequency.Every(2, Month), EstimatedMinutes = 20 } : i)
        .Append(Item("shared-bikes", "共享单车摆放整理", "Tidying of shared bicycles", SafeCommunity, CityManagement, Frequency.Every(1, Day), Days(1), false, 60, false));

    private static Limit Days(int amount) => new(amount, WorkingDay);

    private static CatalogueItem Item(
        string code, string name, string nameEn, TaskClass @class, string department, Frequency frequency, Limit? limit, bool evidence, int minutes, bool stewards) =>
        new(code, name, nameEn, @class, department, Basis, frequency, limit, evidence, minutes, stewards);
}
