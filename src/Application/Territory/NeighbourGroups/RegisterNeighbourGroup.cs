using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.NeighbourGroups;

/// <summary>Registers a neighbour group of a compound.</summary>
/// <param name="GridId">A grid that the compound lies in.</param>
/// <param name="Households">1 to 1000; what the rules want of the place is checked by the coverage.</param>
/// <param name="Doors">Which buildings and doors; no names.</param>
public sealed record RegisterNeighbourGroupCommand(Guid CompoundId, Guid GridId, string Name, int Households, string? Doors) : ICommand<NeighbourGroupReceipt>;

internal sealed class RegisterNeighbourGroupValidator : AbstractValidator<RegisterNeighbourGroupCommand>
{
    public RegisterNeighbourGroupValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(NeighbourGroup.NameLength);
        RuleFor(c => c.Households).InclusiveBetween(1, NeighbourGroup.MostHouseholds);
        RuleFor(c => c.Doors).MaximumLength(NeighbourGroup.DoorsLength);
    }
}

internal sealed class RegisterNeighbourGroupHandler(ITerritoryDb db, CallContext call, TimeProvider clock)
    : ICommandHandler<RegisterNeighbourGroupCommand, NeighbourGroupReceipt>
{
    public static readonly Error UnknownCompound =
        FieldError.Of(nameof(RegisterNeighbourGroupCommand.CompoundId), CompoundErrors.NotFound.Code, CompoundErrors.NotFound.Description);

    public async Task<ErrorOr<NeighbourGroupReceipt>> Handle(RegisterNeighbourGroupCommand request, CancellationToken cancellationToken)
    {
        var compound = await db.Compounds.VisibleIn(call.User).AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CompoundId, cancellationToken);
        if (compound is null)
        {
            return UnknownCompound;
        }

        if (!await db.LiesInAsync(compound.Id, request.GridId, cancellationToken))
        {
            return NeighbourGroupErrors.GridMismatch;
        }

        var group = NeighbourGroup.Register(
            Guid.CreateVersion7(clock.GetUtcNow()), request.Name.Trim(), compound.Id, request.GridId, compound.Division, request.Households, request.Doors?.Trim() ?? "");
        db.NeighbourGroups.Add(group);
        return NeighbourGroupReceipt.Of(group);
    }
}
