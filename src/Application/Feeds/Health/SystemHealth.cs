namespace GovernanceApi.Application.Feeds.Health;

/// <summary>How the installation fares at this moment. Counts are capped: what is larger is not counted out.</summary>
/// <param name="Version">Of the product.</param>
/// <param name="StartedAt">When the process that answers was started.</param>
/// <param name="Readers">Who reads the outbox within the product.</param>
public sealed record SystemHealth(
    string Version, DateTimeOffset StartedAt, DateTimeOffset Now, DatabaseHealth Database, DiskHealth Disk, OutboxHealth Outbox, IReadOnlyList<ReaderHealth> Readers, ImportHealth Imports,
    FeedHealth Feeds, WebhooksHealth Webhooks);

/// <param name="Version">Of PostgreSQL.</param>
/// <param name="Connections">Of all processes to this database.</param>
/// <param name="LatencyMilliseconds">One statement there and back.</param>
public sealed record DatabaseHealth(long SizeBytes, string Version, int Connections, double LatencyMilliseconds);

/// <summary>Of the disk that the data folder lies on.</summary>
public sealed record DiskHealth(long FreeBytes, long TotalBytes);

/// <param name="Events">Kept events; above 10,000 the database's estimate.</param>
/// <param name="OldestAt">Null when none is kept.</param>
public sealed record OutboxHealth(long Events, DateTimeOffset? OldestAt, DateTimeOffset? LatestAt);

/// <param name="BehindEvents">Committed events that it has not read, counted up to 1,000.</param>
/// <param name="BehindSeconds">How old the oldest of them is; 0 when there is none.</param>
public sealed record ReaderHealth(string Name, int BehindEvents, int BehindSeconds);

/// <param name="Waiting">Uploaded files that the server is checking or taking over, of the newest 1,000.</param>
public sealed record ImportHealth(int Waiting);

/// <param name="Receiving">Open batches of sources, of the newest 1,000.</param>
/// <param name="QuarantineOpen">Rows that somebody has to put right, counted up to 1,000.</param>
public sealed record FeedHealth(int Receiving, int QuarantineOpen);

/// <param name="Pending">Open deliveries, counted up to 1,000.</param>
/// <param name="Dead">Dead letters, counted up to 1,000.</param>
/// <param name="Disabled">Subscriptions that the product switched off.</param>
public sealed record WebhooksHealth(int Active, int Pending, int Dead, int Disabled);
