using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Application.Complaints.Clock;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Open311;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Complaints.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Application.Complaints;

internal static class ComplaintsServices
{
    public static void AddComplaints(this IServiceCollection services)
    {
        services.AddScoped<ReporterDisclosure>();
        services.AddScoped<AttachmentUpload>();
        services.AddScoped<DueWork>();
        services.AddScoped<TrackingDesk>();
        services.AddScoped<TrackedTickets>();
        services.AddSingleton<AttachmentLinks>();
        services.AddScoped<Open311Places>();
        services.AddScoped<ITicketFlow, TicketFlow>();
        services.AddScoped<IAttachedFiles, AttachedFiles>();
        services.AddScoped<IRequesters, Requesters>();
        services.AddScoped<ITurnedMatters, TurnedMatters>();
        services.AddScoped<IHotTickets, HotTickets>();
    }
}
