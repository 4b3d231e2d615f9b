using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Reporters;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Complaints;

/// <summary>
/// Two years of made-up complaints up to now, in every state and from every channel. Each is led through its acts by the
/// domain itself, so that clocks, timelines, audit entries and events are such as the product writes.
/// </summary>
internal sealed class DemoTicketSeeder(
    GovernanceDbContext db, CallContext call, TicketClockwork clockwork, IContactSeal seal, TimeProvider clock, ILogger<DemoTicketSeeder> log) : ISeeder
{
    private const int Count = 2160;
    private const int Days = 730;
    private const int SavedAtOnce = 120;
    private const int Seed = 2024;

    public int Order => 40;

    public bool IsDemo => true;

    public string Name => "demo complaints of two years";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.Tickets.AnyAsync(cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        // The same every time: what is seen in one installation can be looked for in another.
#pragma warning disable CA5394
        var random = new Random(Seed);
#pragma warning restore CA5394
        var story = new DemoStory(db, call, clockwork, seal, random, now);
        for (var i = 0; i < Count; i++)
        {
            // Denser towards today, so that the queues are alive.
            var age = Math.Pow(1 - ((i + 0.5) / Count), 1.4) * Days;
            await story.TellAsync(i, now.AddDays(-age), cancellationToken);
            if ((i + 1) % SavedAtOnce == 0 || i == Count - 1)
            {
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                if ((i + 1) % (SavedAtOnce * 6) == 0)
                {
                    log.LogInformation("Data: {Done} of {Count} demo complaints", i + 1, Count);
                }
            }
        }

        call.User = Application.Common.Access.CurrentUser.Anonymous;
    }
}
