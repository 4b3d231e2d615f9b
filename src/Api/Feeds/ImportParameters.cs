using GovernanceApi.Api.Common;
using GovernanceApi.Application.Feeds.Imports;
using GovernanceApi.Domain.Feeds.Imports;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Feeds;

/// <summary>The query parameters of the list of imports.</summary>
internal sealed record ImportListParameters
{
    /// <summary>Only those in this state: uploaded, validating, ready, committing, done, cancelled or failed.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>1 to 200; 50 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The previous page's <c>nextCursor</c>.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public ListImportsQuery ToQuery() => new(QueryWords.One<ImportState>("state", State), Limit, Cursor);
}

/// <summary>The query parameters of the list of an import's rows.</summary>
internal sealed record ImportRowListParameters
{
    /// <summary>Only those in this state: valid, invalid, created, updated, unchanged or rejected.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>1 to 200; 50 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The previous page's <c>nextCursor</c>.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public ListImportRowsQuery ToQuery(Guid id) => new(id, QueryWords.One<ImportRowState>("state", State), Limit, Cursor);
}
