namespace GovernanceApi.Domain.Access;

/// <summary>What a signed-in person is. One account has one role; the area or unit on the account bounds it.</summary>
public enum Role
{
    /// <summary>系统管理员: accounts, territory, rules; no complaints and no personal data.</summary>
    Administrator,

    /// <summary>县区指挥中心: accepts, dispatches and supervises for the county.</summary>
    CountyDispatcher,

    /// <summary>县区党委政府: decides extensions, supervises.</summary>
    CountyApprover,

    /// <summary>组织部: reads figures.</summary>
    OrganisationDepartment,

    /// <summary>主管部门: reads all of the county, supervises, sees no contact data.</summary>
    CompetentAuthority,

    /// <summary>街道乡镇: accepts, dispatches and handles in the township.</summary>
    TownshipOfficer,

    /// <summary>社区工作者: registers on behalf, calls back and verifies in the community.</summary>
    CommunityClerk,

    /// <summary>社区党组织: reads and verifies in the community.</summary>
    CommunitySecretary,

    /// <summary>网格长: checks the work of own grids.</summary>
    GridLeader,

    /// <summary>网格员: works in own grids.</summary>
    GridWorker,

    /// <summary>邻管家: a neighbour who helps of their own will; takes on only work that is fit for it.</summary>
    NeighbourSteward,

    /// <summary>职能部门: handles what was dispatched to the unit.</summary>
    DepartmentHandler,

    /// <summary>物业企业: handles what was dispatched to the company; never sees who complained.</summary>
    PropertyCompanyAgent,

    /// <summary>联盟成员: sees and does the business of the own member of the service alliance.</summary>
    AllianceMemberAgent,
}
