using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Sources;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>Takes the rows of a body as they come in; memory does not grow with their number.</summary>
public interface IFeedIngest
{
    /// <summary>Longest NDJSON body, in bytes.</summary>
    const long MaxBytes = 4L << 30;

    /// <param name="acknowledge">Told the results of rows once they are committed, also of those that an earlier body brought.</param>
    /// <returns>Success when the body came to its end, or why it was left off.</returns>
    Task<ErrorOr<Success>> RunAsync(FeedRun run, Stream body, Func<IReadOnlyList<FeedRowResult>, CancellationToken, Task> acknowledge, CancellationToken cancellationToken);
}

/// <param name="FromLine">Number of the body's first line.</param>
/// <param name="Lines">NDJSON; otherwise a table, CSV or XLSX.</param>
/// <param name="User">Who sends.</param>
public sealed record FeedRun(FeedBatchDetails Batch, SourceSystem Source, int FromLine, bool Lines, CurrentUser User, string RequestId);

/// <summary>Lets rows of a source enter, within the running transaction: late and repeated ones are told apart, the others go to their module.</summary>
internal interface IFeedRows
{
    Task<IReadOnlyList<FeedRowResult>> TakeAsync(SourceSystem source, Domain.Feeds.Imports.ImportKind kind, IReadOnlyList<NumberedRow> rows, CancellationToken cancellationToken);
}

internal sealed record NumberedRow(int Line, MappedRow Row);
