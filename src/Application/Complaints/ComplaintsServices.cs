using GovernanceApi.Application.Complaints.Reporters;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Complaints;

internal static class ComplaintsServices
{
    public static void AddComplaints(this IServiceCollection services)
    {
        services.AddScoped<ReporterDisclosure>();
    }
}
