using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Patching;
using GovernanceApi.Domain.Territory.Compounds;

namespace GovernanceApi.Application.Territory.Compounds;

/// <summary>Corrects what a walk through a compound shows: numbers, never who lives there. For those who serve a grid that it lies in; members left out stay.</summary>
public sealed record CountCompoundCommand : ICommand<CompoundReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Resident households, up to 100,000.</summary>
    public Optional<int> Households { get; init; }

    /// <summary>Units of housing, lived in or not; null while nobody has counted them.</summary>
    public Optional<int?> DwellingUnits { get; init; }
}

internal sealed class CountCompoundValidator : AbstractValidator<CountCompoundCommand>
{
    public CountCompoundValidator()
    {
        this.IfGiven(c => c.Households, households => households.InclusiveBetween(0, CompoundRules.MostHouseholds));
        this.IfGiven(c => c.DwellingUnits, units => units.InclusiveBetween(0, CompoundRules.MostHouseholds));
    }
}

internal sealed class CountCompoundHandler(ITerritoryDb db, CallContext call) : ICommandHandler<CountCompoundCommand, CompoundReceipt>
{
    public async Task<ErrorOr<CompoundReceipt>> Handle(CountCompoundCommand request, CancellationToken cancellationToken)
    {
        var own = call.User.GridIds.ToArray();
        var served = db.Compounds.Where(c => db.Grids.Any(g => own.Contains(g.Id) && g.ValidTo == null && g.Compounds.Any(x => x.CompoundId == c.Id)));
        var loaded = await served.LoadAsync(request.Id, call, CompoundErrors.NotFound, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var compound = loaded.Value;
        compound.Correct(
            compound.Name, compound.Kind, compound.Address, request.Households.Or(compound.Households), compound.Location,
            request.DwellingUnits.Or(compound.DwellingUnits), compound.PropertyArea);
        return new CompoundReceipt(compound.Id, compound.Revision);
    }
}
