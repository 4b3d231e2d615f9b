using System.Collections.Frozen;
using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Domain.Feeds.Batches;

public static class BatchErrors
{
    public static readonly Error NotFound = Error.NotFound("feeds.batch_not_found", "The source has no such batch.");
    public static readonly Error KeyInvalid = Error.Validation("feeds.batch_key_invalid", "A batch is named by 1 to 100 letters, digits, dots, hyphens and underscores.");
    public static readonly Error Differs = Error.Conflict("feeds.batch_differs", "The batch of this name holds another kind of rows, or is a dry run where this is none.");
    public static readonly Error NotReceiving = Error.Conflict("feeds.batch_not_receiving", "The batch is finished or cancelled.");
    public static readonly Error InProgress = Error.Conflict("feeds.batch_in_progress", "Rows of this batch are coming in over another connection.");
    public static readonly Error Gap = Error.Conflict("feeds.gap", "Rows between the last acknowledged one and the first of these are missing; read lastLine of the batch and go on behind it.");
    public static readonly Error TooManyRows = Error.Custom(413, "feeds.too_many_rows", "A batch holds at most 1,000,000 rows.");
}

/// <summary>Codes of rows that were not taken, beside those of <see cref="CellErrors"/>.</summary>
public static class BatchErrorCodes
{
    public const string MemberUnknown = "feeds.member_unknown";
    public const string OlderThanKnown = "feeds.older_than_known";
    public const string RowInvalid = "feeds.row_invalid";
    public const string LineTooLong = "feeds.line_too_long";
    public const string NotUtf8 = "feeds.not_utf8";
    public const string NotJson = "feeds.not_json";
    public const string TooDeep = "feeds.too_deep";
    public const string NotAnObject = "feeds.not_an_object";
    public const string TooManyMembers = "feeds.too_many_members";
    public const string TextInvalid = "feeds.text_invalid";
    public const string RowFailed = "feeds.row_failed";

    private static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        [MemberUnknown] = "No field takes this member.",
        [OlderThanKnown] = "The source sent something newer before.",
        [RowInvalid] = "Some members are invalid.",
        [LineTooLong] = "The line is longer than 64 KiB.",
        [NotUtf8] = "The line is not UTF-8.",
        [NotJson] = "The line is not JSON.",
        [TooDeep] = "The line is nested more than eight deep.",
        [NotAnObject] = "The line is not a JSON object.",
        [TooManyMembers] = "The line has more than 200 members.",
        [TextInvalid] = "A text holds a character that no text may hold.",
        [RowFailed] = "The database refused the row.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Sentences.Keys;

    public static string SentenceOf(string code) => Sentences.GetValueOrDefault(code) ?? CellErrors.SentenceOf(code);
}

public sealed record FeedBatchBegun(Guid SourceId, ImportKind Kind, bool DryRun) : DomainEvent("feed_batch.begun");

public sealed record FeedBatchFinished(int Created, int Updated, int Unchanged, int Ignored, int Rejected) : DomainEvent("feed_batch.finished");

public sealed record FeedBatchCancelled(int LastLine) : DomainEvent("feed_batch.cancelled");
