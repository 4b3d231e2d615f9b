using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Complaints.Live;
using GovernanceApi.Infrastructure.Complaints.Attachments;
using GovernanceApi.Infrastructure.Complaints.Imports;
using GovernanceApi.Infrastructure.Complaints.Reporters;
using GovernanceApi.Infrastructure.Complaints.Live;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceApi.Infrastructure.Complaints;

/// <summary>What the Complaints module needs besides the database: keys for contacts, files, the background clock.</summary>
internal static class ComplaintsServices
{
    private const int DefaultKeyDays = 180;

    public static void AddComplaints(this IServiceCollection services, DataFolder data)
    {
        services.AddSingleton<TicketChanges>();
        services.AddSingleton<TicketStream>();
        services.AddSingleton<ITicketStream>(provider => provider.GetRequiredService<TicketStream>());
        services.AddHostedService(provider => provider.GetRequiredService<TicketStream>());
        services.AddSingleton(provider => new ContactKeys(
            Path.Combine(data.Keys, "contacts"),
            TimeSpan.FromDays(provider.GetRequiredService<IConfiguration>().GetValue("GOV_CONTACT_KEY_DAYS", DefaultKeyDays)),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<IImportedTickets, ImportedTickets>();
        services.AddSingleton<IContactSeal>(provider => new ContactSeal(
            provider.GetRequiredService<ContactKeys>(), SecretFile.ReadOrCreate(data.Keys, "contact-phone.key")));
        services.AddSingleton<IAttachmentFiles>(_ => new AttachmentFiles(data.Files));
    }
}
