using ErrorOr;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Access.Sessions;

/// <summary>Who is signed in, and whether the first administrator is still to be made.</summary>
public sealed record GetSessionQuery : IQuery<SessionState>;

/// <summary>The session without the anti-forgery token, which the API adds.</summary>
public sealed record SessionState(SessionUser? User, bool NeedsSetup);

internal sealed class GetSessionHandler(IAccessDb db, CallContext call, ITerritoryQuestions territory, IAllianceQuestions alliance) : IQueryHandler<GetSessionQuery, SessionState>
{
    public async Task<ErrorOr<SessionState>> Handle(GetSessionQuery request, CancellationToken cancellationToken)
    {
        if (call.User is not { Id: { } id, Role: { } role })
        {
            return new SessionState(null, NeedsSetup: !await db.Users.AnyAsync(cancellationToken));
        }

        var account = await db.Users.AsNoTracking().Where(u => u.Id == id)
            .Select(u => new { u.UserName, u.AreaCode, u.MustChangePassword }).SingleAsync(cancellationToken);
        return new SessionState(
            new SessionUser(
                id, account.UserName!, call.User.Name, role, account.AreaCode,
                call.User.Area is { } area ? await territory.DivisionNameAsync(area, cancellationToken) : null,
                call.User.UnitId,
                call.User.UnitId is { } unit ? await territory.UnitNameAsync(unit, cancellationToken) : null,
                call.User.Member?.Id,
                call.User.Member is { } member ? (await alliance.MemberAsync(member.Id, cancellationToken))?.Name : null,
                call.User.GridIds, RoleMatrix.PermissionsOf(role), account.MustChangePassword),
            NeedsSetup: false);
    }
}
