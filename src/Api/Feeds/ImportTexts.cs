using GovernanceApi.Api.Common;
using GovernanceApi.Application.Feeds.Imports;

namespace GovernanceApi.Api.Feeds;

/// <summary>What is wrong with cells and files, in the caller's language.</summary>
internal static class ImportTexts
{
    public static ImportRowDetails Localised(ImportRowDetails row) => row with { Errors = [.. row.Errors.Select(Localised)] };

    public static ImportCellError Localised(ImportCellError error) => error with { Detail = ProblemTexts.Of(error.Code, error.Detail) };

    public static ImportBatchDetails Localised(ImportBatchDetails batch) =>
        batch.Failure is { } failure ? batch with { Failure = failure with { Detail = ProblemTexts.Of(failure.Code, failure.Detail) } } : batch;
}
