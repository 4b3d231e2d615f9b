namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>The results of the lines that were committed together, as JSON: a few rows for a batch of a million.</summary>
public sealed class FeedResultChunk
{
    public required Guid BatchId { get; init; }

    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    /// <summary>A list of <see cref="Domain.Feeds.Batches.FeedRowResult"/>.</summary>
    public required string Results { get; init; }
}
