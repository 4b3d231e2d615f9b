using GovernanceApi.Application.Complaints.Attachments;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Complaints.Live;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Infrastructure.Complaints.Attachments;
using GovernanceApi.Infrastructure.Complaints.Clock;
using GovernanceApi.Infrastructure.Complaints.Imports;
using GovernanceApi.Infrastructure.Complaints.Live;
using GovernanceApi.Infrastructure.Complaints.Reporters;
using GovernanceApi.Infrastructure.Persistence.Seed;
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
        services.AddSingleton(provider => Public(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => new HomeJurisdiction(provider.GetRequiredService<PublicSettings>().Jurisdiction));
        services.AddSingleton<ComplaintsClock>();
        services.AddScoped<CalendarFollower>();
        services.AddScoped<StorageSweep>();
        services.AddHostedService<TicketClockService>();
        services.AddSingleton<IAttachmentFiles>(provider => new AttachmentFiles(
            data.Files, new VirusScanner(Text(provider.GetRequiredService<IConfiguration>(), "GOV_CLAMD"))));
    }

    private static PublicSettings Public(IConfiguration settings) => new(
        DivisionCode.From(Text(settings, "GOV_JURISDICTION") ?? DemoPlaces.County),
        Text(settings, "GOV_MAP_TILES"),
        Text(settings, "GOV_MAP_ATTRIBUTION"),
        Text(settings, "GOV_PRIVACY_CONTROLLER"),
        Text(settings, "GOV_PRIVACY_CONTACT") ?? "12345",
        (Text(settings, "GOV_PUBLIC_URL") ?? "").TrimEnd('/'));

    private static string? Text(IConfiguration settings, string name) => settings[name] is { Length: > 0 } value ? value : null;
}
