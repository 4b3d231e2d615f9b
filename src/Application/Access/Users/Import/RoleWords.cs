using System.Collections.Frozen;
using GovernanceApi.Domain.Access;

namespace GovernanceApi.Application.Access.Users.Import;

/// <summary>Roles as people write them: the code of the API or the Chinese name.</summary>
internal static class RoleWords
{
    public static readonly FrozenDictionary<Role, string> Chinese = new Dictionary<Role, string>
    {
        [Role.Administrator] = "系统管理员",
        [Role.CountyDispatcher] = "县区指挥中心",
        [Role.CountyApprover] = "县区党委政府",
        [Role.OrganisationDepartment] = "组织部",
        [Role.CompetentAuthority] = "主管部门",
        [Role.TownshipOfficer] = "街道乡镇",
        [Role.CommunityClerk] = "社区工作者",
        [Role.CommunitySecretary] = "社区党组织",
        [Role.GridLeader] = "网格长",
        [Role.GridWorker] = "网格员",
        [Role.NeighbourSteward] = "邻管家",
        [Role.DepartmentHandler] = "职能部门",
        [Role.PropertyCompanyAgent] = "物业企业",
        [Role.AllianceMemberAgent] = "联盟成员",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Role> Words = Enum.GetValues<Role>()
        .SelectMany(r => new[] { (Word: r.ToString(), Role: r), (Word: Chinese[r], Role: r) })
        .ToFrozenDictionary(w => w.Word, w => w.Role, StringComparer.OrdinalIgnoreCase);

    public static (Role Role, bool Known) Parse(string word) => Words.TryGetValue(word, out var role) ? (role, true) : default;
}
