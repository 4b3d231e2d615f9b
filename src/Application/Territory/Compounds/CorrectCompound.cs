using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Compounds;

namespace GovernanceApi.Application.Territory.Compounds;

/// <summary>Changes plain facts of a compound; members left out stay.</summary>
public sealed record CorrectCompoundCommand : ICommand<CompoundReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    public Optional<string> Name { get; init; }

    public Optional<CompoundKind> Kind { get; init; }

    public Optional<string> Address { get; init; }

    /// <summary>Resident households, up to 100,000.</summary>
    public Optional<int> Households { get; init; }

    /// <summary>A point inside it; null when unknown.</summary>
    public Optional<GeoPoint?> Location { get; init; }

    /// <summary>Units of housing, lived in or not; null while nobody has counted them.</summary>
    public Optional<int?> DwellingUnits { get; init; }

    /// <summary>Built area of all units in m², two decimal places; null while unknown.</summary>
    public Optional<decimal?> PropertyArea { get; init; }
}

internal sealed class CorrectCompoundValidator : AbstractValidator<CorrectCompoundCommand>
{
    public CorrectCompoundValidator()
    {
        this.IfGiven(c => c.Name, name => name.NotEmpty().MaximumLength(Compound.NameLength));
        this.IfGiven(c => c.Address, address => address.MaximumLength(Compound.AddressLength));
        this.IfGiven(c => c.Households, households => households.InclusiveBetween(0, CompoundRules.MostHouseholds));
        this.IfGiven(c => c.Location, location => location.OnEarth());
        this.IfGiven(c => c.DwellingUnits, units => units.InclusiveBetween(0, CompoundRules.MostHouseholds));
        this.IfGiven(c => c.PropertyArea, area => area.SquareMetres());
    }
}

internal sealed class CorrectCompoundHandler(ITerritoryDb db, TerritoryBooks books, CallContext call) : ICommandHandler<CorrectCompoundCommand, CompoundReceipt>
{
    public async Task<ErrorOr<CompoundReceipt>> Handle(CorrectCompoundCommand request, CancellationToken cancellationToken)
    {
        var loaded = await db.Compounds.VisibleIn(call.User).LoadAsync(request.Id, call, CompoundErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var compound = loaded.Value;
        compound.Correct(
            request.Name.Or(compound.Name).Trim(), request.Kind.Or(compound.Kind), request.Address.Or(compound.Address).Trim(),
            request.Households.Or(compound.Households), request.Location.Or(compound.Location),
            request.DwellingUnits.Or(compound.DwellingUnits), request.PropertyArea.Or(compound.PropertyArea));
        books.Forget<TerritoryNames>();
        return new CompoundReceipt(compound.Id, compound.Revision);
    }
}
