using GovernanceApi.Domain.Alliance;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Alliance;

/// <summary>A made-up service of a made-up member.</summary>
internal sealed record DemoService(string Title, string Member, ServiceCategory Category, ProjectTheme Theme, int Capacity = 10);

/// <summary>45 services, nine of each kind.</summary>
internal static class DemoServices
{
    public static readonly IReadOnlyList<DemoService> All =
    [
        .. Of(ServiceCategory.PublicService, ProjectTheme.LivelihoodImprovement,
            ("医保政策上门讲", "演示医保局"), ("社保认证代办", "演示人社局"), ("法律咨询日", "演示法律工作室"), ("心理疏导", "演示心理工作室"), ("颈肩康复指导", "演示康复工作室"),
            ("慢病饮食指导", "演示营养工作室"), ("家电义务检修", "演示家电维修协会"), ("消防隐患排查", "演示消防协会"), ("不动产办证咨询", "演示住建局")),
        .. Of(ServiceCategory.Charity, ProjectTheme.PovertyRelief,
            ("老人上门理发", "演示志愿者协会"), ("助残出行", "演示助残协会"), ("困境家庭慰问", "演示慈善协会"), ("急救技能普及", "演示红十字协会"), ("失能老人护理指导", "演示护理协会"),
            ("旧衣回收捐赠", "演示青年协会"), ("退役军人帮扶", "演示退役军人关爱协会"), ("爱心午餐", "演示餐饮协会"), ("女性法律援助", "演示女企业家协会")),
        .. Of(ServiceCategory.EmploymentAndStartup, ProjectTheme.LivelihoodImprovement,
            ("招聘信息进社区", "演示人社局"), ("家政技能培训", "演示家政工作室"), ("电商开店辅导", "演示电商工作室"), ("创业一对一", "演示创业工作室"), ("面点师培训", "演示餐饮协会"),
            ("农产品代销", "演示商务局"), ("小额贷款咨询", "演示财政局"), ("零工驿站", "演示物业协会"), ("果树修剪培训", "演示农业农村局")),
        .. Of(ServiceCategory.CultureAndSports, ProjectTheme.CivilityBuilding,
            ("太极拳教学", "演示太极拳协会"), ("广场舞编排", "演示广场舞协会"), ("少儿书法公益课", "演示书法工作室"), ("剪纸体验", "演示剪纸工作室"), ("戏曲进小区", "演示戏曲协会"),
            ("老年门球赛", "演示门球协会"), ("亲子阅读会", "演示阅读协会"), ("手机摄影课", "演示摄影协会"), ("乒乓球友谊赛", "演示乒乓球协会")),
        .. Of(ServiceCategory.TalentService, ProjectTheme.SocialGovernance,
            ("名师课业辅导", "演示名师工作室"), ("名医坐诊", "演示名医工作室"), ("邻里矛盾调解", "演示模范调解工作室"), ("家庭教育指导", "演示家庭教育协会"), ("国医养生讲座", "演示国医工作室"),
            ("园艺绿化指导", "演示园艺工作室"), ("老年智能手机课", "演示老年体育协会"), ("合唱指导", "演示音乐协会"), ("诗词诵读", "演示诗词协会")),
    ];

    private static IEnumerable<DemoService> Of(ServiceCategory category, ProjectTheme theme, params (string Title, string Member)[] services) =>
        services.Select(s => new DemoService(s.Title, s.Member, category, theme));
}
