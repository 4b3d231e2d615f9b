using System.Text.Json;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Feeds.Batches;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Feeds.Batches;

/// <summary>What became of the rows of a batch, in their order.</summary>
/// <param name="After">Line behind which to begin; 0 from the first.</param>
public sealed record ListFeedResultsQuery(string Source, string Key, int After, int? Limit) : IQuery<FeedResults>;

/// <param name="Next">Ask on with <c>after</c> this line; null at the last acknowledged one.</param>
public sealed record FeedResults(IReadOnlyList<FeedRowResult> Items, int? Next);

internal sealed class ListFeedResultsValidator : AbstractValidator<ListFeedResultsQuery>
{
    public ListFeedResultsValidator()
    {
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
        var chunks = db.FeedResults.AsNoTracking().Where(c => c.BatchId == batch.Value.Id && c.LastLine > request.After).OrderBy(c => c.LastLine).Select(c => c.Results).AsAsyncEnumerable();
        await foreach (var chunk in chunks.WithCancellation(cancellationToken))
        {
            items.AddRange(FeedResultJson.Read(chunk).Where(r => r.Line > request.After));
            if (items.Count > limit)
            {
                break;
            }
        }

        return new FeedResults([.. items.Take(limit)], items.Count > limit ? items[limit - 1].Line : null);
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

    internal static List<FeedRowResult> Read(string json) => JsonSerializer.Deserialize<List<FeedRowResult>>(json, Options)!;
}
