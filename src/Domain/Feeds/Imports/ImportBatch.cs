using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Feeds.Imports;

/// <summary>
/// One uploaded file on its way into the tickets or a register. Its rows stand beside it (<see cref="ImportRow"/>) and move the
/// checkpoint and the totals without raising the revision: progress is no decision.
/// </summary>
public sealed class ImportBatch : AggregateRoot, IHasArea
{
    public const int FileNameLength = 200;

    private ImportBatch(Guid id)
        : base(id)
    {
    }

    private ImportBatch()
        : base(Guid.Empty)
    {
    }

    public ImportKind Kind { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Name in the data folder; null once the file is deleted.</summary>
    public string? StoredFile { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>Sheet that was read; null for CSV.</summary>
    public string? Sheet { get; private set; }

    /// <summary>The workbook counts days from 1904.</summary>
    public bool Date1904 { get; private set; }

    /// <summary>From 1.</summary>
    public int HeaderRow { get; private set; }

    public IReadOnlyList<ImportColumn> Columns { get; private set; } = [];

    /// <summary>Up to three values of each column, encrypted; null once the file is deleted.</summary>
    public byte[]? Samples { get; private set; }

    public ImportSettings? Settings { get; private set; }

    public ImportTotals Totals { get; private set; } = new();

    /// <summary>Accounts made along with it whose temporary passwords nobody has seen yet.</summary>
    public int NewAccounts { get; private set; }

    /// <summary>The last row whose fate is committed; work goes on behind it.</summary>
    public int LastCommittedRow { get; private set; }

    /// <summary>12-digit area of the person who uploaded: whoever reaches it sees the batch.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>The alliance member for which it was uploaded: its people alone see it.</summary>
    public Guid? MemberId { get; private set; }

    /// <summary>Who uploaded or, later, committed it: whose act its rows are.</summary>
    public ImportPerson By { get; private set; } = null!;

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Why it failed: a code of <see cref="ImportErrors"/>.</summary>
    public string? FailureCode { get; private set; }

    /// <summary>Rows and file were deleted when their retention ended.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    DivisionCode? IHasArea.Area => DivisionCode.From(AreaCode);

    /// <summary>0 to 1, of the work that is under way.</summary>
    public double Progress => State switch
    {
        ImportState.Uploaded => 0,
        ImportState.Validating or ImportState.Committing => Totals.Rows == 0 ? 0 : Math.Min(1, (double)Done / Totals.Rows),
        ImportState.Cancelled or ImportState.Failed => Totals.Rows == 0 ? 0 : (double)Totals.Finished / Totals.Rows,
        _ => 1,
    };

    private int Done => State == ImportState.Validating ? Totals.Valid + Totals.Invalid : Totals.Finished;

    public static ImportBatch Upload(
        Guid id, ImportKind kind, string fileName, string storedFile, long bytes, string? sheet, bool date1904, int headerRow, IReadOnlyList<ImportColumn> columns,
        byte[] samples, DivisionCode area, ImportPerson by, DateTimeOffset now, Guid? memberId = null)
    {
        var batch = new ImportBatch(id)
        {
            Kind = kind,
            FileName = fileName.Length <= FileNameLength ? fileName : fileName[..FileNameLength],
            StoredFile = storedFile,
            Sheet = sheet,
            Date1904 = date1904,
            HeaderRow = headerRow,
            Columns = columns,
            Samples = samples,
            AreaCode = area.Value,
            MemberId = memberId,
            By = by,
            CreatedAt = now,
        };
        batch.Raise(new ImportUploaded(id, kind, bytes));
        return batch;
    }

    /// <summary>Says what the columns hold; every row is then read anew.</summary>
    /// <param name="samples">Null keeps those of the present heading row.</param>
    public ErrorOr<Success> Map(int headerRow, IReadOnlyList<ImportColumn> columns, byte[]? samples, ImportSettings settings)
    {
        if (State is not (ImportState.Uploaded or ImportState.Ready or ImportState.Failed))
        {
            return ImportErrors.WrongState(State);
        }

        if (StoredFile is null)
        {
            return ImportErrors.FileGone;
        }

        var fields = columns.Select(c => c.Field).Where(f => f is not (null or ImportField.Ignore)).ToList();
        if (fields.Distinct().Count() != fields.Count)
        {
            return ImportErrors.FieldTwice;
        }

        if (fields.Exists(f => !ImportFields.Of(Kind).Contains(f!.Value)))
        {
            return ImportErrors.FieldOfOtherKind;
        }

        if (ImportFields.RequiredOf(Kind).Any(f => !fields.Contains(f)))
        {
            return ImportErrors.RequiredUnmapped;
        }

        HeaderRow = headerRow;
        Columns = columns;
        Samples = samples ?? Samples;
        Settings = settings;
        State = ImportState.Validating;
        FailureCode = null;
        FinishedAt = null;
        Totals = new ImportTotals();
        Raise(new ImportMapped(Id, Kind, settings.SourceSystem, settings.Division.Value, settings.CategoryCode, settings.Channel));
        return Result.Success;
    }

    /// <summary>Every row has been read.</summary>
    public void FinishValidating(int valid, int invalid)
    {
        State = ImportState.Ready;
        Totals = new ImportTotals(valid + invalid, valid, invalid);
        Raise(new ImportValidated(Id, Totals.Rows, invalid));
    }

    /// <summary>A row was put right, or wrong, by hand.</summary>
    public ErrorOr<Success> FixRow(int row, bool wasValid, bool isValid)
    {
        if (State != ImportState.Ready)
        {
            return ImportErrors.WrongState(State);
        }

        var valid = Totals.Valid - (wasValid ? 1 : 0) + (isValid ? 1 : 0);
        Totals = Totals with { Valid = valid, Invalid = Totals.Rows - valid };
        Raise(new ImportRowFixed(Id, row));
        return Result.Success;
    }

    /// <param name="skipInvalid">Leave invalid rows out; else they stop the commit.</param>
    public ErrorOr<Success> Commit(bool skipInvalid, ImportPerson by)
    {
        if (State != ImportState.Ready)
        {
            return ImportErrors.WrongState(State);
        }

        if (Totals.Invalid > 0 && !skipInvalid)
        {
            return ImportErrors.InvalidRows;
        }

        if (Totals.Valid == 0)
        {
            return ImportErrors.NothingValid;
        }

        By = by;
        State = ImportState.Committing;
        LastCommittedRow = 0;
        Totals = Totals with { Rejected = Totals.Invalid };
        Raise(new ImportCommitStarted(Id, Totals.Valid, Totals.Invalid));
        return Result.Success;
    }

    /// <summary>The chunk up to this row is in.</summary>
    /// <param name="newAccounts">Made with it.</param>
    public void Advance(int lastRow, ImportTotals totals, int newAccounts)
    {
        LastCommittedRow = lastRow;
        Totals = totals;
        NewAccounts += newAccounts;
    }

    /// <summary>The temporary passwords were shown, this once.</summary>
    public void HandOverAccounts()
    {
        Raise(new ImportAccountsShown(Id, NewAccounts));
        NewAccounts = 0;
    }

    public void Finish(DateTimeOffset now)
    {
        State = ImportState.Done;
        FinishedAt = now;
        Raise(new ImportFinished(Id, Totals.Created, Totals.Updated, Totals.Unchanged, Totals.Rejected));
    }

    /// <summary>Stops between two chunks. What has entered stays; the rest never does.</summary>
    public ErrorOr<Success> Cancel(DateTimeOffset now)
    {
        if (State is ImportState.Done or ImportState.Cancelled)
        {
            return ImportErrors.WrongState(State);
        }

        State = ImportState.Cancelled;
        FinishedAt = now;
        ForgetFile();
        Raise(new ImportCancelled(Id, Totals.Finished));
        return Result.Success;
    }

    public void Fail(string code, DateTimeOffset now)
    {
        State = ImportState.Failed;
        FailureCode = code;
        FinishedAt = now;
        Raise(new ImportFailed(Id, code));
    }

    /// <summary>The file is not needed any more: it holds personal data. What no batch names is swept up.</summary>
    public void ForgetFile()
    {
        StoredFile = null;
        Samples = null;
    }

    /// <summary>Rows are deleted; the totals stay.</summary>
    public void Clear(DateTimeOffset now)
    {
        ForgetFile();
        NewAccounts = 0;
        ClearedAt = now;
        FinishedAt ??= now;
        if (State is not (ImportState.Done or ImportState.Failed))
        {
            State = ImportState.Cancelled;
        }

        Raise(new ImportCleared(Id));
    }
}

/// <summary>Whose act an import is, kept so that the background job acts in that name.</summary>
public sealed record ImportPerson(Guid Id, string Name, string Role, Guid? UnitId);
