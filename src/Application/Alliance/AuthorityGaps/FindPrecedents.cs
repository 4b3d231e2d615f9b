using System.Globalization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.AuthorityGaps;

/// <summary>What joint meetings decided on matters like this ticket's: the closest first.</summary>
public sealed record ListPrecedentsQuery(Guid TicketId) : IQuery<IReadOnlyList<PrecedentRow>>;

/// <summary>A ruling that fits the ticket, and why.</summary>
/// <param name="UnitId">The competent unit.</param>
/// <param name="Text">The precedent in words.</param>
/// <param name="Since">First local day.</param>
/// <param name="Area">12-digit county or community that it holds for: the ticket lies in it.</param>
/// <param name="CategoryCode">The ticket's category, or one above it.</param>
/// <param name="WordsFound">Of the precedent's words, those that the ticket holds; empty where it has none.</param>
/// <param name="Reason">The same in one sentence, in the caller's language.</param>
public sealed record PrecedentRow(
    Guid Id, Guid GapId, Guid UnitId, string? UnitName, string Text, DateOnly Since, string Area, string? AreaName, string CategoryCode, string? CategoryName,
    IReadOnlyList<string> WordsFound, string Reason);

internal sealed class ListPrecedentsHandler(IAllianceDb db, IHotTickets tickets, ITerritoryQuestions territory, CallContext call)
    : IQueryHandler<ListPrecedentsQuery, IReadOnlyList<PrecedentRow>>
{
    private const int Most = 10;

    public async Task<ErrorOr<IReadOnlyList<PrecedentRow>>> Handle(ListPrecedentsQuery request, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(request.TicketId, call.User, cancellationToken) is not { } ticket)
        {
            return GapErrors.TicketUnknown;
        }

        if (ticket.CategoryCode is not { } category)
        {
            return Array.Empty<PrecedentRow>();
        }

        DivisionCode[] areas = [ticket.Division, ticket.Division.CountyDivision];
        var codes = DispatchPrecedent.Above(category);
        var found = await db.DispatchPrecedents.AsNoTracking().Where(p => p.WithdrawnAt == null && areas.Contains(p.Division) && codes.Contains(p.CategoryCode)).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        var text = ticket.Title + "\n" + ticket.Text;
        return found.Where(p => p.Fits(ticket.Division, category, text))
            .OrderByDescending(p => p.WordsIn(text).Count).ThenByDescending(p => p.CategoryCode == category).ThenByDescending(p => p.Since).ThenByDescending(p => p.Id)
            .Take(Most).Select(p => Row(p, p.WordsIn(text), names)).ToArray();
    }

    private static PrecedentRow Row(DispatchPrecedent p, IReadOnlyList<string> words, TerritoryNames names)
    {
        var (area, category) = (names.Division(p.Division) ?? p.Division.Value, names.Category(p.CategoryCode) ?? p.CategoryCode);
        return new PrecedentRow(
            p.Id, p.GapId, p.UnitId, names.Unit(p.UnitId), p.Text, p.Since, p.Division.Value, names.Division(p.Division), p.CategoryCode, names.Category(p.CategoryCode), words,
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? InEnglish(area, category, words) : InChinese(area, category, words));
    }

    private static string InChinese(string area, string category, IReadOnlyList<string> words)
    {
        var named = words.Count == 0 ? "" : $"，内容提到“{string.Join("”“", words)}”";
        return $"{area}的“{category}”类事项{named}，联席会议已裁定归口。";
    }

    private static string InEnglish(string area, string category, IReadOnlyList<string> words)
    {
        var named = words.Count == 0 ? "" : $" that mention “{string.Join("”, “", words)}”";
        return $"A joint meeting ruled who is in charge of “{category}” matters in {area}{named}.";
    }
}
