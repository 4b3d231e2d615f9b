using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Contracts;

/// <summary>How the work of a grid flows back to the ticket it came from, in the caller's transaction.</summary>
internal interface ITicketFlow
{
    /// <summary>Whether the ticket's category asks for a photo or document.</summary>
    Task<bool> NeedsEvidenceAsync(Guid ticketId, CancellationToken cancellationToken);

    /// <summary>How many files are stored with the task; refused when one of the named ones is not among them.</summary>
    Task<ErrorOr<int>> EvidenceAsync(Guid gridTaskId, IReadOnlyList<Guid> named, CancellationToken cancellationToken);

    /// <summary>The worker accepted the task: the ticket is taken on, unless an earlier worker did so.</summary>
    Task<ErrorOr<Success>> TakeOnAsync(Guid ticketId, string? note, Actor worker, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The result passed its check: the ticket is resolved by the worker, and its verification begins.</summary>
    Task<ErrorOr<Success>> ResolveAsync(Guid ticketId, Guid workerId, Outcome outcome, string reply, int evidenceCount, Actor checker, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The result failed its check.</summary>
    Task<ErrorOr<Success>> NoteReworkAsync(Guid ticketId, string note, Actor checker, DateTimeOffset now, CancellationToken cancellationToken);
}
