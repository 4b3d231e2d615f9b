using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Units;

namespace GovernanceApi.Application.Territory.Units;

/// <summary>Adds a unit to the register, within the caller's area.</summary>
/// <param name="AreaCode">The division it serves, 12 digits.</param>
/// <param name="Phone">Its desk's number, 5 to 15 digits.</param>
public sealed record RegisterUnitCommand(string Name, UnitKind Kind, string AreaCode, string? Phone) : ICommand<UnitReceipt>;

internal sealed class RegisterUnitValidator : AbstractValidator<RegisterUnitCommand>
{
    public RegisterUnitValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Unit.NameLength);
        RuleFor(c => c.AreaCode).NotEmpty().DivisionCode();
        RuleFor(c => c.Phone).Phone();
    }
}

internal sealed class RegisterUnitHandler(ITerritoryDb db, TerritoryBooks books, CallContext call, TimeProvider clock) : ICommandHandler<RegisterUnitCommand, UnitReceipt>
{
    private static readonly Error UnknownArea = FieldError.Of(nameof(RegisterUnitCommand.AreaCode), "territory.division_not_found", "There is no such division.");

    public async Task<ErrorOr<UnitReceipt>> Handle(RegisterUnitCommand request, CancellationToken cancellationToken)
    {
        var area = DivisionCode.From(request.AreaCode);
        if (!call.User.Maintains(area))
        {
            return CommonErrors.OutsideArea;
        }

        if ((await books.NamesAsync(cancellationToken)).Division(area) is null)
        {
            return UnknownArea;
        }

        var phone = request.Phone is null ? null : PhoneNumber.Parse(request.Phone).Value;
        var unit = Unit.Register(Guid.CreateVersion7(clock.GetUtcNow()), request.Name.Trim(), request.Kind, area, phone);
        db.Units.Add(unit);
        books.Forget<TerritoryNames>();
        books.Forget<UnitBook>();
        return new UnitReceipt(unit.Id, unit.Revision);
    }
}

internal static class UnitRules
{
    public static void Phone<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(p => p is null || !PhoneNumber.Parse(p).IsError).WithErrorCode("common.phone_invalid").WithMessage("A phone number has 5 to 15 digits.");
}
