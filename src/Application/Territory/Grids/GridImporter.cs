using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>Finds out what each feature of an import would do, and what speaks against it.</summary>
internal sealed class GridImporter(ITerritoryDb db, TerritoryBooks books, GridGround ground)
{
    private static readonly Error NoCommunity = Error.Validation("territory.not_a_community", "There is no community with this code.");
    private static readonly Error Twice = Error.Conflict("territory.feature_twice", "The file has this code twice.");

    public async Task JudgeAsync(List<GridImportPlan> plans, CurrentUser user, DateOnly today, CancellationToken cancellationToken)
    {
        var names = await books.NamesAsync(cancellationToken);
        var readable = plans.FindAll(p => p.Errors.Count == 0);
        foreach (var plan in readable)
        {
            if (plan.Division.Level != DivisionLevel.Community || names.Division(plan.Division) is null)
            {
                plan.Refuse(NoCommunity);
            }
            else if (!user.Maintains(plan.Division))
            {
                plan.Refuse(CommonErrors.OutsideArea);
            }
        }

        foreach (var doubled in readable.GroupBy(p => p.Code, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            doubled.Refuse(Twice);
        }

        var good = readable.FindAll(p => p.Errors.Count == 0);
        await FindGridsAsync(good, today, cancellationToken);
        await FindCompoundsAsync(good, cancellationToken);
        await FindOverlapsAsync(good, today, cancellationToken);
    }

    private async Task FindGridsAsync(List<GridImportPlan> plans, DateOnly today, CancellationToken cancellationToken)
    {
        var codes = plans.Select(p => p.Code!).Concat(plans.Select(p => p.ParentCode).OfType<string>().Where(c => !GridCode.Parse(c).IsError))
            .Distinct(StringComparer.Ordinal).Select(GridCode.From).ToArray();
        var known = await db.Grids.Include(g => g.Compounds).Serving(today).Where(g => codes.Contains(g.Code)).ToDictionaryAsync(g => g.Code.Value, cancellationToken);
        foreach (var plan in plans)
        {
            plan.Existing = known.GetValueOrDefault(plan.Code!);
            if (plan.ParentCode is null)
            {
                continue;
            }

            plan.Parent = known.GetValueOrDefault(plan.ParentCode);
            var comesAlong = plans.Exists(p => p.Code == plan.ParentCode && p.ParentCode is null && p.Division == plan.Division);
            if (!comesAlong && (plan.Parent is not { Level: 1 } || plan.Parent.Division != plan.Division))
            {
                plan.Refuse(GridErrors.ParentInvalid);
            }
        }
    }

    /// <summary>A new grid holds the compounds of its community whose point lies in it; an existing one keeps those it has.</summary>
    private async Task FindCompoundsAsync(List<GridImportPlan> plans, CancellationToken cancellationToken)
    {
        var communities = plans.Where(p => p.Existing is null).Select(p => p.Division).Distinct().ToArray();
        var compounds = await db.Compounds.Where(c => communities.Contains(c.Division) && c.Location != null)
            .Select(c => new { c.Id, c.Division, c.Location }).ToListAsync(cancellationToken);
        foreach (var plan in plans.Where(p => p.Existing is null))
        {
            plan.CompoundIds = [.. compounds.Where(c => c.Division == plan.Division && plan.Boundary!.Contains(c.Location!)).Select(c => c.Id)];
        }
    }

    private async Task FindOverlapsAsync(List<GridImportPlan> plans, DateOnly today, CancellationToken cancellationToken)
    {
        Guid[] redrawn = [.. plans.Select(p => p.Existing?.Id).OfType<Guid>()];
        for (var i = 0; i < plans.Count; i++)
        {
            var plan = plans[i];
            var parentId = plan.Existing is { } existing ? existing.ParentId : plan.Parent?.Id;
            var withinFile = plans.Where((p, j) => j != i && p.ParentCode == plan.ParentCode).Any(p => p.Boundary!.Overlaps(plan.Boundary!));
            // A sub-grid of a grid that comes in the same file has no siblings outside it.
            var alone = plan.ParentCode is not null && plan.Parent is null;
            if (withinFile || (!alone && (await ground.OverlappingAsync(plan.Boundary!, parentId, today, null, redrawn, cancellationToken)).Count > 0))
            {
                plan.Refuse(GridErrors.Overlaps);
            }
        }
    }
}
