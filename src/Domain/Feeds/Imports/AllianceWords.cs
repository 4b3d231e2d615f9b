using System.Collections.Frozen;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Resources;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>How files say the alliance's words; those of the codes are known too.</summary>
internal static class AllianceWords
{
    public static readonly FrozenDictionary<string, ProviderKind> Kinds = Words.Of(
        (ProviderKind.FunctionalDepartment, ["职能部门", "部门"]),
        (ProviderKind.ResidentUnit, ["驻区单位", "驻地单位"]),
        (ProviderKind.NewOrganisation, ["两新组织", "新经济组织", "新社会组织"]),
        (ProviderKind.MassOrganisation, ["群团组织", "群团"]),
        (ProviderKind.TalentTeam, ["人才团队", "人才队伍"]));

    public static readonly FrozenDictionary<string, ServiceCategory> Categories = Words.Of(
        (ServiceCategory.PublicService, ["公共服务类", "公共服务"]),
        (ServiceCategory.Charity, ["公益慈善类", "公益慈善"]),
        (ServiceCategory.EmploymentAndStartup, ["就业创业类", "就业创业"]),
        (ServiceCategory.CultureAndSports, ["文体活动类", "文体活动"]),
        (ServiceCategory.TalentService, ["人才服务类", "人才服务"]));

    public static readonly FrozenDictionary<string, ProjectTheme> Themes = Words.Of(
        (ProjectTheme.PartyBuilding, ["党群共建"]),
        (ProjectTheme.CivilityBuilding, ["文明创建"]),
        (ProjectTheme.PovertyRelief, ["扶贫帮困"]),
        (ProjectTheme.SocialGovernance, ["社会治理"]),
        (ProjectTheme.LivelihoodImprovement, ["民生改善"]));

    /// <summary>Wishes of the residents' page and of tickets come in by their own ways.</summary>
    public static readonly FrozenDictionary<string, DemandCarrier> Carriers = Words.Of(
        (DemandCarrier.GridSystem, ["网格体系", "网格", "网格员", "网格走访"]),
        (DemandCarrier.JointTalk, ["联手说事", "联席会谈", "说事"]),
        (DemandCarrier.Station, ["党群服务站", "服务站", "党群服务中心"]),
        (DemandCarrier.DualCheckIn, ["双报到双清零", "双报到"]),
        (DemandCarrier.SuggestionBox, ["小区意见箱", "意见箱"]),
        (DemandCarrier.LiaisonVisit, ["民情联络", "联络走访"]));

    public static readonly FrozenDictionary<string, RegulatedWork> Regulated = Words.Of(
        (RegulatedWork.None, ["无", "不涉及", "否", "不需要", "一般服务"]),
        (RegulatedWork.Medical, ["医疗", "医疗服务", "诊疗"]),
        (RegulatedWork.Legal, ["法律", "法律服务"]),
        (RegulatedWork.Children, ["未成年人", "儿童", "未成年人服务"]));
}
