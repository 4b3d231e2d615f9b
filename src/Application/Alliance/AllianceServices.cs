using GovernanceApi.Application.Alliance.Agreements;
using GovernanceApi.Application.Alliance.Contracts;
using GovernanceApi.Application.Alliance.Evaluations;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Alliance;

internal static class AllianceServices
{
    public static void AddAlliance(this IServiceCollection services)
    {
        services.AddScoped<AgreementDesk>();
        services.AddScoped<AgreementRows>();
        services.AddScoped<EvaluationDesk>();
        services.AddScoped<SchemeDesk>();
        services.AddScoped<ScoreBook>();
        services.AddScoped<IAllianceQuestions, AllianceQuestions>();
    }
}
