using GovernanceApi.Application.Alliance;
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
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Persistence;

internal sealed partial class GovernanceDbContext : IAllianceDb
{
    public DbSet<AllianceMember> AllianceMembers => Set<AllianceMember>();

    public DbSet<AllianceAgreement> AllianceAgreements => Set<AllianceAgreement>();

    public DbSet<ContributionRecord> Contributions => Set<ContributionRecord>();

    public DbSet<Demand> Demands => Set<Demand>();

    public DbSet<ResourceOffering> Resources => Set<ResourceOffering>();

    public DbSet<ServiceSlot> Slots => Set<ServiceSlot>();

    public DbSet<ServiceProject> Projects => Set<ServiceProject>();

    public DbSet<ProjectRating> Ratings => Set<ProjectRating>();

    public DbSet<MatchTuning> MatchTunings => Set<MatchTuning>();

    public DbSet<JointMeeting> JointMeetings => Set<JointMeeting>();

    public DbSet<MeetingAction> MeetingActions => Set<MeetingAction>();

    public DbSet<AuthorityGap> AuthorityGaps => Set<AuthorityGap>();

    public DbSet<DispatchPrecedent> DispatchPrecedents => Set<DispatchPrecedent>();

    public DbSet<EvaluationScheme> EvaluationSchemes => Set<EvaluationScheme>();

    public DbSet<MemberEvaluation> MemberEvaluations => Set<MemberEvaluation>();

    public DbSet<ServiceBrand> ServiceBrands => Set<ServiceBrand>();

    public DbSet<ResidentReport> ResidentReports => Set<ResidentReport>();

    public DbSet<ReportComment> ReportComments => Set<ReportComment>();

    public DbSet<LiaisonVisit> LiaisonVisits => Set<LiaisonVisit>();

    public async Task<string> NextNumberAsync(AllianceNumber number, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (letter, sequence) = number switch
        {
            AllianceNumber.Agreement => ('L', "agreement_numbers"),
            AllianceNumber.Demand => ('X', "demand_numbers"),
            AllianceNumber.Resource => ('Z', "resource_numbers"),
            _ => ('P', "project_numbers"),
        };
        var next = await QueryAsync($"select nextval('alliance.{sequence}')", new SqlFilter(), "", r => r.GetInt64(0), cancellationToken);
        return $"{letter}{BusinessCalendar.DateOf(now):yyyy}-{next[0]:D4}";
    }

    public Task<List<ServiceSlot>> LockSlotsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Slots.FromSql($"select * from alliance.service_slots where id = any({ids.ToArray()}) order by id for update").ToListAsync(cancellationToken);

    /// <summary>Two statements: EF cannot read a complex property, as the point is, from hand-written SQL. The second sees what the lock waited for.</summary>
    public async Task<List<Demand>> LockDemandsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await Database.ExecuteSqlAsync($"select 1 from alliance.demands where id = any({ids.ToArray()}) order by id for update", cancellationToken);
        return await Demands.Where(d => ids.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(cancellationToken);
    }

    public async Task<ServiceProject?> LockProjectAsync(string ratingCode, CancellationToken cancellationToken) =>
        (await Projects.FromSql($"select * from alliance.projects where rating_code = {ratingCode} for update").ToListAsync(cancellationToken)).SingleOrDefault();
}
