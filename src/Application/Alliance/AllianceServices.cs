using GovernanceApi.Application.Alliance.Agreements;
using GovernanceApi.Application.Alliance.AuthorityGaps;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Alliance.MeetingActions;
using GovernanceApi.Application.Alliance.Meetings;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Alliance;

internal static class AllianceServices
{
    public static void AddAlliance(this IServiceCollection services)
    {
        services.AddScoped<AgreementDesk>();
        services.AddScoped<AgreementRows>();
        services.AddScoped<MeetingDesk>();
        services.AddScoped<MeetingGaps>();
        services.AddScoped<ActionRows>();
        services.AddScoped<GapDesk>();
        services.AddScoped<IAllianceQuestions, AllianceQuestions>();
    }
}
