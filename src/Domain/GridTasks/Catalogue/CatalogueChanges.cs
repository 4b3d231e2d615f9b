namespace GovernanceApi.Domain.GridTasks.Catalogue;

/// <summary>What the list gained, lost and changed between two versions.</summary>
/// <param name="Changed">The same code before and after.</param>
public sealed record CatalogueChanges(
    IReadOnlyList<CatalogueItem> Entered, IReadOnlyList<CatalogueItem> Left, IReadOnlyList<(CatalogueItem Before, CatalogueItem After)> Changed)
{
    /// <summary>In the order of the later list; what left in that of the earlier one.</summary>
    public static CatalogueChanges Between(IReadOnlyList<CatalogueItem> earlier, IReadOnlyList<CatalogueItem> later)
    {
        var before = earlier.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var after = later.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return new CatalogueChanges(
            [.. later.Where(i => !before.ContainsKey(i.Code))],
            [.. earlier.Where(i => !after.Contains(i.Code))],
            [.. later.Where(i => before.TryGetValue(i.Code, out var old) && old != i).Select(i => (before[i.Code], i))]);
    }
}
