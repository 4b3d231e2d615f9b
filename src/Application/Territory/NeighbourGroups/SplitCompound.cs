using System.Globalization;
using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.NeighbourGroups;

/// <summary>Registers the even split of a compound's open households at once, numbered on; names and sizes are corrected afterwards.</summary>
/// <param name="GridId">A grid that the compound lies in.</param>
/// <param name="Groups">How many; the proposed number when left out.</param>
public sealed record SplitCompoundCommand([property: JsonIgnore] Guid CompoundId, Guid GridId, int? Groups) : ICommand<CompoundSplit>;

/// <param name="Registered">The groups made.</param>
/// <param name="Households">In all of them.</param>
public sealed record CompoundSplit(int Registered, int Households);

internal sealed class SplitCompoundValidator : AbstractValidator<SplitCompoundCommand>
{
    public SplitCompoundValidator() => RuleFor(c => c.Groups).InclusiveBetween(1, NeighbourSplitter.MostGroups);
}

internal sealed class SplitCompoundHandler(ITerritoryDb db, NeighbourSplitter splitter, CallContext call, TimeProvider clock) : ICommandHandler<SplitCompoundCommand, CompoundSplit>
{
    public async Task<ErrorOr<CompoundSplit>> Handle(SplitCompoundCommand request, CancellationToken cancellationToken)
    {
        if (await db.Compounds.VisibleIn(call.User).AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CompoundId, cancellationToken) is not { } compound)
        {
            return CompoundErrors.NotFound;
        }

        if (!await db.LiesInAsync(compound.Id, request.GridId, cancellationToken))
        {
            return NeighbourGroupErrors.GridMismatch;
        }

        var proposal = await splitter.ProposeAsync(compound, request.Groups, cancellationToken);
        if (proposal.Sizes.Count == 0)
        {
            return NeighbourGroupErrors.NoSplit;
        }

        // Numbers go on from those that ever were, so that a name is never given twice.
        var number = await db.NeighbourGroups.CountAsync(g => g.CompoundId == compound.Id, cancellationToken);
        var now = clock.GetUtcNow();
        db.NeighbourGroups.AddRange(proposal.Sizes.Select(size => NeighbourGroup.Register(
            Guid.CreateVersion7(now), string.Create(CultureInfo.InvariantCulture, $"第{++number}邻"), compound.Id, request.GridId, compound.Division, size, "")));
        return new CompoundSplit(proposal.Sizes.Count, proposal.Open);
    }
}
