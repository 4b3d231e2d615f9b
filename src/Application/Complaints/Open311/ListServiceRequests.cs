using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Public;
using GovernanceApi.Application.Complaints.Tickets;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Open311;

/// <summary>Requests as anybody may know them: newest first, of the last 90 days unless dates are given.</summary>
/// <param name="Numbers">Ticket numbers; given any, nothing else filters.</param>
/// <param name="ServiceCodes">Category codes.</param>
/// <param name="Open">Null for both.</param>
/// <param name="Page">From 1.</param>
public sealed record ListServiceRequestsQuery(
    string? JurisdictionId, IReadOnlyList<string> Numbers, IReadOnlyList<string> ServiceCodes, DateTimeOffset? From, DateTimeOffset? Until, bool? Open, int Page, int PageSize)
    : IQuery<IReadOnlyList<ServiceRequest>>
{
    public const int LargestPage = 200;
    public const int LastPage = 1000;
    public static readonly TimeSpan Window = TimeSpan.FromDays(90);
}

internal sealed class ListServiceRequestsValidator : AbstractValidator<ListServiceRequestsQuery>
{
    private const int MostServices = 50;

    public ListServiceRequestsValidator()
    {
        RuleFor(q => q.Page).InclusiveBetween(1, ListServiceRequestsQuery.LastPage);
        RuleFor(q => q.PageSize).InclusiveBetween(1, ListServiceRequestsQuery.LargestPage);
        RuleFor(q => q.Numbers).Must(n => n.Count <= ListServiceRequestsQuery.LargestPage).WithErrorCode("open311.too_many").WithMessage("At most 200 ids and 50 services.");
        RuleFor(q => q.ServiceCodes).Must(n => n.Count <= MostServices).WithErrorCode("open311.too_many").WithMessage("At most 200 ids and 50 services.");
        RuleFor(q => q).Must(q => q.From is null || q.Until is null || (q.From <= q.Until && q.Until - q.From <= ListServiceRequestsQuery.Window))
            .WithErrorCode("open311.window_too_long").WithMessage("start_date to end_date are 90 days at most.");
    }
}

internal sealed class ListServiceRequestsHandler(IComplaintsDb db, PublicSettings settings, ITerritoryQuestions territory, TimeProvider clock)
    : IQueryHandler<ListServiceRequestsQuery, IReadOnlyList<ServiceRequest>>
{
    private static readonly TicketStatus[] OpenOnes = [.. Enum.GetValues<TicketStatus>().Where(TicketTransitions.IsOpen)];

    public async Task<ErrorOr<IReadOnlyList<ServiceRequest>>> Handle(ListServiceRequestsQuery request, CancellationToken cancellationToken)
    {
        if (settings.Refuses(request.JurisdictionId))
        {
            return Open311Errors.JurisdictionUnknown;
        }

        var all = db.Tickets.AsNoTracking().InArea(settings.Jurisdiction).OfPublicMatters();
        var tickets = await (request.Numbers.Count > 0 ? Named(all, request.Numbers) : Filtered(all, request))
            .OrderByDescending(t => t.ReceivedAt).ThenByDescending(t => t.Id)
            .Skip((request.Page - 1) * request.PageSize).Take(request.PageSize)
            .Include(t => t.Steps).Include(t => t.Clocks).AsSplitQuery().ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        var compounds = await territory.CompoundsAsync([.. tickets.Select(t => t.Place.CompoundId).OfType<Guid>().Distinct()], cancellationToken);
        return tickets.ConvertAll(t => ServiceRequest.Of(t, names, t.Place.CompoundId is { } id ? compounds.GetValueOrDefault(id) : null));
    }

    private static IQueryable<Ticket> Named(IQueryable<Ticket> tickets, IReadOnlyList<string> numbers)
    {
        string[] known = [.. numbers.Select(TicketNumber.Parse).Where(n => !n.IsError).Select(n => n.Value.Value)];
        return tickets.Where(t => known.Contains(t.Number));
    }

    private IQueryable<Ticket> Filtered(IQueryable<Ticket> tickets, ListServiceRequestsQuery request)
    {
        var until = request.Until ?? (request.From is { } start ? start + ListServiceRequestsQuery.Window : clock.GetUtcNow());
        var from = request.From ?? until - ListServiceRequestsQuery.Window;
        var found = tickets.Where(t => t.ReceivedAt >= from && t.ReceivedAt <= until);
        if (request.ServiceCodes.Count > 0)
        {
            string?[] codes = [.. request.ServiceCodes];
            found = found.Where(t => codes.Contains(t.CategoryCode));
        }

        return request.Open switch
        {
            true => found.Where(t => OpenOnes.Contains(t.Status)),
            false => found.Where(t => !OpenOnes.Contains(t.Status)),
            null => found,
        };
    }
}

/// <summary>A request as anybody may know it: no word of the report, no person, and the place no closer than its compound.</summary>
/// <param name="StatusText">In plain words, in the caller's language.</param>
/// <param name="Address">Compound and community by name.</param>
/// <param name="Longitude">Of the compound; null without one.</param>
public sealed record ServiceRequest(
    string Number, bool Open, string StatusText, string? ServiceCode, string? ServiceName, string? Agency, DateTimeOffset ReceivedAt, DateTimeOffset UpdatedAt,
    DateTimeOffset? DueAt, DateTimeOffset? ClosedAt, Outcome? Outcome, string? Address, string AddressId, double? Longitude, double? Latitude, IReadOnlyList<ServiceRequestStep> History)
{
    internal static ServiceRequest Of(Ticket ticket, TerritoryNames names, CompoundFact? compound)
    {
        var open = TicketTransitions.IsOpen(ticket.Status);
        var told = ticket.Steps.OrderBy(s => s.Revision).Where(s => PlainWords.Step(s) is not null).ToList();
        var handling = ticket.RunningClock(ClockKind.Handle);
        var due = !open ? null : handling is { Paused: false } ? handling.DueAt : ticket.DueAt;
        return new ServiceRequest(
            ticket.Number, open, PlainWords.Status(ticket.Status), ticket.CategoryCode, names.Category(ticket.CategoryCode), names.Unit(ticket.LeadUnitId) ?? names.Grid(ticket.AssignedGridId),
            ticket.ReceivedAt, told.Count == 0 ? ticket.StatusSince : told[^1].At, due, open ? null : ticket.StatusSince, open ? null : ticket.Outcome,
            string.Join(" · ", new[] { compound?.Name, names.Division(ticket.Place.Division) }.OfType<string>()), compound?.Id.ToString() ?? ticket.Place.Division.Value,
            compound?.Location?.Longitude, compound?.Location?.Latitude,
            [.. told.Where(s => s.From != s.To).Select(s => new ServiceRequestStep(s.At, TicketTransitions.IsOpen(s.To), s.To, PlainWords.Status(s.To)))]);
    }
}

/// <param name="Text">In plain words, in the caller's language.</param>
public sealed record ServiceRequestStep(DateTimeOffset At, bool Open, TicketStatus Stage, string Text);
