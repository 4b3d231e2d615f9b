using ErrorOr;
using GovernanceApi.Domain.Alliance;

namespace GovernanceApi.Application.Alliance.Contracts;

/// <summary>What the keeper of files may ask about the alliance's records.</summary>
internal interface IAllianceFiles
{
    /// <summary>Whether the caller sees the record.</summary>
    Task<bool> IsVisibleAsync(AllianceRecord record, Guid id, CancellationToken cancellationToken);

    /// <summary>Whether the caller may add files to it now; else the refusal.</summary>
    Task<ErrorOr<Success>> MayAttachAsync(AllianceRecord record, Guid id, CancellationToken cancellationToken);
}
