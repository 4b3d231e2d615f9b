using GovernanceApi.Domain.Feeds.Imports;

namespace GovernanceApi.Domain.Feeds.Sources;

/// <summary>What a source said last about one matter: the source's own time decides against late rows, the hash against repeated ones.</summary>
public sealed class SourceRecord
{
    public const int KeyLength = 200;

    public required Guid SourceId { get; init; }

    /// <summary>Updates of complaints count as complaints.</summary>
    public required ImportKind Kind { get; init; }

    public required string Key { get; init; }

    /// <summary>What it became.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The source's time of the change; null when it gives none.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public required byte[] Hash { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public static ImportKind KindOf(ImportKind kind) => kind == ImportKind.TicketUpdates ? ImportKind.Tickets : kind;
}
