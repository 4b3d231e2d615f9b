using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Contracts;

/// <summary>What became of tickets, for the system that sent them.</summary>
internal interface ITicketAnswers
{
    Task<IReadOnlyDictionary<Guid, TicketAnswer>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

/// <summary>What became of a complaint.</summary>
/// <param name="Outcome">Null until it is resolved.</param>
/// <param name="Reply">To the person who complained; null until there is one.</param>
/// <param name="DueAt">End of the clock that runs; null when none does.</param>
public sealed record TicketAnswer(
    string Number, TicketStatus Status, Outcome? Outcome, string? Reply, DateTimeOffset ReceivedAt, DateTimeOffset RegisteredAt, DateTimeOffset? FirstResponseAt,
    DateTimeOffset? DueAt, DateTimeOffset? ResolvedAt, DateTimeOffset? ClosedAt);
