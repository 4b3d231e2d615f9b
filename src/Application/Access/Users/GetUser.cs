using ErrorOr;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Users;

/// <summary>One account of the caller's area.</summary>
public sealed record GetUserQuery(Guid Id) : IQuery<UserDetails>;

internal sealed class GetUserHandler(IAccessDb db, CallContext call, ITerritoryQuestions territory, IAllianceQuestions alliance, TimeProvider clock) : IQueryHandler<GetUserQuery, UserDetails>
{
    public async Task<ErrorOr<UserDetails>> Handle(GetUserQuery request, CancellationToken cancellationToken)
    {
        var visible = db.Users.AsNoTracking().ManagedBy(call.User).Where(u => u.Id == request.Id);
        if (await visible.ToRows().FirstOrDefaultAsync(cancellationToken) is not { } row)
        {
            return AccessErrors.UserNotFound;
        }

        var lockedUntil = await visible.Select(u => u.LockoutEnd).FirstAsync(cancellationToken);
        var (id, revision, userName, displayName, role, areaCode, areaName, unitId, unitName, memberId, memberName, active, mustChange, createdAt, lastSignInAt) =
            await row.NamedAsync(territory, alliance, cancellationToken);
        return new UserDetails(
            id, revision, userName, displayName, role, areaCode, areaName, unitId, unitName, memberId, memberName, active, mustChange, createdAt, lastSignInAt,
            lockedUntil > clock.GetUtcNow() ? lockedUntil : null,
            role == Role.NeighbourSteward ? await territory.GridsOfStewardAsync(id, cancellationToken) : await territory.GridsOfUserAsync(id, cancellationToken),
            RoleMatrix.PermissionsOf(role));
    }
}
