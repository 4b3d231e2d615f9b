using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Sources;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Sources;

/// <summary>What became of what a source sent, by key.</summary>
/// <param name="Keys">Only these, at most 200; none for all.</param>
public sealed record ListSourceRecordsQuery(string Source, ImportKind Kind, IReadOnlyList<string> Keys, int? Limit, string? Cursor) : IQuery<Page<SourceRecordRow>>;

/// <param name="Key">The row's external id, or what else tells it apart.</param>
/// <param name="SubjectId">What it became here.</param>
/// <param name="ChangedAt">The source's own time of the last change that was taken; null when it gives none.</param>
/// <param name="TakenAt">When that was.</param>
/// <param name="Ticket">Of complaints: how far it is, with outcome and reply; null of other kinds.</param>
public sealed record SourceRecordRow(string Key, Guid SubjectId, DateTimeOffset? ChangedAt, DateTimeOffset TakenAt, TicketAnswer? Ticket);

internal sealed class ListSourceRecordsValidator : AbstractValidator<ListSourceRecordsQuery>
{
    private const int MostKeys = 200;

    public ListSourceRecordsValidator()
    {
        RuleFor(q => q.Keys).Must(k => k is null || (k.Count <= MostKeys && k.All(key => key.Length <= SourceRecord.KeyLength))).WithErrorCode("sources.too_many_keys").WithMessage("At most 200 keys.");
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListSourceRecordsHandler(IFeedsDb db, ITicketAnswers tickets, Cursors cursors, CallContext call) : IQueryHandler<ListSourceRecordsQuery, Page<SourceRecordRow>>
{
    public async Task<ErrorOr<Page<SourceRecordRow>>> Handle(ListSourceRecordsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"source-records|{request.Source}|{request.Kind}|{string.Join('\n', request.Keys)}|{call.User.Id}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var source = await db.SourceSystems.OfCodeAsync(request.Source, call.User, cancellationToken);
        if (source.IsError)
        {
            return source.Errors;
        }

        var kind = SourceRecord.KindOf(request.Kind);
        if (!call.User.ReadsRowsOf(kind))
        {
            // As in the quarantine: whoever may not enter the like by hand meets none.
            return new Page<SourceRecordRow>([], null);
        }

        var records = db.SourceRecords.AsNoTracking().Where(r => r.SourceId == source.Value.Id && r.Kind == kind);
        records = request.Keys.Count > 0 ? records.Where(r => request.Keys.Contains(r.Key)) : records;
        if (after.Value is { } position)
        {
#pragma warning disable CA1309 // Becomes SQL: the database compares, as it orders.
            records = records.Where(r => string.Compare(r.Key, position.Key) > 0);
#pragma warning restore CA1309
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        var found = await records.OrderBy(r => r.Key).Take(limit + 1).ToListAsync(cancellationToken);
        var page = found.Take(limit).ToList();
        var answers = kind == ImportKind.Tickets ? await tickets.OfAsync(page.ConvertAll(r => r.SubjectId), cancellationToken) : new Dictionary<Guid, TicketAnswer>();
        return new Page<SourceRecordRow>(
            page.ConvertAll(r => new SourceRecordRow(r.Key, r.SubjectId, r.ChangedAt, r.TakenAt, answers.GetValueOrDefault(r.SubjectId))),
            found.Count > limit ? cursors.Encode(new Position(page[^1].Key), binding) : null);
    }

    private sealed record Position(string Key);
}
