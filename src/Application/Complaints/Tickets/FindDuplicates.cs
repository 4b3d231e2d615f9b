using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Complaints.Duplicates;
using GovernanceApi.Domain.Complaints.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>Tickets of the last 30 days that may be about the same matter as this one.</summary>
public sealed record ListDuplicatesQuery(Guid Id) : IQuery<IReadOnlyList<DuplicateRow>>;

/// <summary>The same while a report is being written.</summary>
public sealed record SuggestDuplicatesQuery(string? Title, string Text, string? CategoryCode, string? DivisionCode, Guid? CompoundId, Location? Location)
    : IQuery<IReadOnlyList<DuplicateRow>>;

/// <param name="Similarity">0 to 1.</param>
/// <param name="DistanceMetres">Where both have a point.</param>
public sealed record DuplicateRow(
    Guid Id, string Number, string Title, TicketStatus Status, DateTimeOffset ReceivedAt, double Similarity, double? DistanceMetres, IReadOnlyList<LikenessReason> Reasons);

internal sealed class SuggestDuplicatesValidator : AbstractValidator<SuggestDuplicatesQuery>
{
    public SuggestDuplicatesValidator()
    {
        RuleFor(q => q.Title).MaximumLength(Ticket.MaxTitle);
        RuleFor(q => q.Text).MaximumLength(Ticket.MaxText);
        RuleFor(q => q.CategoryCode).Length(6);
        RuleFor(q => q.DivisionCode).Length(12);
        RuleFor(q => q.Location!).SetValidator(new LocationValidator()).When(q => q.Location is not null);
    }
}

internal sealed class DuplicateFinder(IComplaintsDb db, CallContext call)
{
    /// <summary>Candidates looked at: the newest of the community within the window.</summary>
    private const int Candidates = 400;

    public async Task<IReadOnlyList<DuplicateRow>> FindAsync(Matter matter, CancellationToken cancellationToken)
    {
        var sql = new SqlFilter().VisibleTo(call.User)
            .Where("t.division_code = {0}::bpchar", matter.Division.Value)
            .Where("t.received_at >= {0} and t.received_at <= {1}", matter.ReceivedAt - Likeness.Window, matter.ReceivedAt + Likeness.Window)
            .Where("t.status not in ('rejected', 'merged', 'withdrawn')");
        var rows = await db.QueryAsync(
            "select t.id, t.number, t.title, t.status, t.received_at, t.text, t.category_code, t.compound_id, t.longitude, t.latitude from complaints.tickets t",
            sql, $" order by t.received_at desc, t.id desc limit {Candidates}", Read, cancellationToken);
        var byId = rows.ToDictionary(r => r.Matter.Id);
        return [.. Likeness.Among(rows.Select(r => r.Matter with { Division = matter.Division }), matter)
            .Select(l => byId[l.Matter.Id].Row with { Similarity = l.Similarity, DistanceMetres = l.DistanceMetres, Reasons = l.Reasons })];
    }

    private static (Matter Matter, DuplicateRow Row) Read(System.Data.Common.DbDataReader r)
    {
        var title = r.GetString(2);
        var receivedAt = r.GetFieldValue<DateTimeOffset>(4);
        var matter = new Matter(
            r.GetGuid(0), title + " " + r.GetString(5), r.IsDBNull(6) ? null : r.GetString(6), default, r.IsDBNull(7) ? null : r.GetGuid(7),
            r.IsDBNull(8) ? null : new GeoPoint(r.GetDouble(8), r.GetDouble(9)), receivedAt);
        return (matter, new DuplicateRow(matter.Id, r.GetString(1), title, Enum.Parse<TicketStatus>(r.GetString(3), ignoreCase: true), receivedAt, 0, null, []));
    }
}

internal sealed class ListDuplicatesHandler(IComplaintsDb db, DuplicateFinder finder, CallContext call) : IQueryHandler<ListDuplicatesQuery, IReadOnlyList<DuplicateRow>>
{
    public async Task<ErrorOr<IReadOnlyList<DuplicateRow>>> Handle(ListDuplicatesQuery request, CancellationToken cancellationToken)
    {
        var ticket = await db.Tickets.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(t => t.Id == request.Id, cancellationToken);
        return ticket is null
            ? TicketErrors.NotFound
            : ErrorOrFactory.From(await finder.FindAsync(
                new Matter(ticket.Id, ticket.Title + " " + ticket.Text, ticket.CategoryCode, ticket.Place.Division, ticket.Place.CompoundId, ticket.Place.Point, ticket.ReceivedAt),
                cancellationToken));
    }
}

internal sealed class SuggestDuplicatesHandler(TicketPlaces places, DuplicateFinder finder, TimeProvider clock)
    : IQueryHandler<SuggestDuplicatesQuery, IReadOnlyList<DuplicateRow>>
{
    public async Task<ErrorOr<IReadOnlyList<DuplicateRow>>> Handle(SuggestDuplicatesQuery request, CancellationToken cancellationToken)
    {
        var place = await places.ResolveAsync(null, request.DivisionCode, request.CompoundId, request.Location, cancellationToken);
        if (place.IsError)
        {
            return place.Errors;
        }

        var matter = new Matter(Guid.Empty, request.Title + " " + request.Text, request.CategoryCode, place.Value.Division, place.Value.CompoundId, place.Value.Point, clock.GetUtcNow());
        return ErrorOrFactory.From(await finder.FindAsync(matter, cancellationToken));
    }
}
