using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Access;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>The rows of one grid's month, oldest first: what is printed, and what is signed.</summary>
internal sealed class LedgerSheets(LedgerReader ledger)
{
    /// <summary>Rows that a sheet shows; forty printed pages.</summary>
    public const int Shown = 1000;

    public async Task<IReadOnlyList<LedgerRow>> ReadAsync(Guid gridId, DateOnly month, CancellationToken cancellationToken)
    {
        List<LedgerRow> rows = [];
        await foreach (var row in ledger.AllAsync(new LedgerFilter(month, month.AddMonths(1).AddDays(-1), null, gridId, null, null, [], null, null), cancellationToken))
        {
            rows.Add(row);
        }

        rows.Reverse();
        return rows;
    }
}

internal static class LedgerSigning
{
    /// <summary>The leader of a grid signs its ledger: the matrix says who may sign at all, the post which grids.</summary>
    public static bool Signs(this CurrentUser user, Guid gridId) => user.Role == Role.GridLeader && user.GridIds.Contains(gridId);
}
