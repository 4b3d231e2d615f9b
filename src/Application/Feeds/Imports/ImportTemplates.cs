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
    public async Task<RowTemplate> OfAsync(ImportBatch batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var settings = batch.Settings ?? throw new InvalidOperationException("The batch is not mapped.");
        return batch.Kind switch
        {
            ImportKind.Tickets => new TicketTemplate(batch.Columns, settings, batch.Date1904, await TicketsAsync(settings, cancellationToken), now),
            ImportKind.Compounds => new CompoundTemplate(batch.Columns, settings, await RegistersAsync(batch.Kind, settings, cancellationToken)),
            ImportKind.Grids => new GridTemplate(batch.Columns, settings, await RegistersAsync(batch.Kind, settings, cancellationToken)),
            ImportKind.Staff => new StaffTemplate(batch.Columns, await RegistersAsync(batch.Kind, settings, cancellationToken)),
            ImportKind.NeighbourGroups => new NeighbourGroupTemplate(batch.Columns, settings, await RegistersAsync(batch.Kind, settings, cancellationToken)),
            ImportKind.AllianceMembers => new MemberTemplate(batch.Columns, batch.Date1904, await AllianceAsync(settings, await alliance.MemberNamesAsync(cancellationToken), cancellationToken)),
            ImportKind.Demands => new DemandTemplate(batch.Columns, settings, batch.Date1904, await AllianceAsync(settings, [], cancellationToken, compounds: true), now),
            ImportKind.Resources => new ResourceTemplate(
                batch.Columns, settings, batch.Date1904, await AllianceAsync(settings, await alliance.OwnTitlesAsync(cancellationToken), cancellationToken)),
            _ => throw new InvalidOperationException($"Nothing reads rows of the kind {batch.Kind}."),
        };
    }

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
