using System.Data.Common;
using System.Globalization;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Complaints.Search;
using Microsoft.Extensions.Caching.Memory;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>
/// Finds tickets that contain a run of characters. The hits of common terms are everywhere: a look at the newest rows fills the
/// page. Rare terms come from the index of character pairs; what is neither, from walking the newest-first index to the end of
/// the page. All give the same answer. Which pairs are common is known from the database's own statistics.
/// </summary>
internal sealed class TicketSearch(IComplaintsDb db, IMemoryCache cache)
{
    /// <summary>A pair that less than one row in so many has fills no page from the newest rows.</summary>
    private const double CommonShare = 1.0 / 100;

    private static readonly TimeSpan StatisticsKept = TimeSpan.FromMinutes(10);

    /// <summary>More hits than this and walking is quicker than sorting them.</summary>
    private const int Common = 3000;

    /// <summary>So many of the newest rows are looked at first: milliseconds of work, and enough for a term that one row in thirty has.</summary>
    private const int Newest = 600;

    /// <summary>The rows of a page if the term is common and the page is filled by the newest that the filter lets through; else null.</summary>
    /// <param name="order">The order of the list, over <c>t</c>.</param>
    public async Task<List<T>?> TryNewestAsync<T>(
        SqlFilter filter, string text, string columns, string order, int rows, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var common = await CommonGramsAsync(cancellationToken);
        if (!SearchGrams.Grams(text).All(common.Contains))
        {
            return null;
        }

        // The pattern comes after the filter's own values and is compared outside of the walk.
        var found = await db.QueryAsync(
            $"{columns}from (select t.* from complaints.tickets t", filter,
            string.Create(CultureInfo.InvariantCulture, $"{order} limit {Newest}) t join complaints.ticket_search s on s.id = t.id where s.search_text like {filter.Add(LikeOf(text))}{order} limit {rows}"),
            read, cancellationToken);
        return found.Count == rows ? found : null;
    }

    public async Task NarrowAsync(SqlFilter sql, string text, CancellationToken cancellationToken)
    {
        var wanted = SearchGrams.Normalise(text);
        var grams = SearchGrams.Of(wanted).ToArray();
        var like = LikeOf(text);
        var hits = await db.QueryAsync(
            "select s.id from complaints.ticket_search s",
            new SqlFilter().Where("s.grams @> {0}", grams).WhereIf(wanted.Length > 2, "s.search_text like {0}", like),
            $" limit {Common + 1}",
            r => r.GetGuid(0),
            cancellationToken);
        if (hits.Count <= Common)
        {
            sql.Where("t.id = any({0})", hits.ToArray());
        }
        else
        {
            sql.Where("exists (select 1 from complaints.ticket_search s where s.id = t.id and s.search_text like {0})", like);
        }
    }

    /// <summary>What ANALYZE found in many rows: empty on a database too young to have statistics, where the index is quick.</summary>
    private async Task<HashSet<string>> CommonGramsAsync(CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(typeof(TicketSearch), out HashSet<string>? known))
        {
            return known!;
        }

        var found = await db.QueryAsync(
            """
            select g.gram from pg_stats s
            cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) g(gram, share)
            """,
            new SqlFilter().Where("s.schemaname = 'complaints' and s.tablename = 'ticket_search' and s.attname = 'grams' and g.gram is not null and g.share >= {0}", CommonShare),
            "", r => r.GetString(0), cancellationToken);
        return cache.Set(typeof(TicketSearch), found.ToHashSet(StringComparer.Ordinal), StatisticsKept);
    }

    private static string LikeOf(string text) =>
        "%" + SearchGrams.Normalise(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
