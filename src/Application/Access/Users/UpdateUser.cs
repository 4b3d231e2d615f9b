using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Domain.Access;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Changes an account; a change of role, area or unit takes effect within ten seconds.</summary>
public sealed record UpdateUserCommand : ICommand<UserReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>The person's name as colleagues see it.</summary>
    public Optional<string> DisplayName { get; init; }

    public Optional<Role> Role { get; init; }

    /// <summary>12-digit division, for roles that have an area; null for handlers of a unit.</summary>
    public Optional<string?> AreaCode { get; init; }

    /// <summary>For handlers of a department or company; null for roles that have an area.</summary>
    public Optional<Guid?> UnitId { get; init; }

    /// <summary>For agents of a member of the service alliance; null for everybody else.</summary>
    public Optional<Guid?> MemberId { get; init; }
}

internal sealed class UpdateUserValidator : AbstractValidator<UpdateUserCommand>
{
    public UpdateUserValidator()
    {
        this.IfGiven(c => c.DisplayName, name => name.DisplayName());
        this.IfGiven(c => c.AreaCode, code => code.MaximumLength(12));
    }
}

internal sealed class UpdateUserHandler(IAccessDb db, UserPlacement placement, CallContext call) : ICommandHandler<UpdateUserCommand, UserReceipt>
{
    public async Task<ErrorOr<UserReceipt>> Handle(UpdateUserCommand request, CancellationToken cancellationToken)
    {
        var found = await db.Users.LoadAsync(request.Id, call, cancellationToken);
        if (found.IsError)
        {
            return found.Errors;
        }

        var user = found.Value;
        var present = new Placement(user.Role, user.AreaCode, user.UnitId, user.MemberId);
        var wanted = new Placement(request.Role.Or(present.Role), request.AreaCode.Or(present.AreaCode), request.UnitId.Or(present.UnitId), request.MemberId.Or(present.MemberId));
        if (wanted != present)
        {
            var moved = await MoveAsync(user, wanted, cancellationToken);
            if (moved.IsError)
            {
                return moved.Errors;
            }
        }

        var name = request.DisplayName.Or(user.DisplayName).Trim();
        if (wanted != present || name != user.DisplayName)
        {
            user.DisplayName = name;
            user.Revision++;
            call.Record(new AuditNote("user.updated", "user", user.Id, Data: new { From = present, To = wanted }));
        }

        return new UserReceipt(user.Id, user.Revision);
    }

    private async Task<ErrorOr<Success>> MoveAsync(UserAccount user, Placement wanted, CancellationToken cancellationToken)
    {
        if (user.Id == call.User.Id)
        {
            return AccessErrors.NotYourself;
        }

        var placed = await placement.CheckAsync(wanted, cancellationToken);
        if (placed.IsError)
        {
            return placed.Errors;
        }

        if (wanted.Role != Role.Administrator && await db.IsLastAdministratorAsync(user, cancellationToken))
        {
            return AccessErrors.LastAdministrator;
        }

        (user.Role, user.AreaCode, user.UnitId, user.MemberId, user.ManagedIn) = (wanted.Role, wanted.AreaCode, wanted.UnitId, wanted.MemberId, placed.Value?.Value);
        user.EndSessions();
        return Result.Success;
    }
}
