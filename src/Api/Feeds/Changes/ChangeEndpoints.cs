using System.ComponentModel;
using System.Diagnostics;
using ErrorOr;
using GovernanceApi.Api.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Feeds.Changes;
using Microsoft.AspNetCore.Mvc;

namespace GovernanceApi.Api.Feeds.Changes;

internal static class ChangeEndpoints
{
    // Also how late a change may be told; the wall clock's, for it waits for others.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    public static void MapChangeEndpoints(this IEndpointRouteBuilder api)
    {
        var changes = api.MapGroup("/changes").WithTags("Feeds");
        changes.MapRead<ChangePage>("", ListChanges, Permissions.ChangesRead).Produces(StatusCodes.Status410Gone).LongRunning();
    }

    /// <summary>
    /// Every committed change of tickets, grid tasks, the three lists, members and registers in the caller's area, in commit order: none
    /// missed, none twice. Keep the cursor, and ask again with it for as long as you like.
    /// </summary>
    private static async Task<IResult> ListChanges(
        [AsParameters] ChangeListParameters filter, HttpContext http, Sender sender, IHostApplicationLifetime life, CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        var (query, began) = (filter.ToQuery(), Stopwatch.GetTimestamp());
        var page = await sender.Send(query, cancellationToken);
        while (!page.IsError && page.Value is { Items.Count: 0 } empty && (empty.More || Stopwatch.GetElapsedTime(began).TotalSeconds < query.Wait) && !leaving.IsCancellationRequested)
        {
            if (query.Wait is null or 0)
            {
                break;
            }

            if (!empty.More)
            {
                await Task.Delay(LookEvery, leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            query = query with { After = empty.NextCursor, FromNow = false };
            page = await sender.Send(query, cancellationToken);
        }

        return page.IsError ? http.Refuse(page.Errors) : TypedResults.Ok(page.Value);
    }
}

/// <summary>The query parameters of the change feed.</summary>
internal sealed record ChangeListParameters
{
    /// <summary>The last answer's <c>nextCursor</c>; without it the feed begins at the oldest change that is kept.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; init; }

    /// <summary><c>now</c> begins at this moment, when there is no <c>after</c>.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>Only these types, separated by commas: <c>ticket.accepted</c>, or <c>ticket.*</c> for all about tickets. Part of what a cursor stands for.</summary>
    [FromQuery(Name = "types")]
    public string? Types { get; init; }

    /// <summary>1 to 200; 100 when left out.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(100)]
    public int? Limit { get; init; }

    /// <summary>Seconds, 0 to 30, that the answer may wait for the first change.</summary>
    [FromQuery(Name = "wait")]
    public int? Wait { get; init; }

    public ListChangesQuery ToQuery() => new(
        After, From is null ? false : From == "now" ? true : throw QueryWords.Bad("from", From),
        Types?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [], Limit, Wait);
}
