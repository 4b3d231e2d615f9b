namespace GovernanceApi.Infrastructure.Feeds.Ingest;

/// <summary>A row as it came in.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Members">Texts by name; null of a line that cannot be read.</param>
/// <param name="Poison">Why it cannot be read; null when it can.</param>
/// <param name="Raw">The beginning of such a line, as far as it is text.</param>
/// <param name="Size">Bytes, about.</param>
internal sealed record IncomingRow(int Line, IReadOnlyDictionary<string, string>? Members, string? Poison, string? Raw, int Size);
