namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>The results of the lines that were committed together, as JSON: a few rows for a batch of a million.</summary>
public sealed class FeedResultChunk
{
    public required Guid BatchId { get; init; }

    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    /// <summary>Which outcomes occur, each once, as the contract spells them: a chunk without those asked for need not be read.</summary>
    public required string[] Outcomes { get; init; }

    /// <summary>A list of <see cref="Domain.Feeds.Batches.FeedRowResult"/>.</summary>
    public required string Results { get; init; }
}
