using System.Globalization;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace GovernanceApi.Infrastructure.Feeds.Imports;

/// <summary>Deletes rows and files of imports after <c>GOV_IMPORT_RETENTION_DAYS</c> (30): they hold personal data. Totals stay.</summary>
internal sealed class ImportRetention(
    GovernanceDbContext db, ImportFiles files, ChangeRecorder recorder, CallContext call, IConfiguration configuration, TimeProvider clock)
{
    private const int DefaultDays = 30;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var days = int.TryParse(configuration["GOV_IMPORT_RETENTION_DAYS"], NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : DefaultDays;
        var now = clock.GetUtcNow();
        var before = now.AddDays(-days);
        call.User = CurrentUser.System;
        var old = await db.ImportBatches.Where(b => b.CreatedAt < before && b.ClearedAt == null).Select(b => b.Id).ToListAsync(cancellationToken);
        foreach (var id in old)
        {
            await ClearAsync(id, now, cancellationToken);
        }

        // Files whose upload was refused half-way or whose batch is gone.
        var known = await db.ImportBatches.Where(b => b.StoredFile != null).Select(b => b.StoredFile!).ToListAsync(cancellationToken);
        foreach (var name in files.OlderThan(now.AddDays(-1)).Except(known).ToList())
        {
            files.Delete(name);
        }
    }

    private async Task ClearAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var batch = await db.ImportBatches.FirstAsync(b => b.Id == id, cancellationToken);
        var file = batch.StoredFile;
        await db.ImportRows.Where(r => r.BatchId == id).ExecuteDeleteAsync(cancellationToken);
        batch.Clear(now);
        recorder.Record(nameof(ImportRetention));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        if (file is not null)
        {
            files.Delete(file);
        }
    }
}
