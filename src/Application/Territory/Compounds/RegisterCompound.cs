using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;

namespace GovernanceApi.Application.Territory.Compounds;

/// <summary>Adds a compound to the register, within the caller's area.</summary>
/// <param name="DivisionCode">The community it lies in, 12 digits.</param>
/// <param name="Households">Resident households, up to 100,000.</param>
/// <param name="Location">A point inside it, by preference its main gate.</param>
public sealed record RegisterCompoundCommand(string Name, CompoundKind Kind, string DivisionCode, string? Address, int Households, GeoPoint? Location)
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
            Guid.CreateVersion7(clock.GetUtcNow()), request.Name.Trim(), request.Kind, division, request.Address?.Trim() ?? "", request.Households, request.Location);
        db.Compounds.Add(compound);
        books.Forget<TerritoryNames>();
        return new CompoundReceipt(compound.Id, compound.Revision);
    }
}

internal static class CompoundRules
{
    public const int MostHouseholds = 100_000;

    public static void OnEarth<T>(this IRuleBuilder<T, GeoPoint?> rule) => rule
        .Must(p => p is null || !GeoPoint.Create(p.Longitude, p.Latitude).IsError)
        .WithErrorCode("territory.point_invalid").WithMessage("Longitude is -180 to 180 and latitude -90 to 90 degrees.");
}
