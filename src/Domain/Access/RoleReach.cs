using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Access;

/// <summary>What an account is bound to.</summary>
public enum Bound
{
    Area,
    Unit,

    /// <summary>A member of the service alliance.</summary>
    Member,
}

/// <summary>What bounds a role: an area of certain levels, or the unit or alliance member it works for. Source: the roles' duties, see <see cref="Role"/>.</summary>
/// <param name="Widest">Widest level of the area on the account.</param>
/// <param name="Narrowest">Narrowest level of the area on the account.</param>
public sealed record RoleReach(DivisionLevel Widest, DivisionLevel Narrowest, Bound Bound)
{
    private static readonly RoleReach Unit = new(DivisionLevel.Community, DivisionLevel.Community, Bound.Unit);
    private static readonly RoleReach Member = new(DivisionLevel.Community, DivisionLevel.Community, Bound.Member);

    public static RoleReach Of(Role role) => role switch
    {
        Role.Administrator or Role.OrganisationDepartment or Role.CompetentAuthority => Area(DivisionLevel.Province, DivisionLevel.County),
        Role.CountyDispatcher or Role.CountyApprover => Area(DivisionLevel.County, DivisionLevel.County),
        Role.TownshipOfficer => Area(DivisionLevel.Township, DivisionLevel.Township),
        Role.CommunityClerk or Role.CommunitySecretary or Role.GridLeader or Role.GridWorker or Role.NeighbourSteward => Area(DivisionLevel.Community, DivisionLevel.Community),
        Role.DepartmentHandler or Role.PropertyCompanyAgent => Unit,
        Role.AllianceMemberAgent => Member,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a reach."),
    };

    public bool Allows(DivisionLevel level) => level >= Widest && level <= Narrowest;

    private static RoleReach Area(DivisionLevel widest, DivisionLevel narrowest) => new(widest, narrowest, Bound.Area);
}
