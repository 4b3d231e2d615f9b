using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance;

/// <summary>The tables of the Alliance module.</summary>
internal interface IAllianceDb
{
    DbSet<AllianceMember> AllianceMembers { get; }

    DbSet<AllianceAgreement> AllianceAgreements { get; }

    DbSet<ContributionRecord> Contributions { get; }

    DbSet<JointMeeting> JointMeetings { get; }

    DbSet<MeetingAction> MeetingActions { get; }

    DbSet<AuthorityGap> AuthorityGaps { get; }

    DbSet<DispatchPrecedent> DispatchPrecedents { get; }

    /// <summary>The next running number of an agreement; never given twice.</summary>
    Task<long> NextAgreementNumberAsync(CancellationToken cancellationToken);
}
