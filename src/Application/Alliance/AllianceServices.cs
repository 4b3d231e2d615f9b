using GovernanceApi.Application.Alliance.Agreements;
using GovernanceApi.Application.Alliance.AuthorityGaps;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Imports;
using GovernanceApi.Application.Alliance.Projects;
using GovernanceApi.Application.Alliance.MeetingActions;
using GovernanceApi.Application.Alliance.Meetings;
using GovernanceApi.Application.Alliance.Evaluations;
using GovernanceApi.Application.Alliance.Members;
using GovernanceApi.Application.Alliance.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Alliance;

internal static class AllianceServices
{
    public static void AddAlliance(this IServiceCollection services)
    {
        services.AddScoped<AllianceDesk>();
        services.AddScoped<AgreementDesk>();
        services.AddScoped<AgreementRows>();
        services.AddScoped<DemandDesk>();
        services.AddScoped<DemandIntakeDesk>();
        services.AddScoped<RequesterDisclosure>();
        services.AddScoped<MemberContactDisclosure>();
        services.AddScoped<ReportBook>();
        services.AddScoped<DueRetention>();
        services.AddScoped<ClaimDesk>();
        services.AddScoped<ProjectDesk>();
        services.AddScoped<DueClaims>();
        services.AddScoped<MeetingDesk>();
        services.AddScoped<MeetingGaps>();
        services.AddScoped<ActionRows>();
        services.AddScoped<GapDesk>();
        services.AddScoped<EvaluationDesk>();
        services.AddScoped<SchemeDesk>();
        services.AddScoped<ScoreBook>();
        services.AddScoped<IAllianceQuestions, AllianceQuestions>();
        services.AddScoped<IAllianceFiles, AllianceFiles>();
        services.AddScoped<ImportedResources>();
        services.AddScoped<IImportedAlliance, ImportedAlliance>();
    }
}
