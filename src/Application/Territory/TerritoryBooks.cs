using System.Diagnostics;
using System.Linq.Expressions;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Territory.Categories;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.RuleSets;
using GovernanceApi.Domain.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace GovernanceApi.Application.Territory;

/// <summary>
/// Reference data in memory. Read often and changed a few times a year, so it is kept for <see cref="Freshness"/> and
/// forgotten at once where it is changed; another replica sees a change within that time.
/// </summary>
internal sealed class TerritoryBooks(ITerritoryDb db, IMemoryCache cache)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    /// <summary>A book that nobody asked for in this time is read anew before it is used.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(20);

    public Task<BusinessCalendar> CalendarAsync(CancellationToken cancellationToken) => KeptAsync(ReadCalendarAsync, cancellationToken);

    public Task<RuleBook> RulesAsync(CancellationToken cancellationToken) => KeptAsync(ReadRulesAsync, cancellationToken);

    public Task<CategoryTree> CategoriesAsync(CancellationToken cancellationToken) => KeptAsync(ReadCategoriesAsync, cancellationToken);

    public Task<TerritoryNames> NamesAsync(CancellationToken cancellationToken) => KeptAsync(ReadNamesAsync, cancellationToken);

    public Task<UnitBook> UnitsAsync(CancellationToken cancellationToken) => KeptAsync(ReadUnitsAsync, cancellationToken);

    /// <summary>Call it in the command that changes a book: the next reader reads anew.</summary>
    public void Forget<T>() => cache.Remove(typeof(T));

    public async Task<BusinessCalendar> ReadCalendarAsync(CancellationToken cancellationToken)
    {
        var days = await db.CalendarDays.AsNoTracking().Select(d => new { d.Date, d.Kind, d.Name }).ToListAsync(cancellationToken);
        return new BusinessCalendar(days.Select(d => (d.Date, d.Kind, d.Name)));
    }

    private async Task<T> KeptAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (cache.TryGetValue(typeof(T), out Kept<T>? kept) && !kept!.MayRefresh())
        {
            return kept.Book;
        }

        var book = await read(cancellationToken);
        cache.Set(typeof(T), new Kept<T>(book), Forgotten);
        return book;
    }

    private async Task<RuleBook> ReadRulesAsync(CancellationToken cancellationToken) =>
        new(await db.RuleSets.AsNoTracking().Include(s => s.Rules).Include(s => s.CategoryRules).Include(s => s.NumberRules).AsSplitQuery().ToListAsync(cancellationToken));

    private async Task<CategoryTree> ReadCategoriesAsync(CancellationToken cancellationToken) =>
        new(await db.Categories.AsNoTracking().OrderBy(c => c.Code).ToListAsync(cancellationToken));

    private async Task<UnitBook> ReadUnitsAsync(CancellationToken cancellationToken) =>
        new(await db.Units.Where(u => u.Active).Select(UnitBook.Fact).ToDictionaryAsync(u => u.Id, cancellationToken));

    private async Task<TerritoryNames> ReadNamesAsync(CancellationToken cancellationToken) => new(
        await db.Divisions.Select(d => new { d.Code, d.Name }).ToDictionaryAsync(d => d.Code, d => d.Name, cancellationToken),
        await db.Compounds.Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken),
        await db.Grids.Select(g => new { g.Id, g.Name }).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken),
        await db.Units.Select(u => new { u.Id, u.Name }).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken),
        await db.Categories.Select(c => new { c.Code, c.Name }).ToDictionaryAsync(c => c.Code, c => c.Name, StringComparer.Ordinal, cancellationToken));

    /// <summary>One of those who find it old reads it anew; the others go on with what there is, so that a busy moment does not read it many times.</summary>
    private sealed class Kept<T>(T book)
    {
        private readonly long readAt = Stopwatch.GetTimestamp();
        private int refreshing;

        public T Book => book;

        public bool MayRefresh() => Stopwatch.GetElapsedTime(readAt) >= Freshness && Interlocked.Exchange(ref refreshing, 1) == 0;
    }
}

/// <summary>All complaint categories.</summary>
internal sealed class CategoryTree(IReadOnlyList<Category> all)
{
    private readonly Dictionary<string, Category> byCode = all.ToDictionary(c => c.Code, StringComparer.Ordinal);
    private readonly HashSet<string> parents = all.Select(c => c.ParentCode).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>In order of their codes: each parent before its children.</summary>
    public IReadOnlyList<Category> All => all;

    public Category? Find(string code) => byCode.GetValueOrDefault(code);

    public bool IsLeaf(string code) => !parents.Contains(code);
}

/// <summary>The units that may be given work.</summary>
internal sealed class UnitBook(Dictionary<Guid, UnitFact> active)
{
    public static readonly Expression<Func<Unit, UnitFact>> Fact =
        u => new UnitFact(u.Id, u.Name, u.Division, u.Kind == UnitKind.Department, u.Kind == UnitKind.Township);

    public UnitFact? Find(Guid id) => active.GetValueOrDefault(id);
}
