using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Domain.Feeds.Quarantine;

/// <summary>
/// A row that could not be taken. It holds up no other and is not lost: it is put right, here or in the source's mapping, and sent
/// through again. Its content is sealed, for it may hold personal data, and deleted with its retention.
/// </summary>
public sealed class QuarantinedRow : AggregateRoot, IHasArea
{
    private QuarantinedRow(Guid id)
        : base(id)
    {
    }

    public Guid SourceId { get; private set; }

    public Guid BatchId { get; private set; }

    public ImportKind Kind { get; private set; }

    /// <summary>In its batch, from 1.</summary>
    public int Line { get; private set; }

    public string? Key { get; private set; }

    /// <summary>Encrypted <see cref="RowContent"/>.</summary>
    public byte[] Content { get; private set; } = [];

    public string Code { get; private set; } = "";

    public IReadOnlyList<MemberError> Errors { get; private set; } = [];

    public QuarantineState State { get; private set; }

    public string AreaCode { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>What it became.</summary>
    public Guid? SubjectId { get; private set; }

    DivisionCode? IHasArea.Area => DivisionCode.From(AreaCode);

    /// <summary>A row that does not read is kept as well; many come at once, so they are no events: the batch's totals tell of them.</summary>
    public static QuarantinedRow Of(
        Guid id, Guid sourceId, Guid batchId, ImportKind kind, int line, string? key, byte[] content, string code, IReadOnlyList<MemberError> errors, DivisionCode area, DateTimeOffset now) => new(id)
        {
            SourceId = sourceId,
            BatchId = batchId,
            Kind = kind,
            Line = line,
            Key = key,
            Content = content,
            Code = code,
            Errors = errors,
            AreaCode = area.Value,
            CreatedAt = now,
        };

    /// <summary>New members, not yet sent through.</summary>
    public ErrorOr<Success> Fix(byte[] content)
    {
        if (State != QuarantineState.Open)
        {
            return QuarantineErrors.NotOpen;
        }

        Content = content;
        Raise(new QuarantinedRowFixed(BatchId, Line));
        return Result.Success;
    }

    public ErrorOr<Success> Discard()
    {
        if (State != QuarantineState.Open)
        {
            return QuarantineErrors.NotOpen;
        }

        State = QuarantineState.Discarded;
        Raise(new QuarantinedRowDiscarded(BatchId, Line));
        return Result.Success;
    }

    /// <summary>It went through.</summary>
    public void Release(Guid? subjectId)
    {
        State = QuarantineState.Replayed;
        SubjectId = subjectId;
        Raise(new QuarantinedRowReplayed(BatchId, Line, subjectId));
    }

    /// <summary>It was sent through again and still is wrong.</summary>
    public void Keep(string? key, string code, IReadOnlyList<MemberError> errors)
    {
        if (code == Code && errors.SequenceEqual(Errors))
        {
            return;
        }

        (Key, Code, Errors) = (key, code, errors);
        Raise(new QuarantinedRowKept(BatchId, Line, code));
    }
}

public enum QuarantineState
{
    Open,
    Replayed,
    Discarded,
}

/// <summary>What is sealed.</summary>
/// <param name="Members">Null of a line that could not be read.</param>
/// <param name="Raw">Its beginning, as far as it is text; null when it was read.</param>
public sealed record RowContent(IReadOnlyDictionary<string, string>? Members, string? Raw);

public static class QuarantineErrors
{
    public static readonly Error NotFound = Error.NotFound("feeds.quarantined_row_not_found", "There is no such row in quarantine.");
    public static readonly Error NotOpen = Error.Conflict("feeds.quarantined_row_not_open", "The row went through already, or was discarded.");
}

public sealed record QuarantinedRowFixed(Guid BatchId, int Line) : DomainEvent("quarantined_row.fixed");

public sealed record QuarantinedRowDiscarded(Guid BatchId, int Line) : DomainEvent("quarantined_row.discarded");

public sealed record QuarantinedRowReplayed(Guid BatchId, int Line, Guid? SubjectId) : DomainEvent("quarantined_row.replayed");

public sealed record QuarantinedRowKept(Guid BatchId, int Line, string Code) : DomainEvent("quarantined_row.kept");
