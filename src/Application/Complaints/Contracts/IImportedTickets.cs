using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Contracts;

/// <summary>Lets matters of another system enter as tickets, many at once. Part of the caller's transaction.</summary>
public interface IImportedTickets
{
    /// <summary>
    /// Creates what is new by source and external id, updates what changed, and leaves the rest as it is. The tickets, their
    /// timelines, reporters, audit entries and events are written together.
    /// </summary>
    /// <param name="matters">Each external id once.</param>
    /// <returns>One fate for each matter, in their order.</returns>
    Task<IReadOnlyList<ImportedFate>> UpsertAsync(
        string sourceSystem, IReadOnlyList<ImportedReport> matters, Actor actor, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Brings tickets that came from this source to what it tells now; one that never came is refused.</summary>
    /// <param name="news">Each external id once.</param>
    /// <returns>One fate for each, in their order.</returns>
    Task<IReadOnlyList<ImportedFate>> UpdateAsync(string sourceSystem, IReadOnlyList<ReportNews> news, Actor actor, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>What is new about a matter; null leaves what is known.</summary>
public sealed record ReportNews(string ExternalId, string? Title, string? Text, string? Reply, DateTimeOffset? RepliedAt, int? Followers, int? Opponents);

/// <summary>A matter as its source tells it.</summary>
/// <param name="Reply">Null while it waits for one.</param>
/// <param name="Followers">Votes for.</param>
/// <param name="Opponents">Votes against.</param>
public sealed record ImportedReport(
    string ExternalId, IntakeChannel Channel, string? Title, string Text, DivisionCode Division, string? Place, string CategoryCode, DateTimeOffset ReceivedAt,
    string? Reply, DateTimeOffset? RepliedAt, int Followers, int Opponents, string? ReporterName, string? ReporterPhone);
