using ErrorOr;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Where an account stands: the role with the area, the unit or the alliance member that bounds it.</summary>
internal sealed record Placement(Role Role, string? AreaCode, Guid? UnitId, Guid? MemberId);

/// <summary>Checks that a placement makes sense and lies within the caller's own area.</summary>
internal sealed class UserPlacement(ITerritoryQuestions territory, IAllianceQuestions alliance, CallContext call)
{
    /// <summary>The division that looks after the account (null: the installation), a field error, or <c>access.outside_area</c>.</summary>
    public async Task<ErrorOr<DivisionCode?>> CheckAsync(Placement wanted, CancellationToken cancellationToken)
    {
        var reach = RoleReach.Of(wanted.Role);
        var managedIn = Misplaced(wanted, reach) is { } misplaced ? misplaced : reach.Bound switch
        {
            Bound.Unit => await UnitAreaAsync(wanted, cancellationToken),
            Bound.Member => await MemberCountyAsync(wanted, cancellationToken),
            _ => await AreaAsync(wanted, reach, cancellationToken),
        };
        return managedIn.IsError || call.User.Manages(managedIn.Value) ? managedIn : CommonErrors.OutsideArea;
    }

    /// <summary>An account is bound to one thing; what its role does not ask for must be left out.</summary>
    private static Error? Misplaced(Placement wanted, RoleReach reach) => wanted switch
    {
        { AreaCode: not null } when reach.Bound != Bound.Area => FieldError.Of(nameof(wanted.AreaCode), "access.area_not_allowed", "This role belongs to a unit or an alliance member and has no area."),
        { UnitId: not null } when reach.Bound != Bound.Unit => FieldError.Of(nameof(wanted.UnitId), "access.unit_not_allowed", "This role belongs to no unit."),
        { MemberId: not null } when reach.Bound != Bound.Member => FieldError.Of(nameof(wanted.MemberId), "access.member_not_allowed", "This role belongs to no alliance member."),
        _ => null,
    };

    private async Task<ErrorOr<DivisionCode?>> MemberCountyAsync(Placement wanted, CancellationToken cancellationToken) => wanted.MemberId is not { } id
        ? FieldError.Of(nameof(wanted.MemberId), "access.member_required", "This role needs an alliance member.")
        : await alliance.MemberAsync(id, cancellationToken) is { Left: false } member
            ? member.County
            : FieldError.Of(nameof(wanted.MemberId), "access.member_unknown", "There is no such alliance member.");

    private async Task<ErrorOr<DivisionCode?>> UnitAreaAsync(Placement wanted, CancellationToken cancellationToken)
    {
        if (wanted.UnitId is not { } id)
        {
            return FieldError.Of(nameof(wanted.UnitId), "access.unit_required", "This role needs a unit.");
        }

        if (await territory.UnitAsync(id, cancellationToken) is not { } unit)
        {
            return FieldError.Of(nameof(wanted.UnitId), "access.unit_unknown", "There is no such unit.");
        }

        // A company's agent never learns who complained, a department's handler may: the two must not be mixed up.
        return unit.IsDepartment == (wanted.Role == Role.DepartmentHandler)
            ? unit.Area
            : FieldError.Of(nameof(wanted.UnitId), "access.unit_kind_wrong", "Department handlers belong to a department, company agents to a company.");
    }

    private async Task<ErrorOr<DivisionCode?>> AreaAsync(Placement wanted, RoleReach reach, CancellationToken cancellationToken)
    {
        if (wanted.AreaCode is null)
        {
            return wanted.Role == Role.Administrator && call.User.Area is null
                ? default(DivisionCode?)
                : FieldError.Of(nameof(wanted.AreaCode), "access.area_required", "This role needs an area.");
        }

        if (!DivisionCode.IsValid(wanted.AreaCode)
            || await territory.DivisionNameAsync(DivisionCode.From(wanted.AreaCode), cancellationToken) is null)
        {
            return FieldError.Of(nameof(wanted.AreaCode), "access.area_unknown", "There is no division with this 12-digit code.");
        }

        var area = DivisionCode.From(wanted.AreaCode);
        return reach.Allows(area.Level)
            ? area
            : FieldError.Of(nameof(wanted.AreaCode), "access.area_level_wrong", "The division is not of the level this role works at.");
    }
}
