using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Search;

namespace GovernanceApi.Domain.Complaints.Tickets;

/// <summary>The searchable form of one ticket; its id is the ticket's.</summary>
public sealed class TicketSearchEntry : Entity
{
    private List<string> grams = [];

    private TicketSearchEntry()
        : base(Guid.Empty)
    {
    }

    internal TicketSearchEntry(Guid ticketId)
        : base(ticketId)
    {
    }

    /// <summary>Normalised number, title, text and place.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Character pairs of <see cref="SearchText"/>.</summary>
    public IReadOnlyList<string> Grams => grams;

    internal void Set(string text)
    {
        SearchText = SearchGrams.Normalise(text);
        grams = [.. SearchGrams.Of(SearchText)];
    }
}
