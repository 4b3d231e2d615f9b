using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Indicators.ExternalTotals;

namespace GovernanceApi.Application.Indicators.Contracts;

/// <summary>Takes figures of other systems, many at once: enters what is new, changes what differs. Part of the caller's transaction, which saves.</summary>
public interface IImportedTotals
{
    /// <param name="source">Who counted them.</param>
    /// <returns>One fate for each row, in their order.</returns>
    Task<IReadOnlyList<ImportedFate>> TakeAsync(string source, IReadOnlyList<ExternalTotalFacts> rows, CancellationToken cancellationToken);
}
