using GovernanceApi.Api.Common;
using GovernanceApi.Application.Feeds.Batches;

namespace GovernanceApi.Api.Feeds;

/// <summary>What was wrong with rows, in the language of the request.</summary>
internal static class RowTexts
{
    public static IReadOnlyList<RowErrorDetails> Told(this IReadOnlyList<RowErrorDetails> errors) => [.. errors.Select(e => e with { Detail = ProblemTexts.Of(e.Code, e.Detail) })];
}
