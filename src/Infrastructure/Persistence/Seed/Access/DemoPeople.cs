using GovernanceApi.Domain.Access;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Access;

/// <summary>A synthetic member of staff.</summary>
/// <param name="InTour">Named in the start-up message.</param>
internal sealed record DemoPerson(string UserName, string DisplayName, Role Role, string? AreaCode, Guid? UnitId, bool InTour, Guid? MemberId = null)
{
    public Guid Id => DemoIds.User(UserName);
}

/// <summary>The staff of the demo county; every name is made up.</summary>
internal static class DemoPeople
{
    public const int GridCount = 18;

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("admin", "演示管理员", Role.Administrator, DemoPlaces.County, null, InTour: true),
        new("dispatcher", "演示调度员甲", Role.CountyDispatcher, DemoPlaces.County, null, InTour: true),
        new("dispatcher2", "演示调度员乙", Role.CountyDispatcher, DemoPlaces.County, null, InTour: false),
        new("approver", "演示县区领导", Role.CountyApprover, DemoPlaces.County, null, InTour: true),
        new("orgdept", "演示组织部", Role.OrganisationDepartment, DemoPlaces.County, null, InTour: false),
        new("authority", "演示主管部门", Role.CompetentAuthority, DemoPlaces.County, null, InTour: false),
        new("township", "演示街道干部", Role.TownshipOfficer, DemoPlaces.Township, DemoPlaces.Unit("township"), InTour: true),
        new("clerk1", "演示社工一", Role.CommunityClerk, DemoPlaces.Communities[0], null, InTour: true),
        new("clerk2", "演示社工二", Role.CommunityClerk, DemoPlaces.Communities[1], null, InTour: false),
        new("clerk3", "演示社工三", Role.CommunityClerk, DemoPlaces.Communities[2], null, InTour: false),
        new("secretary", "演示社区书记", Role.CommunitySecretary, DemoPlaces.Communities[0], null, InTour: false),
        new("citymgmt", "演示城管专员", Role.DepartmentHandler, null, DemoPlaces.Unit("city-management"), InTour: true),
        new("housing", "演示住建专员", Role.DepartmentHandler, null, DemoPlaces.Unit("housing"), InTour: false),
        new("property1", "演示物业客服", Role.PropertyCompanyAgent, null, DemoPlaces.Unit("property-1"), InTour: true),
        new("steward1", "演示邻管家一", Role.NeighbourSteward, DemoPlaces.Communities[0], null, InTour: true),
        new("member1", "演示成员专员一", Role.AllianceMemberAgent, null, null, InTour: true, DemoIds.Of("alliance-member", "演示康复工作室")),
        new("member2", "演示成员专员二", Role.AllianceMemberAgent, null, null, InTour: false, DemoIds.Of("alliance-member", "演示书法工作室")),
        .. Enumerable.Range(1, 3).Select(n => new DemoPerson($"leader{n}", $"演示网格长{n}", Role.GridLeader, DemoPlaces.Communities[n - 1], null, InTour: n == 1)),
        .. Enumerable.Range(1, GridCount).Select(n => new DemoPerson($"worker{n}", $"演示网格员{n}", Role.GridWorker, DemoPlaces.Communities[(n - 1) / 6], null, InTour: n == 1)),
    ];
}
