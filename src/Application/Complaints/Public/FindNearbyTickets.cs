using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Complaints.Duplicates;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Public;

/// <summary>Open matters nearby that may be the one being reported, so that a neighbour can follow instead of reporting again; ten at most.</summary>
/// <param name="Text">What the resident is writing; compared, not stored.</param>
public sealed record FindNearbyTicketsQuery(string? Text, string? CategoryCode, string? DivisionCode, Guid? CompoundId, Location? Location)
    : IQuery<IReadOnlyList<NearbyTicket>>;

/// <summary>No word of what others wrote: category, place, standing.</summary>
/// <param name="Title">Category and place.</param>
/// <param name="StatusText">In plain words, in the caller's language.</param>
public sealed record NearbyTicket(
    Guid Id, string Number, string Title, TicketStatus Status, string StatusText, double? DistanceMetres, int FollowerCount, DateTimeOffset ReceivedAt);

internal sealed class FindNearbyTicketsValidator : AbstractValidator<FindNearbyTicketsQuery>
{
    private const int LongestText = 5000;

    public FindNearbyTicketsValidator()
    {
        RuleFor(q => q.Text).MaximumLength(LongestText);
        RuleFor(q => q.CategoryCode).Length(6);
        RuleFor(q => q.DivisionCode).Length(12);
        RuleFor(q => q.Location!).SetValidator(new LocationValidator()).When(q => q.Location is not null);
    }
}

internal sealed class FindNearbyTicketsHandler(IComplaintsDb db, TicketPlaces places, ITerritoryQuestions territory, TimeProvider clock)
    : IQueryHandler<FindNearbyTicketsQuery, IReadOnlyList<NearbyTicket>>
{
    private const int Candidates = 300;

    public async Task<ErrorOr<IReadOnlyList<NearbyTicket>>> Handle(FindNearbyTicketsQuery request, CancellationToken cancellationToken)
    {
        var place = await places.ResolveAsync(null, request.DivisionCode, request.CompoundId, request.Location, cancellationToken);
        if (place.IsError)
        {
            // Nothing is known of a place that lies in no grid: nothing is near it.
            return Array.Empty<NearbyTicket>();
        }

        var now = clock.GetUtcNow();
        var (division, since) = (place.Value.Division, now - Likeness.Window);
        var recent = await db.Tickets.AsNoTracking().OpenToPublic()
            .Where(t => t.Place.Division == division && t.ReceivedAt >= since)
            .OrderByDescending(t => t.ReceivedAt).Take(Candidates)
            .Select(t => new { t.Id, t.Number, t.Title, t.Text, t.CategoryCode, t.Place.CompoundId, t.Place.Point, t.Status, t.FollowerCount, t.ReceivedAt })
            .ToListAsync(cancellationToken);
        var byId = recent.ToDictionary(t => t.Id);
        var matter = new Matter(Guid.Empty, request.Text ?? "", request.CategoryCode, division, place.Value.CompoundId, place.Value.Point, now);
        var names = await territory.NamesAsync(cancellationToken);
        return Likeness
            .Among(recent.Select(t => new Matter(t.Id, $"{t.Title} {t.Text}", t.CategoryCode, division, t.CompoundId, t.Point, t.ReceivedAt)), matter)
            .Select(likely =>
            {
                var t = byId[likely.Matter.Id];
                return new NearbyTicket(
                    t.Id, t.Number, PlainWords.Matter(names, t.CategoryCode, t.CompoundId, division), t.Status, PlainWords.Status(t.Status),
                    likely.DistanceMetres is { } metres ? Math.Round(metres) : null, t.FollowerCount, t.ReceivedAt);
            }).ToList();
    }
}

internal static class PublicScope
{
    private static readonly TicketStatus[] Open = [.. Enum.GetValues<TicketStatus>().Where(TicketTransitions.IsOpen)];

    /// <summary>What neighbours may find and follow: open, not told in confidence, and no petition, which is between one person and the state.</summary>
    public static IQueryable<Ticket> OpenToPublic(this IQueryable<Ticket> tickets) =>
        tickets.Where(t => Open.Contains(t.Status)).OfPublicMatters();

    /// <summary>Of these, open or not, others may know category, place, standing and times: what a follower sees, without a word of the report.</summary>
    public static IQueryable<Ticket> OfPublicMatters(this IQueryable<Ticket> tickets) => tickets.Where(t => !t.Confidential && t.Channel != IntakeChannel.Petition);
}
