namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Longest inputs, in characters; the contract shows them as <c>maxLength</c>.</summary>
internal static class TicketLimits
{
    public const int Note = 2000;
    public const int Reply = 5000;
    public const int Place = 300;
    public const int PersonName = 60;
    public const int Phone = 30;
    public const int Address = 200;
}
