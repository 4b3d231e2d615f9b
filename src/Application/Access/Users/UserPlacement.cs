using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Application.Access.Users;

/// <summary>Where an account stands: the role with the area or the unit that bounds it.</summary>
internal sealed record Placement(Role Role, string? AreaCode, Guid? UnitId);

/// <summary>Checks that a placement makes sense and lies within the caller's own area.</summary>
internal sealed class UserPlacement(ITerritoryQuestions territory, CallContext call)
{
    /// <summary>The division that looks after the account (null: the installation), a field error, or <c>access.outside_area</c>.</summary>
    public async Task<ErrorOr<DivisionCode?>> CheckAsync(Placement wanted, CancellationToken cancellationToken)
    {
        var reach = RoleReach.Of(wanted.Role);
        var managedIn = reach.ByUnit
            ? await UnitAreaAsync(wanted, cancellationToken)
            : await AreaAsync(wanted, reach, cancellationToken);
        return managedIn.IsError || call.User.Manages(managedIn.Value) ? managedIn : CommonErrors.OutsideArea;
    }

    private async Task<ErrorOr<DivisionCode?>> UnitAreaAsync(Placement wanted, CancellationToken cancellationToken)
    {
        if (wanted.AreaCode is not null)
        {
            return FieldError.Of(nameof(wanted.AreaCode), "access.area_not_allowed", "This role belongs to a unit and has no area.");
        }

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
        if (wanted.UnitId is not null)
        {
            return FieldError.Of(nameof(wanted.UnitId), "access.unit_not_allowed", "This role has an area and belongs to no unit.");
        }

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
