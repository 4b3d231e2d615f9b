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

    /// <summary>The ticket, compound, grid or group that it became.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>Temporary password of an account that was made for it, encrypted; deleted when it is first shown.</summary>
    public byte[]? Password { get; private set; }

    /// <summary>The password has been shown.</summary>
    public void ForgetPassword() => Password = null;

    /// <summary>New cells, checked.</summary>
    public void Check(byte[] cells, string? externalId, IReadOnlyList<CellError> errors)
    {
        Cells = cells;
        ExternalId = externalId;
        Errors = errors;
        State = errors.Count == 0 ? ImportRowState.Valid : ImportRowState.Invalid;
    }
}
