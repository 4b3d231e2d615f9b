using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.Categories;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Divisions;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using GovernanceApi.Domain.Territory.RuleSets;
using GovernanceApi.Domain.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory;

/// <summary>The tables of the Territory module.</summary>
public interface ITerritoryDb
{
    DbSet<Division> Divisions { get; }

    DbSet<Compound> Compounds { get; }

    DbSet<Grid> Grids { get; }

    DbSet<NeighbourGroup> NeighbourGroups { get; }

    DbSet<Unit> Units { get; }

    DbSet<CalendarDay> CalendarDays { get; }

    DbSet<Category> Categories { get; }

    DbSet<RuleSet> RuleSets { get; }
}
