using ErrorOr;
using GovernanceApi.Domain.Complaints.Reporters;

namespace GovernanceApi.Application.Complaints.Contracts;

/// <summary>Who asked for a matter of another module: kept sealed and shown masked beside the reporters of tickets, under the same rules.</summary>
internal interface IRequesters
{
    /// <summary>Keeps the contact, or that there is none, in the caller's transaction.</summary>
    /// <returns>The query code, grouped for reading: the only copy.</returns>
    string Record(Guid matterId, ReporterInput? requester);

    /// <summary>Whether the code is that of who asked; also false for an unreadable one.</summary>
    Task<bool> OpensAsync(Guid matterId, string? queryCode, CancellationToken cancellationToken);

    /// <summary>Masked; null where nothing was told.</summary>
    Task<MaskedRequester?> MaskedAsync(Guid matterId, CancellationToken cancellationToken);

    /// <summary>Notes the look; the caller opens what it gets with <see cref="Open"/> after that is saved.</summary>
    Task<ErrorOr<SealedContact>> RevealAsync(Guid matterId, RevealPurpose purpose, string reason, DateTimeOffset now, CancellationToken cancellationToken);

    RevealedContact Open(SealedContact contact);
}

/// <param name="Name">张*.</param>
/// <param name="Phone">138****1234.</param>
internal sealed record MaskedRequester(string? Name, string? Phone);

/// <summary>Name, phone and address in clear.</summary>
public sealed record RevealedContact(string? Name, string? Phone, string? Address);
