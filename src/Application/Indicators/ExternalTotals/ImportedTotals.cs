using GovernanceApi.Application.Common;
using GovernanceApi.Application.Indicators.Contracts;
using GovernanceApi.Domain.Indicators.ExternalTotals;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Indicators.ExternalTotals;

internal sealed class ImportedTotals(IIndicatorsDb db, TimeProvider clock) : IImportedTotals
{
    public async Task<IReadOnlyList<ImportedFate>> TakeAsync(string source, IReadOnlyList<ExternalTotalFacts> rows, CancellationToken cancellationToken)
    {
        var measures = rows.Select(r => r.Measure).Distinct(StringComparer.Ordinal).ToArray();
        var known = (await db.ExternalTotals.Where(t => t.Source == source && measures.Contains(t.Measure)).ToListAsync(cancellationToken))
            .ToDictionary(t => (t.Measure, t.From, t.Until, t.Division));
        return [.. rows.Select(row => Take(source, row, known.GetValueOrDefault((row.Measure, row.From, row.Until, row.Division))))];
    }

    private ImportedFate Take(string source, ExternalTotalFacts row, ExternalTotal? total)
    {
        var now = clock.GetUtcNow();
        var revision = total?.Revision ?? 0;
        if (total is null)
        {
            total = ExternalTotal.Enter(Guid.CreateVersion7(now), source, row, now);
            db.ExternalTotals.Add(total);
        }
        else
        {
            total.Change(row.Amount, row.Note, now);
        }

        return ImportedFate.Of(total, revision);
    }
}
