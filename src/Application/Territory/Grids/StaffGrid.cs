using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>Fills or vacates a post of a grid; the term of whoever held it ends.</summary>
/// <param name="Post">Leader, or the one full-time worker.</param>
/// <param name="UserId">Null leaves the post vacant.</param>
public sealed record StaffGridCommand([property: JsonIgnore] Guid Id, GridPostKind Post, Guid? UserId) : ICommand<GridReceipt>;

internal sealed class StaffGridHandler(ITerritoryDb db, IUserDirectory users, CallContext call, TimeProvider clock) : ICommandHandler<StaffGridCommand, GridReceipt>
{
    private static readonly Error UnknownUser = FieldError.Of(nameof(StaffGridCommand.UserId), "access.user_not_found", "There is no such user.");

    public async Task<ErrorOr<GridReceipt>> Handle(StaffGridCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.Grids.Include(g => g.Posts).VisibleTo(call.User).LoadAsync(request.Id, call, GridErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var (grid, now) = (loaded.Value, clock.GetUtcNow());
        if (request.UserId is not { } user)
        {
            grid.Vacate(request.Post, now);
        }
        else if ((await users.NamesAsync([user], cancellationToken)).Count == 0)
        {
            return UnknownUser;
        }
        else
        {
            grid.Appoint(request.Post, user, now);
        }

        return new GridReceipt(grid.Id, grid.Revision);
    }
}
