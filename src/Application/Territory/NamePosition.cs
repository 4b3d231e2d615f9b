using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory;

/// <summary>Where a page ended that is ordered by name.</summary>
internal sealed record NamePosition(string Name, Guid Id);

internal static class NameOrder
{
    private const string Name = "Name";

    /// <summary>The rows after a position, by name and then by id; the database compares, as it orders.</summary>
    public static IOrderedQueryable<T> ByNameAfter<T>(this IQueryable<T> rows, NamePosition? last)
        where T : Entity
    {
        var rest = rows;
        if (last is var (name, id))
        {
#pragma warning disable CA1309 // Becomes SQL.
            rest = rows.Where(r => string.Compare(EF.Property<string>(r, Name), name) > 0 || (EF.Property<string>(r, Name) == name && r.Id > id));
#pragma warning restore CA1309
        }

        return rest.OrderBy(r => EF.Property<string>(r, Name)).ThenBy(r => r.Id);
    }
}
