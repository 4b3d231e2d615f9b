using GovernanceApi.Application.Alliance;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IAllianceDb
{
    public DbSet<AllianceMember> AllianceMembers => Set<AllianceMember>();

    public DbSet<AllianceAgreement> AllianceAgreements => Set<AllianceAgreement>();

    public DbSet<ContributionRecord> Contributions => Set<ContributionRecord>();

    public DbSet<EvaluationScheme> EvaluationSchemes => Set<EvaluationScheme>();

    public DbSet<MemberEvaluation> MemberEvaluations => Set<MemberEvaluation>();

    public async Task<long> NextAgreementNumberAsync(CancellationToken cancellationToken) =>
        (await QueryAsync("select nextval('alliance.agreement_numbers')", new SqlFilter(), "", r => r.GetInt64(0), cancellationToken))[0];
}
