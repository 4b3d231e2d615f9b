using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using GovernanceApi.Domain.Territory.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.NeighbourGroups;

/// <summary>How the households of a compound that are in no neighbour group yet can be divided evenly.</summary>
/// <param name="Groups">How many groups to divide them into; the number nearest to the middle of the bounds when left out.</param>
public sealed record ProposeNeighbourSplitQuery(Guid CompoundId, int? Groups) : IQuery<NeighbourSplitProposal>;

/// <param name="Households">The compound's.</param>
/// <param name="Covered">Of them in neighbour groups already.</param>
/// <param name="Open">Of them in none.</param>
/// <param name="Least">A group has at least so many households.</param>
/// <param name="Most">A group has at most so many households.</param>
/// <param name="FewestGroups">⌈open ÷ most⌉; null where no number of groups fits.</param>
/// <param name="MostGroups">⌊open ÷ least⌋; null where no number of groups fits.</param>
/// <param name="Sizes">Households of each group, as even as whole households allow; empty where no number of groups fits.</param>
public sealed record NeighbourSplitProposal(
    int Households, int Covered, int Open, int Least, int Most, int? FewestGroups, int? MostGroups, IReadOnlyList<int> Sizes);

internal sealed class ProposeNeighbourSplitValidator : AbstractValidator<ProposeNeighbourSplitQuery>
{
    public ProposeNeighbourSplitValidator() => RuleFor(q => q.Groups).InclusiveBetween(1, NeighbourSplitter.MostGroups);
}

internal sealed class ProposeNeighbourSplitHandler(ITerritoryDb db, NeighbourSplitter splitter, CallContext call)
    : IQueryHandler<ProposeNeighbourSplitQuery, NeighbourSplitProposal>
{
    public async Task<ErrorOr<NeighbourSplitProposal>> Handle(ProposeNeighbourSplitQuery request, CancellationToken cancellationToken) =>
        await db.Compounds.VisibleIn(call.User).AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CompoundId, cancellationToken) is { } compound
            ? await splitter.ProposeAsync(compound, request.Groups, cancellationToken)
            : CompoundErrors.NotFound;
}

/// <summary>The split of a compound's open households under the rules of the place.</summary>
internal sealed class NeighbourSplitter(ITerritoryDb db, TerritoryBooks books, TimeProvider clock)
{
    /// <summary>More than any compound needs: 100,000 households in groups of ten would be ten thousand, by hand in steps.</summary>
    public const int MostGroups = 500;

    public async Task<NeighbourSplitProposal> ProposeAsync(Compound compound, int? groups, CancellationToken cancellationToken)
    {
        var covered = await db.NeighbourGroups.Where(g => g.CompoundId == compound.Id && g.DissolvedAt == null).SumAsync(g => g.Households, cancellationToken);
        var bounds = (await books.RulesAsync(cancellationToken))
            .Bounds(SizeRules.NeighbourGroup, compound.Division, BusinessCalendar.DateOf(clock.GetUtcNow()), SizeRules.DefaultNeighbourGroup);
        var open = Math.Max(0, compound.Households - covered);
        var range = NeighbourSplit.Range(open, bounds);
        var number = groups ?? NeighbourSplit.Proposed(open, bounds);
        var fits = range is not null && number >= range.Fewest && number <= range.Most;
        return new NeighbourSplitProposal(
            compound.Households, covered, open, bounds.Least, bounds.Most, (int?)range?.Fewest, (int?)range?.Most, fits ? NeighbourSplit.Even(open, number!.Value) : []);
    }
}
