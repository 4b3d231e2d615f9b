using System.Text.Json;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Feeds.Batches;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>What became of the rows of a batch, in their order.</summary>
/// <param name="Outcome">Only these; null for all.</param>
/// <param name="After">Line behind which to begin; 0 from the first.</param>
public sealed record ListFeedResultsQuery(string Source, string Key, FeedOutcome? Outcome, int After, int? Limit) : IQuery<FeedResults>;

/// <param name="Next">Ask on with <c>after</c> this line; null at the last acknowledged one.</param>
public sealed record FeedResults(IReadOnlyList<FeedResultRow> Items, int? Next);

/// <summary>What became of a row, with a sentence to each code.</summary>
/// <param name="Line">From 1, as the source counts; of a table, the row of the spreadsheet.</param>
/// <param name="Key">The row's external id, or what else tells it apart; null when it could not be read.</param>
/// <param name="SubjectId">What it became; null when it became nothing.</param>
/// <param name="Code">Why it was rejected or ignored.</param>
/// <param name="Detail">The code's sentence, in the language of the request.</param>
/// <param name="Errors">What is wrong with which member.</param>
public sealed record FeedResultRow(int Line, string? Key, FeedOutcome Outcome, Guid? SubjectId, string? Code, string? Detail, IReadOnlyList<RowErrorDetails> Errors)
{
    internal static FeedResultRow Of(FeedRowResult r) => new(
        r.Line, r.Key, r.Outcome, r.SubjectId, r.Code, r.Code is { } code ? BatchErrorCodes.SentenceOf(code) : null, [.. r.Errors.Select(RowErrorDetails.Of)]);
}

internal sealed class ListFeedResultsValidator : AbstractValidator<ListFeedResultsQuery>
{
    public ListFeedResultsValidator()
    {
        RuleFor(q => q.Outcome).IsInEnum();
        RuleFor(q => q.After).GreaterThanOrEqualTo(0);
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
    }
}

internal sealed class ListFeedResultsHandler(IFeedsDb db, CallContext call) : IQueryHandler<ListFeedResultsQuery, FeedResults>
{
    public async Task<ErrorOr<FeedResults>> Handle(ListFeedResultsQuery request, CancellationToken cancellationToken)
    {
        var batch = await db.BatchAsync(request.Source, request.Key, call, cancellationToken);
        if (batch.IsError)
        {
            return batch.Errors;
        }

        var limit = request.Limit ?? Cursors.DefaultLimit;
        List<FeedRowResult> items = [];
        var chunks = db.FeedResults.AsNoTracking().Where(c => c.BatchId == batch.Value.Id && c.LastLine > request.After);
        if (request.Outcome is { } outcome)
        {
            var word = FeedResultJson.WordOf(outcome);
            chunks = chunks.Where(c => c.Outcomes.Contains(word));
        }

        await foreach (var chunk in chunks.OrderBy(c => c.LastLine).Select(c => c.Results).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            items.AddRange(FeedResultJson.Read(chunk).Where(r => r.Line > request.After && (request.Outcome is null || r.Outcome == request.Outcome)));
            if (items.Count > limit)
            {
                break;
            }
        }

        return new FeedResults([.. items.Take(limit).Select(FeedResultRow.Of)], items.Count > limit ? items[limit - 1].Line : null);
    }
}

/// <summary>How results are written, stored and sent: one form.</summary>
public static class FeedResultJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string WordOf(FeedOutcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());

    internal static List<FeedRowResult> Read(string json) => JsonSerializer.Deserialize<List<FeedRowResult>>(json, Options)!;
}
