using GovernanceApi.Application.Territory;
using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.Categories;
using GovernanceApi.Domain.Territory.Compounds;
using GovernanceApi.Domain.Territory.Divisions;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Domain.Territory.NeighbourGroups;
using GovernanceApi.Domain.Territory.RuleSets;
using GovernanceApi.Domain.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : ITerritoryDb
{
    public DbSet<Division> Divisions => Set<Division>();

    public DbSet<Compound> Compounds => Set<Compound>();

    public DbSet<Grid> Grids => Set<Grid>();

    public DbSet<NeighbourGroup> NeighbourGroups => Set<NeighbourGroup>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<RuleSet> RuleSets => Set<RuleSet>();
}
