namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>A row of the file. Its cells hold personal data: they arrive sealed and are deleted with the batch's retention.</summary>
public sealed class ImportRow
{
    private ImportRow()
    {
    }

    public ImportRow(Guid batchId, int row, byte[] cells, string? externalId, IReadOnlyList<CellError> errors)
    {
        BatchId = batchId;
        Row = row;
        Check(cells, externalId, errors);
    }

    public Guid BatchId { get; private set; }

    /// <summary>As the spreadsheet counts, from 1; blank rows are counted and left out.</summary>
    public int Row { get; private set; }

    public ImportRowState State { get; private set; }

    /// <summary>The texts of all columns, encrypted.</summary>
    public byte[] Cells { get; private set; } = [];

    public string? ExternalId { get; private set; }

    public IReadOnlyList<CellError> Errors { get; private set; } = [];

    public Guid? TicketId { get; private set; }

    /// <summary>New cells, checked.</summary>
    public void Check(byte[] cells, string? externalId, IReadOnlyList<CellError> errors)
    {
        Cells = cells;
        ExternalId = externalId;
        Errors = errors;
        State = errors.Count == 0 ? ImportRowState.Valid : ImportRowState.Invalid;
    }
}
