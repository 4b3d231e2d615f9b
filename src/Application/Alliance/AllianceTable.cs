using ErrorOr;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance;

/// <summary>Every row of a list as it stands on the screen, for a table.</summary>
/// <param name="Rows">Read as they are written, newest first.</param>
public sealed record AllianceTable<TRow>(IAsyncEnumerable<TRow> Rows);

internal static class AllianceTables
{
    /// <summary>Beyond it nobody looks at a table any more.</summary>
    private const int MostRows = 100_000;

    private const int AtOnce = 500;

    public static readonly Error TooLarge = Error.Conflict("alliance.export_too_large", "A table holds at most 100,000 rows: narrow the list down.");

    /// <param name="records">What the list shows, in no order.</param>
    /// <param name="rowsOf">The rows of a few of them, in their order.</param>
    public static async Task<ErrorOr<AllianceTable<TRow>>> TableAsync<T, TRow>(
        this IQueryable<T> records, Func<IReadOnlyList<T>, CancellationToken, Task<List<TRow>>> rowsOf, CancellationToken cancellationToken)
        where T : AggregateRoot => await records.OrderByDescending(r => r.Id).Take(MostRows + 1).CountAsync(cancellationToken) > MostRows
        ? TooLarge
        : new AllianceTable<TRow>(ReadAsync(records, rowsOf, cancellationToken));

    // In steps by the key, not by one open reader: the names beside the rows are read in between.
    private static async IAsyncEnumerable<TRow> ReadAsync<T, TRow>(
        IQueryable<T> records, Func<IReadOnlyList<T>, CancellationToken, Task<List<TRow>>> rowsOf,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        where T : AggregateRoot
    {
        Guid? last = null;
        List<T> step;
        do
        {
            var after = last;
            step = await (after is { } id ? records.Where(r => r.Id < id) : records).OrderByDescending(r => r.Id).Take(AtOnce).ToListAsync(cancellationToken);
            foreach (var row in await rowsOf(step, cancellationToken))
            {
                yield return row;
            }

            last = step.LastOrDefault()?.Id;
        }
        while (step.Count == AtOnce);
    }
}
