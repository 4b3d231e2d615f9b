using GovernanceApi.Application.Access.Sessions;
using GovernanceApi.Application.Access.Setup;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Infrastructure.EmbeddedPostgres;
using GovernanceApi.Infrastructure.Persistence;
using GovernanceApi.Infrastructure.Persistence.Seed.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GovernanceApi.Api;

/// <summary>The last lines of a start: where it is, how to sign in, how to stop.</summary>
internal static class Welcome
{
    public static async Task PrintWelcomeAsync(this WebApplication app, EmbeddedPostgresServer database)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        var address = settings.PublicUrl?.ToString() ?? app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine();
        Console.WriteLine($"GovernanceApi is ready at {address}");
        Console.WriteLine($"  residents       {address?.TrimEnd('/')}/r");
        Console.WriteLine($"  API             {address?.TrimEnd('/')}/swagger");
        Console.WriteLine($"  data            {Path.GetFullPath(settings.Data)}{(database.IsEmbedded ? "" : " (files and keys; the database is yours)")}");
        if (database.DataFolder is { } tables && !tables.StartsWith(Path.GetFullPath(settings.Data), StringComparison.Ordinal))
        {
            Console.WriteLine($"  database        {tables} (its account cannot enter the data folder)");
        }

        if (app.Services.GetRequiredService<DemoAccounts>().Announcement is { } demo)
        {
            Console.WriteLine(demo);
        }
        else if (!await app.HasAccountsAsync())
        {
            Console.WriteLine($"  first run       open the page and make the first administrator; set-up token: {app.Services.GetRequiredService<SetupToken>().Value}");
        }

        Console.WriteLine("  stop            Ctrl-C");
        Console.WriteLine();
    }

    private static async Task<bool> HasAccountsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return !(await scope.ServiceProvider.GetRequiredService<Sender>().Send(new GetSessionQuery(), CancellationToken.None)).Value.NeedsSetup;
    }
}
