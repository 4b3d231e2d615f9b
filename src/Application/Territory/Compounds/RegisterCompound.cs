using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;

namespace GovernanceApi.Application.Territory.Compounds;

/// <summary>Adds a compound to the register, within the caller's area.</summary>
/// <param name="DivisionCode">The community it lies in, 12 digits.</param>
/// <param name="Households">Resident households, up to 100,000.</param>
/// <param name="Location">A point inside it, by preference its main gate.</param>
/// <param name="DwellingUnits">Units of housing, lived in or not; null while nobody has counted them.</param>
/// <param name="PropertyArea">Built area of all units in m², two decimal places; null while unknown.</param>
public sealed record RegisterCompoundCommand(
    string Name, CompoundKind Kind, string DivisionCode, string? Address, int Households, GeoPoint? Location, int? DwellingUnits, decimal? PropertyArea)
    : ICommand<CompoundReceipt>;

internal sealed class RegisterCompoundValidator : AbstractValidator<RegisterCompoundCommand>
{
    public RegisterCompoundValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Compound.NameLength);
        RuleFor(c => c.DivisionCode).NotEmpty().DivisionCode();
        RuleFor(c => c.Address).MaximumLength(Compound.AddressLength);
        RuleFor(c => c.Households).InclusiveBetween(0, CompoundRules.MostHouseholds);
        RuleFor(c => c.Location).OnEarth();
        RuleFor(c => c.DwellingUnits).InclusiveBetween(0, CompoundRules.MostHouseholds);
        RuleFor(c => c.PropertyArea).SquareMetres();
    }
}

internal sealed class RegisterCompoundHandler(ITerritoryDb db, TerritoryBooks books, CallContext call, TimeProvider clock)
    : ICommandHandler<RegisterCompoundCommand, CompoundReceipt>
{
    private static readonly Error NoCommunity = FieldError.Of(nameof(RegisterCompoundCommand.DivisionCode), "territory.not_a_community", "There is no community with this code.");

    public async Task<ErrorOr<CompoundReceipt>> Handle(RegisterCompoundCommand request, CancellationToken cancellationToken)
    {
        var division = DivisionCode.From(request.DivisionCode);
        if (!call.User.Maintains(division))
        {
            return CommonErrors.OutsideArea;
        }

        if (division.Level != DivisionLevel.Community || (await books.NamesAsync(cancellationToken)).Division(division) is null)
        {
            return NoCommunity;
        }

        var compound = Compound.Register(
            Guid.CreateVersion7(clock.GetUtcNow()), request.Name.Trim(), request.Kind, division, request.Address?.Trim() ?? "", request.Households, request.Location,
            request.DwellingUnits, request.PropertyArea);
        db.Compounds.Add(compound);
        books.Forget<TerritoryNames>();
        return new CompoundReceipt(compound.Id, compound.Revision);
    }
}

internal static class CompoundRules
{
    public const int MostHouseholds = 100_000;

    private const decimal MostSquareMetres = 99_999_999.99m;

    public static void SquareMetres<T>(this IRuleBuilder<T, decimal?> rule) => rule
        .Must(area => area is null || (area is >= 0 and <= MostSquareMetres && decimal.Round(area.Value, 2) == area))
        .WithErrorCode("territory.area_invalid").WithMessage("An area is 0 to 99999999.99 m² with two decimal places at most.");

    public static void OnEarth<T>(this IRuleBuilder<T, GeoPoint?> rule) => rule
        .Must(p => p is null || !GeoPoint.Create(p.Longitude, p.Latitude).IsError)
        .WithErrorCode("territory.point_invalid").WithMessage("Longitude is -180 to 180 and latitude -90 to 90 degrees.");
}
