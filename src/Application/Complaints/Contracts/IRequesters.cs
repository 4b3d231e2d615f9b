using ErrorOr;
using GovernanceApi.Domain.Common;
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

    /// <summary>Masked contacts of many matters; those with none are missing.</summary>
    Task<IReadOnlyDictionary<Guid, MaskedRequester>> MaskedAsync(IReadOnlyCollection<Guid> matterIds, CancellationToken cancellationToken);

    /// <summary>Who looked at the contact, newest first, at most 100 (N10).</summary>
    Task<IReadOnlyList<ViewOfMyData>> ViewsAsync(Guid matterId, CancellationToken cancellationToken);

    /// <summary>How long a contact is kept after its matter ended, as the privacy notice says.</summary>
    Task<int> RetentionMonthsAsync(DivisionCode area, DateOnly on, CancellationToken cancellationToken);

    /// <summary>Deletes the contacts for good, in the caller's transaction; that somebody looked stays on record.</summary>
    Task ForgetAsync(IReadOnlyCollection<Guid> matterIds, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <param name="Name">张*.</param>
/// <param name="Phone">138****1234.</param>
internal sealed record MaskedRequester(string? Name, string? Phone);

/// <summary>N10: as what, for what and why; no names.</summary>
/// <param name="RoleText">In plain words, in the caller's language.</param>
public sealed record ViewOfMyData(DateTimeOffset At, string Role, string RoleText, string? UnitName, RevealPurpose Purpose, string Reason);

/// <summary>Name, phone and address in clear.</summary>
public sealed record RevealedContact(string? Name, string? Phone, string? Address);
