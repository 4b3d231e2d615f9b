using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using GovernanceApi.Domain.Territory.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.NeighbourGroups;

/// <summary>邻: some households of one compound with their steward.</summary>
/// <param name="Doors">Which buildings and doors; empty when not written down.</param>
/// <param name="WithinBounds">False where the rules of the place want more or fewer households.</param>
/// <param name="Steward">Null while the office is vacant.</param>
/// <param name="DissolvedAt">Null while the group exists.</param>
public sealed record NeighbourGroupRow(
    Guid Id, int Revision, string Name, Guid CompoundId, string? CompoundName, Guid GridId, string? GridName, string DivisionCode, int Households, string Doors,
    bool WithinBounds, StewardDetails? Steward, DateTimeOffset? DissolvedAt) : IRevisioned;

/// <summary>邻管家. Name and number are those given for the public card.</summary>
/// <param name="UserId">Null for a steward without an account.</param>
public sealed record StewardDetails(Guid? UserId, string Name, string? DutyPhone, DateTimeOffset From);

/// <summary>What changed: the group and its new revision (its ETag).</summary>
public sealed record NeighbourGroupReceipt(Guid Id, int Revision) : IRevisioned
{
    internal static NeighbourGroupReceipt Of(NeighbourGroup group) => new(group.Id, group.Revision);
}

/// <summary>Groups as read, with the names that other rooms keep.</summary>
internal sealed class NeighbourGroupReader(TerritoryBooks books, IUserDirectory users, TimeProvider clock)
{
    public async Task<List<NeighbourGroupRow>> RowsAsync(IQueryable<NeighbourGroup> groups, CancellationToken cancellationToken)
    {
        var found = await groups.AsNoTracking().Include(g => g.Stewards.Where(s => s.Until == null)).ToListAsync(cancellationToken);
        var names = await books.NamesAsync(cancellationToken);
        var rules = await books.RulesAsync(cancellationToken);
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var people = await users.NamesAsync([.. found.Select(g => g.Steward?.UserId).OfType<Guid>().Distinct()], cancellationToken);
        return found.ConvertAll(g => new NeighbourGroupRow(
            g.Id, g.Revision, g.Name, g.CompoundId, names.Compound(g.CompoundId), g.GridId, names.Grid(g.GridId), g.Division.Value, g.Households, g.Doors,
            rules.Bounds(SizeRules.NeighbourGroup, g.Division, today, SizeRules.DefaultNeighbourGroup).Holds(g.Households), Steward(g, people), g.DissolvedAt));
    }

    private static StewardDetails? Steward(NeighbourGroup group, IReadOnlyDictionary<Guid, string> people) => group.Steward is { } held
        ? new StewardDetails(held.UserId, held.Name ?? (held.UserId is { } user ? people.GetValueOrDefault(user, "") : ""), held.DutyPhone?.Value, held.From)
        : null;
}

internal static class NeighbourGroupLoading
{
    /// <summary>The group with its stewards, for a change.</summary>
    public static Task<ErrorOr.ErrorOr<NeighbourGroup>> GroupAsync(this ITerritoryDb db, Guid id, CallContext call, CancellationToken cancellationToken) =>
        db.NeighbourGroups.Include(g => g.Stewards.Where(s => s.Until == null)).VisibleIn(call.User).LoadAsync(id, call, NeighbourGroupErrors.NotFound, cancellationToken);

    /// <summary>Whether the compound lies, whole or in part, in the grid.</summary>
    public static Task<bool> LiesInAsync(this ITerritoryDb db, Guid compoundId, Guid gridId, CancellationToken cancellationToken) =>
        db.Grids.AnyAsync(g => g.Id == gridId && g.ValidTo == null && g.Compounds.Any(c => c.CompoundId == compoundId), cancellationToken);
}
