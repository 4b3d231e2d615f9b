using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Complaints.Search;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>
/// Finds tickets that contain a run of characters. Rare terms come from the index of character pairs; common ones, whose
/// hits are everywhere, from walking the newest-first index and looking at each text. Both give the same answer.
/// </summary>
internal sealed class TicketSearch(IComplaintsDb db)
{
    /// <summary>More hits than this and walking is quicker than sorting them.</summary>
    private const int Common = 3000;

    public async Task NarrowAsync(SqlFilter sql, string text, CancellationToken cancellationToken)
    {
        var wanted = SearchGrams.Normalise(text);
        var grams = SearchGrams.Of(wanted).ToArray();
        var like = "%" + wanted.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
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
}
