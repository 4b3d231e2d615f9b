using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>Puts together what the rows of a source are read with.</summary>
internal sealed class RowReaders(ImportTemplates templates, TimeProvider clock)
{
    public async Task<MappedRows> OfAsync(SourceSystem source, SourceMapping mapping, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return new MappedRows(mapping, await templates.OfAsync(mapping.Kind, MappedRows.ColumnsOf(mapping), source.Settings, date1904: false, now, cancellationToken), now);
    }
}
