using GovernanceApi.Application.Complaints.Clock;
using GovernanceApi.Domain.Complaints.Attachments;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GovernanceApi.Infrastructure.Complaints.Clock;

/// <summary>Clears away what nothing points to any more: old idempotency rows, files without a row, uploads that broke off.</summary>
internal sealed class StorageSweep(GovernanceDbContext db, DataFolder data, TimeProvider clock, ILogger<StorageSweep> log)
{
    private const int RowsAtOnce = 5000;
    private const int Folders = 256;

    /// <summary>A telephone may come back after weeks and repeat what it sent.</summary>
    private static readonly TimeSpan KeysKept = TimeSpan.FromDays(30);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - KeysKept;
        var rows = await db.Database.ExecuteSqlAsync(
            $"delete from access.idempotency_records where ctid = any(array(select ctid from access.idempotency_records where created_at < {before} limit {RowsAtOnce}))",
            cancellationToken);
        // One of the folders each minute: all of them several times a day.
        var turn = (int)(clock.GetUtcNow().ToUnixTimeSeconds() / 60 % Folders);
        return rows + await SweepFolderAsync($"{turn:x2}", cancellationToken) + SweepIncoming();
    }

    /// <summary>Deletes the files of one folder that no stored attachment names.</summary>
    public async Task<int> SweepFolderAsync(string name, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(data.Files, name);
        var old = Directory.Exists(folder) ? Directory.GetFiles(folder).Where(IsOld).ToList() : [];
        if (old.Count == 0)
        {
            return 0;
        }

        var ids = old.Select(IdOf).OfType<Guid>().Distinct().ToList();
        var kept = await db.Attachments.AsNoTracking().Where(a => ids.Contains(a.Id) && a.State == AttachmentState.Ready)
            .Select(a => new { a.Id, a.Hash }).ToListAsync(cancellationToken);
        var named = kept.Select(a => $"{a.Id:N}.{Convert.ToHexStringLower(a.Hash.AsSpan(0, 8))}").ToHashSet(StringComparer.Ordinal);
        return Delete(old.Where(file => !named.Contains(Path.GetFileName(file))));
    }

    private int SweepIncoming()
    {
        var folder = Path.Combine(data.Files, "incoming");
        return Directory.Exists(folder) ? Delete(Directory.GetFiles(folder).Where(IsOld)) : 0;
    }

    private int Delete(IEnumerable<string> files)
    {
        var count = 0;
        foreach (var file in files)
        {
            File.Delete(file);
            count++;
        }

        if (count > 0)
        {
            log.LogInformation("Clock: {Count} files without a row deleted", count);
        }

        return count;
    }

    private bool IsOld(string file) => new DateTimeOffset(File.GetLastWriteTimeUtc(file)) < clock.GetUtcNow() - DueWork.OrphanAge;

    private static Guid? IdOf(string file) => Guid.TryParseExact(Path.GetFileName(file).Split('.')[0], "N", out var id) ? id : null;
}
