using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Units;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>Fills or vacates a post of a grid; the term of whoever held it ends.</summary>
/// <param name="Post">Leader, or the one full-time worker.</param>
/// <param name="UserId">Null leaves the post vacant.</param>
/// <param name="DutyPhone">The post's number, shown on the public card; null shows none.</param>
public sealed record StaffGridCommand([property: JsonIgnore] Guid Id, GridPostKind Post, Guid? UserId, string? DutyPhone) : ICommand<GridReceipt>;

internal sealed class StaffGridValidator : AbstractValidator<StaffGridCommand>
{
    public StaffGridValidator() => RuleFor(c => c.DutyPhone).Phone();
}

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
            grid.Appoint(request.Post, user, request.DutyPhone is { } phone ? PhoneNumber.Parse(phone).Value : null, now);
        }

        return new GridReceipt(grid.Id, grid.Revision);
    }
}
