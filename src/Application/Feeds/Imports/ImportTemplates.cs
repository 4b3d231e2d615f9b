using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Territory.Categories;

namespace GovernanceApi.Application.Feeds.Imports;

/// <summary>Puts together what the rows of a mapped batch are read with.</summary>
internal sealed class ImportTemplates(ITerritoryQuestions territory, IImportedRegisters registers, IImportedAlliance alliance, IUserDirectory users)
{
    public Task<RowTemplate> OfAsync(ImportBatch batch, DateTimeOffset now, CancellationToken cancellationToken) => OfAsync(
        batch.Kind, batch.Columns, batch.Settings ?? throw new InvalidOperationException("The batch is not mapped."), batch.Date1904, now, cancellationToken);

    /// <param name="date1904">Day numbers count from 1904.</param>
    public async Task<RowTemplate> OfAsync(
        ImportKind kind, IReadOnlyList<ImportColumn> columns, ImportSettings settings, bool date1904, DateTimeOffset now, CancellationToken cancellationToken) => kind switch
        {
            ImportKind.Tickets => new TicketTemplate(columns, settings, date1904, await TicketsAsync(settings, cancellationToken), now),
            ImportKind.TicketUpdates => new TicketUpdateTemplate(columns, date1904, now),
            ImportKind.Compounds => new CompoundTemplate(columns, settings, await RegistersAsync(kind, settings, cancellationToken)),
            ImportKind.Grids => new GridTemplate(columns, settings, await RegistersAsync(kind, settings, cancellationToken)),
            ImportKind.Staff => new StaffTemplate(columns, await RegistersAsync(kind, settings, cancellationToken)),
            ImportKind.NeighbourGroups => new NeighbourGroupTemplate(columns, settings, await RegistersAsync(kind, settings, cancellationToken)),
            ImportKind.Units => new UnitTemplate(columns, settings, DivisionsOf(await territory.NamesAsync(cancellationToken), settings)),
            ImportKind.ExternalTotals => new ExternalTotalTemplate(columns, settings, date1904, DivisionsOf(await territory.NamesAsync(cancellationToken), settings)),
            ImportKind.CalendarDays => new CalendarDayTemplate(columns, date1904),
            ImportKind.AllianceMembers => new MemberTemplate(columns, date1904, await AllianceAsync(settings, await alliance.MemberNamesAsync(cancellationToken), cancellationToken)),
            ImportKind.Demands => new DemandTemplate(columns, settings, date1904, await AllianceAsync(settings, [], cancellationToken, compounds: true), now),
            ImportKind.Resources => new ResourceTemplate(columns, settings, date1904, await AllianceAsync(settings, await alliance.OwnTitlesAsync(cancellationToken), cancellationToken)),
            _ => throw new InvalidOperationException($"Nothing reads rows of the kind {kind}."),
        };

    /// <summary>True for a category of the lowest level.</summary>
    public async Task<bool> IsLeafAsync(string categoryCode, DivisionCode area, DateOnly on, CancellationToken cancellationToken) =>
        await territory.CategoryAsync(categoryCode, area, on, cancellationToken) is { IsLeaf: true };

    private async Task<TicketLookups> TicketsAsync(ImportSettings settings, CancellationToken cancellationToken)
    {
        var names = await territory.NamesAsync(cancellationToken);
        var parents = names.Categories.Keys.Select(CategoryCode.ParentOf).ToHashSet();
        var leaves = names.Categories.Where(c => !parents.Contains(c.Key)).ToList();
        return new TicketLookups(
            DivisionsOf(names, settings),
            Index(leaves.Select(c => (c.Key, c.Key)).Concat(leaves.GroupBy(c => CellText.Key(c.Value)).Where(g => g.Count() == 1).Select(g => (g.Key, g.First().Key)))));
    }

    private async Task<RegisterLookups> RegistersAsync(ImportKind kind, ImportSettings settings, CancellationToken cancellationToken)
    {
        var entries = await registers.EntriesAsync(settings.Division, cancellationToken);
        var holding = entries.Grids.SelectMany(g => g.CompoundIds.Select(c => (Compound: c, Grid: (g.Id, g.Level)))).ToLookup(x => x.Compound, x => x.Grid);
        return new RegisterLookups(
            DivisionsOf(await territory.NamesAsync(cancellationToken), settings),
            entries.Compounds.ToLookup(c => CellText.Key(c.Name), c => new KnownCompound(c.Id, c.Division, [.. holding[c.Id]])),
            Index(entries.Grids.Select(g => (g.Code, g.Id))),
            kind is ImportKind.Staff or ImportKind.NeighbourGroups ? await users.AccountsAsync(cancellationToken) : new Dictionary<string, Guid>());
    }

    private async Task<AllianceLookups> AllianceAsync(ImportSettings settings, IReadOnlyList<string> known, CancellationToken cancellationToken, bool compounds = false)
    {
        var entries = compounds ? (await registers.EntriesAsync(settings.Division, cancellationToken)).Compounds : [];
        return new AllianceLookups(
            DivisionsOf(await territory.NamesAsync(cancellationToken), settings),
            entries.ToLookup(c => CellText.Key(c.Name), c => new KnownCompound(c.Id, c.Division, [])),
            known.Select(CellText.Key).ToHashSet());
    }

    private static Dictionary<string, DivisionCode> DivisionsOf(TerritoryNames names, ImportSettings settings)
    {
        var divisions = names.Divisions.Where(d => settings.Division.Covers(d.Key)).ToList();
        var byName = divisions.GroupBy(d => CellText.Key(d.Value)).Where(g => g.Count() == 1).Select(g => (g.Key, Code: g.First().Key));
        return Index(divisions.Select(d => (d.Key.Value, d.Key)).Concat(byName.Select(d => (d.Key, d.Code))));
    }

    private static Dictionary<string, T> Index<T>(IEnumerable<(string Key, T Value)> entries)
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            index.TryAdd(key, value);
        }

        return index;
    }
}
