using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Batches;
using GovernanceApi.Application.Feeds.Sources;
using GovernanceApi.Domain.Feeds.Batches;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Quarantine;
using GovernanceApi.Domain.Feeds.Sources;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Quarantine;

/// <summary>Sends quarantined rows through again, as they stand now and by the mapping as it stands now.</summary>
/// <param name="Ids">Which; null for all open ones, at most 500 in one go.</param>
/// <param name="Kind">With null ids: only of this kind.</param>
public sealed record ReplayQuarantineCommand(IReadOnlyList<Guid>? Ids, ImportKind? Kind) : ICommand<ReplayedRows>
{
    /// <summary>Rows sent through in one call.</summary>
    public const int Most = 500;

    [JsonIgnore]
    public string Source { get; init; } = "";
}

/// <param name="Results">One for each row, by its line in its batch.</param>
/// <param name="More">True when open rows were left for another call.</param>
public sealed record ReplayedRows(IReadOnlyList<FeedRowResult> Results, bool More);

internal sealed class ReplayQuarantineValidator : AbstractValidator<ReplayQuarantineCommand>
{
    public ReplayQuarantineValidator()
    {
        RuleFor(c => c.Ids).Must(i => i is null || i.Count is > 0 and <= ReplayQuarantineCommand.Most).WithErrorCode("feeds.too_many_ids").WithMessage("1 to 500 rows.");
        RuleFor(c => c.Kind).IsInEnum();
    }
}

internal sealed class ReplayQuarantineHandler(IFeedsDb db, QuarantineDesk desk, RowReaders readers, RowVault vault, IFeedRows rows, CallContext call)
    : ICommandHandler<ReplayQuarantineCommand, ReplayedRows>
{
    public async Task<ErrorOr<ReplayedRows>> Handle(ReplayQuarantineCommand request, CancellationToken cancellationToken)
    {
        var source = await db.SourceSystems.OfCodeAsync(request.Source, call.User, cancellationToken);
        if (source.IsError)
        {
            return source.Errors;
        }

        if (!source.Value.Active)
        {
            return SourceErrors.Inactive;
        }

        var reached = (await desk.RowsOfAsync(request.Source, cancellationToken)).Value.AsNoTracking().Where(r => r.State == QuarantineState.Open);
        reached = request.Ids is { } ids ? reached.Where(r => ids.Contains(r.Id)) : reached;
        reached = request.Kind is { } kind ? reached.Where(r => r.Kind == kind) : reached;
        var open = await reached.OrderBy(r => r.BatchId).ThenBy(r => r.Line).Take(ReplayQuarantineCommand.Most + 1).ToListAsync(cancellationToken);
        if (request.Ids is { } wanted && open.Count < wanted.Distinct().Count())
        {
            return QuarantineErrors.NotOpen;
        }

        List<FeedRowResult> results = [];
        foreach (var group in open.Take(ReplayQuarantineCommand.Most).GroupBy(r => r.Kind).OrderBy(g => g.Key))
        {
            results.AddRange(await ReplayAsync(source.Value, group.Key, [.. group], cancellationToken));
        }

        return new ReplayedRows(results, open.Count > ReplayQuarantineCommand.Most);
    }

    private async Task<List<FeedRowResult>> ReplayAsync(SourceSystem source, ImportKind kind, List<QuarantinedRow> open, CancellationToken cancellationToken)
    {
        var reader = await readers.OfAsync(source, source.MappingOf(kind), cancellationToken);
        // Numbered anew, for rows of several batches may stand on the same line.
        List<(QuarantinedRow Row, MappedRow? Read)> read = open.ConvertAll(r => (r, vault.Open(r.Content).Members is { } members ? reader.Read(members) : null));
        var readable = read.Where(r => r.Read is not null).ToList();
        var taken = await rows.TakeAsync(source, kind, [.. readable.Select((r, i) => new NumberedRow(i, r.Read!))], cancellationToken);
        var ids = readable.ConvertAll(r => r.Row.Id);
        // What lets rows enter forgets what was loaded before.
        var tracked = await db.QuarantinedRows.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        List<FeedRowResult> results = [];
        for (var i = 0; i < readable.Count; i++)
        {
            var (row, result) = (tracked[readable[i].Row.Id], taken[i]);
            if (result.Outcome == FeedOutcome.Rejected)
            {
                row.Keep(result.Key, result.Code!, result.Errors);
            }
            else
            {
                row.Release(result.SubjectId);
            }

            results.Add(result with { Line = row.Line });
        }

        results.AddRange(read.Where(r => r.Read is null).Select(r => new FeedRowResult(r.Row.Line, null, FeedOutcome.Rejected, null, r.Row.Code, [])));
        return results;
    }
}
