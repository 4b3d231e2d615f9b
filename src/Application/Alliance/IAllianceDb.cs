using System.Data.Common;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Alliance.Brands;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Matching;
using GovernanceApi.Domain.Alliance.MeetingActions;
using GovernanceApi.Domain.Alliance.Meetings;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Alliance.Reports;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Alliance.Visits;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance;

/// <summary>The tables of the Alliance module, the locks that claims take, and hot SQL.</summary>
internal interface IAllianceDb
{
    DbSet<AllianceMember> AllianceMembers { get; }

    DbSet<AllianceAgreement> AllianceAgreements { get; }

    DbSet<ContributionRecord> Contributions { get; }

    DbSet<Demand> Demands { get; }

    DbSet<ResourceOffering> Resources { get; }

    DbSet<ServiceSlot> Slots { get; }

    DbSet<ServiceProject> Projects { get; }

    DbSet<ProjectRating> Ratings { get; }

    DbSet<MatchTuning> MatchTunings { get; }

    DbSet<JointMeeting> JointMeetings { get; }

    DbSet<MeetingAction> MeetingActions { get; }

    DbSet<AuthorityGap> AuthorityGaps { get; }

    DbSet<DispatchPrecedent> DispatchPrecedents { get; }

    DbSet<EvaluationScheme> EvaluationSchemes { get; }

    DbSet<MemberEvaluation> MemberEvaluations { get; }

    DbSet<ServiceBrand> ServiceBrands { get; }

    DbSet<ResidentReport> ResidentReports { get; }

    DbSet<ReportComment> ReportComments { get; }

    DbSet<LiaisonVisit> LiaisonVisits { get; }

    /// <summary>The next running number, such as <c>X2026-0001</c>; never given twice.</summary>
    Task<string> NextNumberAsync(AllianceNumber number, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Those of the appointments that there are, as they stand now, locked to the end of the transaction in one order for all.</summary>
    Task<List<ServiceSlot>> LockSlotsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The same for demands.</summary>
    Task<List<Demand>> LockDemandsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The project of a rating code, locked, so that of many who rate at once each is counted.</summary>
    Task<ServiceProject?> LockProjectAsync(string ratingCode, CancellationToken cancellationToken);

    /// <summary>Runs a hand-written select in the running transaction, if there is one.</summary>
    Task<List<T>> QueryAsync<T>(string select, SqlFilter filter, string tail, Func<DbDataReader, T> read, CancellationToken cancellationToken);
}

/// <summary>What is numbered, and by which letter.</summary>
internal enum AllianceNumber
{
    /// <summary>联: L.</summary>
    Agreement,

    /// <summary>需: X.</summary>
    Demand,

    /// <summary>资: Z.</summary>
    Resource,

    /// <summary>项: P.</summary>
    Project,
}
