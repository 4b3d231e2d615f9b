using System.Text.Json;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Alliance.Resources;

namespace GovernanceApi.Api.Alliance;

/// <summary>The words of the alliance's tables in Chinese, as the lists on the screen say them; in English they are those of the contract.</summary>
internal static class AllianceTableWords
{
    private static readonly Dictionary<Enum, string> Chinese = new()
    {
        [ProviderKind.FunctionalDepartment] = "职能部门",
        [ProviderKind.ResidentUnit] = "驻区单位",
        [ProviderKind.NewOrganisation] = "两新组织",
        [ProviderKind.MassOrganisation] = "群团组织",
        [ProviderKind.TalentTeam] = "人才团队",
        [ServiceCategory.PublicService] = "公共服务类",
        [ServiceCategory.Charity] = "公益慈善类",
        [ServiceCategory.EmploymentAndStartup] = "就业创业类",
        [ServiceCategory.CultureAndSports] = "文体活动类",
        [ServiceCategory.TalentService] = "人才服务类",
        [ProjectTheme.PartyBuilding] = "党群共建",
        [ProjectTheme.CivilityBuilding] = "文明创建",
        [ProjectTheme.PovertyRelief] = "扶贫帮困",
        [ProjectTheme.SocialGovernance] = "社会治理",
        [ProjectTheme.LivelihoodImprovement] = "民生改善",
        [DemandCarrier.GridSystem] = "网格走访",
        [DemandCarrier.JointTalk] = "联席会谈",
        [DemandCarrier.Station] = "服务站",
        [DemandCarrier.DualCheckIn] = "双报到",
        [DemandCarrier.SuggestionBox] = "意见箱",
        [DemandCarrier.Online] = "网上点单",
        [DemandCarrier.Ticket] = "诉求转来",
        [DemandCarrier.LiaisonVisit] = "联络走访",
        [DemandStatus.Collected] = "待整理",
        [DemandStatus.Triaged] = "已整理",
        [DemandStatus.Listed] = "已上榜",
        [DemandStatus.GapPublished] = "公开缺口",
        [DemandStatus.Matched] = "认领中",
        [DemandStatus.Ordered] = "已下单",
        [DemandStatus.Served] = "已服务",
        [DemandStatus.Confirmed] = "已满足",
        [DemandStatus.Closed] = "已办结",
        [DemandStatus.Merged] = "已合并",
        [DemandStatus.Declined] = "未受理",
        [DemandStatus.Withdrawn] = "已撤回",
        [DemandStatus.Referred] = "转工单",
        [ResourceStatus.Draft] = "草稿",
        [ResourceStatus.Offered] = "待审核",
        [ResourceStatus.Published] = "已发布",
        [ResourceStatus.Paused] = "已暂停",
        [ResourceStatus.Expired] = "已过期",
        [ResourceStatus.Retired] = "已停办",
        [RegulatedWork.None] = "不涉及",
        [RegulatedWork.Medical] = "医疗",
        [RegulatedWork.Legal] = "法律",
        [RegulatedWork.Children] = "未成年人",
        [ProjectStatus.Proposed] = "已立项",
        [ProjectStatus.ClaimOpen] = "待认领",
        [ProjectStatus.Claimed] = "待确认",
        [ProjectStatus.Confirmed] = "待排期",
        [ProjectStatus.Scheduled] = "已排期",
        [ProjectStatus.InDelivery] = "服务中",
        [ProjectStatus.Delivered] = "已服务",
        [ProjectStatus.Rated] = "已评价",
        [ProjectStatus.Closed] = "已办结",
        [ProjectStatus.ClaimLapsed] = "逾期未确认",
        [ProjectStatus.Declined] = "被谢绝",
        [ProjectStatus.Cancelled] = "已取消",
        [ProjectStatus.Failed] = "未履约",
    };

    /// <summary>Null for null.</summary>
    public static string? Of<T>(T? word, bool chinese)
        where T : struct, Enum => word is not { } given ? null : chinese ? Chinese[given] : Plain(given);

    public static string Of<T>(T word, bool chinese)
        where T : struct, Enum => chinese ? Chinese[word] : Plain(word);

    private static string Plain(Enum word) => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
