using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Divisions;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Divisions;

/// <summary>Retires a code of the yearly list and names the one that takes over; what was filed under it keeps it.</summary>
/// <param name="LastDay">Last day on which the code is in use.</param>
/// <param name="ReplacedBy">12 digits, of the same level and in use from the next day on; null where nothing takes over.</param>
public sealed record RetireDivisionCommand([property: JsonIgnore] string Code, DateOnly LastDay, string? ReplacedBy) : ICommand<DivisionRetirement>;

public sealed record DivisionRetirement(string Code, DateOnly ValidTo, string? ReplacedBy);

internal sealed class RetireDivisionValidator : AbstractValidator<RetireDivisionCommand>
{
    public RetireDivisionValidator()
    {
        RuleFor(c => c.LastDay).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31));
        RuleFor(c => c.ReplacedBy).DivisionCode();
    }
}

internal sealed class RetireDivisionHandler(ITerritoryDb db, CallContext call) : ICommandHandler<RetireDivisionCommand, DivisionRetirement>
{
    public async Task<ErrorOr<DivisionRetirement>> Handle(RetireDivisionCommand request, CancellationToken cancellationToken)
    {
        if (DivisionCode.Parse(request.Code) is not { IsError: false, Value: var code }
            || await db.Divisions.FirstOrDefaultAsync(d => d.Code == code, cancellationToken) is not { } division)
        {
            return DivisionErrors.NotFound;
        }

        if (!call.User.Maintains(code))
        {
            return CommonErrors.OutsideArea;
        }

        if (await db.Divisions.AnyAsync(d => d.ParentCode == code && (d.ValidTo == null || d.ValidTo > request.LastDay), cancellationToken))
        {
            return DivisionErrors.HasChildren;
        }

        Division? successor = null;
        if (request.ReplacedBy is not null)
        {
            var next = DivisionCode.From(request.ReplacedBy);
            successor = await db.Divisions.AsNoTracking().FirstOrDefaultAsync(d => d.Code == next, cancellationToken);
            if (successor is null)
            {
                return DivisionErrors.SuccessorInvalid;
            }
        }

        return division.Retire(request.LastDay, successor).Then(_ =>
        {
            call.Announce(new Announcement(new DivisionRetired(code.Value, request.LastDay, request.ReplacedBy) { Revision = 2 }, "division", DivisionSubject.IdOf(code), code));
            return new DivisionRetirement(code.Value, request.LastDay, request.ReplacedBy);
        });
    }
}

/// <summary>A division has no id of its own: its twelve digits stand in the last group of one, for the audit trail.</summary>
internal static class DivisionSubject
{
    public static Guid IdOf(DivisionCode code) => Guid.Parse("00000000-0000-0000-0000-" + code.Value);
}
