using GovernanceApi.Application.Alliance;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IAllianceDb
{
    public DbSet<AllianceMember> AllianceMembers => Set<AllianceMember>();

    public DbSet<AllianceAgreement> AllianceAgreements => Set<AllianceAgreement>();

    public DbSet<ContributionRecord> Contributions => Set<ContributionRecord>();

    public DbSet<JointMeeting> JointMeetings => Set<JointMeeting>();

    public DbSet<MeetingAction> MeetingActions => Set<MeetingAction>();

    public DbSet<AuthorityGap> AuthorityGaps => Set<AuthorityGap>();

    public DbSet<DispatchPrecedent> DispatchPrecedents => Set<DispatchPrecedent>();

    public async Task<long> NextAgreementNumberAsync(CancellationToken cancellationToken) =>
        (await QueryAsync("select nextval('alliance.agreement_numbers')", new SqlFilter(), "", r => r.GetInt64(0), cancellationToken))[0];
}
