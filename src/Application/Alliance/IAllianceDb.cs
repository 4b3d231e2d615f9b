using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance;

/// <summary>The tables of the Alliance module.</summary>
internal interface IAllianceDb
{
    DbSet<AllianceMember> AllianceMembers { get; }

    DbSet<AllianceAgreement> AllianceAgreements { get; }

    DbSet<ContributionRecord> Contributions { get; }

    DbSet<EvaluationScheme> EvaluationSchemes { get; }

    DbSet<MemberEvaluation> MemberEvaluations { get; }

    /// <summary>The next running number of an agreement; never given twice.</summary>
    Task<long> NextAgreementNumberAsync(CancellationToken cancellationToken);
}
