using GovernanceApi.Application.Common;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Resources;

namespace GovernanceApi.Application.Alliance.Contracts;

/// <summary>
/// Brings the alliance to what lists tell, many rows at once, in the caller's name and under the rules of entering by hand. One
/// fate for each row, in their order. Part of the caller's transaction, which saves.
/// </summary>
public interface IImportedAlliance
{
    /// <summary>Names of the members of the caller's county.</summary>
    Task<IReadOnlyList<string>> MemberNamesAsync(CancellationToken cancellationToken);

    /// <summary>Titles of the offerings of the caller's own member that are not retired.</summary>
    Task<IReadOnlyList<string>> OwnTitlesAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<ImportedFate>> TakeMembersAsync(IReadOnlyList<MemberFacts> rows, CancellationToken cancellationToken);

    /// <summary>What came before, by source and external id in its community, stays as the community has it now.</summary>
    Task<IReadOnlyList<ImportedFate>> TakeDemandsAsync(string sourceSystem, IReadOnlyList<DemandFacts> rows, CancellationToken cancellationToken);

    /// <summary>New ones are drafts: the member offers them, and the review publishes them.</summary>
    Task<IReadOnlyList<ImportedFate>> TakeResourcesAsync(IReadOnlyList<ResourceFacts> rows, CancellationToken cancellationToken);
}
