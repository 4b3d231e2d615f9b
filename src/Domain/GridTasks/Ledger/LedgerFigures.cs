using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovernanceApi.Domain.GridTasks.Tasks;

namespace GovernanceApi.Domain.GridTasks.Ledger;

/// <summary>What a set of ledger rows adds up to.</summary>
/// <param name="OnTime">Submitted before it was due, of those that are done.</param>
/// <param name="Open">Still to be done or checked.</param>
/// <param name="Minutes">Spent, as recorded or corrected.</param>
/// <param name="Corrected">Rows corrected at least once.</param>
public sealed record LedgerFigures(int Tasks, int Done, int OnTime, int Open, int Cancelled, long Minutes, int Corrected)
{
    public static LedgerFigures Of(IReadOnlyCollection<LedgerRecord> rows) => new(
        rows.Count,
        rows.Count(r => r.Status == GridTaskStatus.Done),
        rows.Count(r => r is { Status: GridTaskStatus.Done, OnTime: true }),
        rows.Count(r => GridTaskTransitions.IsOpen(r.Status)),
        rows.Count(r => r.Status == GridTaskStatus.Cancelled),
        rows.Sum(r => (long)(r.Minutes ?? 0)),
        rows.Count(r => r.Corrections > 0));
}

/// <summary>What a signature vouches for in one row.</summary>
public sealed record LedgerRecord(
    Guid Id, string Number, DateOnly Day, string CatalogueItem, GridTaskStatus Status, Guid? WorkerId, DateTimeOffset? SubmittedAt, bool? OnTime, int? Minutes, int Corrections)
{
    /// <summary>The same rows in the same order have the same hash; a row more, less or different has another.</summary>
    public static string HashOf(IEnumerable<LedgerRecord> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(row.Line()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Written out rather than serialised: the hash must not move when a serialiser does. Microseconds are what the database keeps.
    private string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Id:N}|{Number}|{Day:yyyy-MM-dd}|{CatalogueItem}|{Status}|{WorkerId:N}|{SubmittedAt?.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffff}|{OnTime}|{Minutes}|{Corrections}\n");
}
