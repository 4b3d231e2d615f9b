using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;
using GovernanceApi.Infrastructure.Feeds.Imports;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Feeds.Ingest;

/// <summary>
/// Compares rows with what the source said before, hands on what is new, and remembers it. The source's own time decides against
/// late rows, the hash against repeated ones.
/// </summary>
internal sealed class FeedRows(GovernanceDbContext db, ImportDestinations destinations, CallContext call, TimeProvider clock) : IFeedRows
{
    public async Task<IReadOnlyList<FeedRowResult>> TakeAsync(SourceSystem source, ImportKind kind, IReadOnlyList<NumberedRow> rows, CancellationToken cancellationToken)
    {
        var recordKind = SourceRecord.KindOf(kind);
        // Two bodies of one source at once would both find a row new.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"feeds/{source.Id}/{recordKind}"}, 0))", cancellationToken);
        var known = await KnownAsync(source.Id, recordKind, rows, cancellationToken);
        var results = new FeedRowResult[rows.Count];
        var wave = new List<int>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            // The same matter twice: the second meets what became of the first.
            if (rows[i].Row.Key is { } key && keys.Contains(key))
            {
                await FlushAsync(source, kind, rows, wave, known, results, cancellationToken);
                keys.Clear();
            }

            if (Settle(rows[i], known) is { } settled)
            {
                results[i] = settled;
                continue;
            }

            wave.Add(i);
            keys.Add(rows[i].Row.Key!);
        }

        await FlushAsync(source, kind, rows, wave, known, results, cancellationToken);
        await RememberAsync(source.Id, recordKind, known.Where(k => k.Value.New), cancellationToken);
        return results;
    }

    /// <summary>What is certain without asking anybody; null for a row that is new.</summary>
    private static FeedRowResult? Settle(NumberedRow numbered, Dictionary<string, Known> known)
    {
        var row = numbered.Row;
        if (row.Row is null || row.Key is null)
        {
            return new FeedRowResult(numbered.Line, row.Key, FeedOutcome.Rejected, null, BatchErrorCodes.RowInvalid, row.Errors);
        }

        if (!known.TryGetValue(row.Key, out var before))
        {
            return null;
        }

        if (row.ChangedAt is { } changed && before.ChangedAt is { } last && changed < last)
        {
            return new FeedRowResult(numbered.Line, row.Key, FeedOutcome.Ignored, before.SubjectId, BatchErrorCodes.OlderThanKnown, []);
        }

        if (!before.Hash.AsSpan().SequenceEqual(row.Hash))
        {
            return null;
        }

        // The same with a later time: what comes between the two is late from now on.
        if (row.ChangedAt > before.ChangedAt)
        {
            known[row.Key] = before with { ChangedAt = row.ChangedAt, New = true };
        }

        return new FeedRowResult(numbered.Line, row.Key, FeedOutcome.Unchanged, before.SubjectId, null, []);
    }

    private async Task FlushAsync(
        SourceSystem source, ImportKind kind, IReadOnlyList<NumberedRow> rows, List<int> wave, Dictionary<string, Known> known, FeedRowResult[] results, CancellationToken cancellationToken)
    {
        if (wave.Count == 0)
        {
            return;
        }

        var fates = await destinations.TakeAsync(kind, source.Code, call.User.ToActor(), [.. wave.Select(i => rows[i].Row.Row!)], cancellationToken);
        for (var n = 0; n < wave.Count; n++)
        {
            var (line, row) = rows[wave[n]];
            var fate = fates[n];
            results[wave[n]] = new FeedRowResult(line, row.Key, OutcomeOf(fate.Outcome), fate.SubjectId, fate.Code, []);
            if (fate is { Outcome: not ImportedOutcome.Refused, SubjectId: { } subject })
            {
                known[row.Key!] = new Known(subject, row.ChangedAt ?? known.GetValueOrDefault(row.Key!)?.ChangedAt, row.Hash, New: true);
            }
        }

        wave.Clear();
    }

    private async Task<Dictionary<string, Known>> KnownAsync(Guid source, ImportKind kind, IReadOnlyList<NumberedRow> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.Row.Key).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return await db.SourceRecords.AsNoTracking().Where(r => r.SourceId == source && r.Kind == kind && keys.Contains(r.Key))
            .ToDictionaryAsync(r => r.Key, r => new Known(r.SubjectId, r.ChangedAt, r.Hash, false), StringComparer.Ordinal, cancellationToken);
    }

    private async Task RememberAsync(Guid source, ImportKind kind, IEnumerable<KeyValuePair<string, Known>> records, CancellationToken cancellationToken)
    {
        var list = records.ToList();
        if (list.Count == 0)
        {
            return;
        }

        var (keys, subjects, times, hashes) = (
            list.Select(r => r.Key).ToArray(), list.Select(r => r.Value.SubjectId).ToArray(), list.Select(r => r.Value.ChangedAt).ToArray(), list.Select(r => r.Value.Hash).ToArray());
        var word = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into feeds.source_records (source_id, kind, key, subject_id, changed_at, hash, taken_at)
            select {source}, {word}, r.key, r.subject_id, r.changed_at, r.hash, {now}
            from unnest({keys}, {subjects}, {times}, {hashes}) as r(key, subject_id, changed_at, hash)
            on conflict (source_id, kind, key) do update set
                subject_id = excluded.subject_id, changed_at = excluded.changed_at, hash = excluded.hash, taken_at = excluded.taken_at
            """,
            cancellationToken);
    }

    private static FeedOutcome OutcomeOf(ImportedOutcome outcome) => outcome switch
    {
        ImportedOutcome.Created => FeedOutcome.Created,
        ImportedOutcome.Updated => FeedOutcome.Updated,
        ImportedOutcome.Unchanged => FeedOutcome.Unchanged,
        _ => FeedOutcome.Rejected,
    };

    /// <param name="New">To be remembered.</param>
    private sealed record Known(Guid SubjectId, DateTimeOffset? ChangedAt, byte[] Hash, bool New);
}
