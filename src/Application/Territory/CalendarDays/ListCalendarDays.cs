using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.CalendarDays;

/// <summary>The business calendar: dates that do not go by their weekday. The same for the whole country, so for every caller.</summary>
/// <param name="Year">2000 to 2100; left out for all years.</param>
public sealed record ListCalendarDaysQuery(int? Year) : IQuery<BusinessCalendarDetails>;

/// <param name="KnownUntil">Past this day not all holidays are known and due dates are provisional; null without a complete year.</param>
/// <param name="Items">In order of date.</param>
public sealed record BusinessCalendarDetails(DateOnly? KnownUntil, IReadOnlyList<CalendarDayRow> Items);

/// <param name="Name">The festival.</param>
public sealed record CalendarDayRow(DateOnly Date, CalendarDayKind Kind, string Name);

internal sealed class ListCalendarDaysValidator : AbstractValidator<ListCalendarDaysQuery>
{
    public ListCalendarDaysValidator() => RuleFor(q => q.Year).InclusiveBetween(2000, 2100);
}

internal sealed class ListCalendarDaysHandler(ITerritoryDb db, TerritoryBooks books) : IQueryHandler<ListCalendarDaysQuery, BusinessCalendarDetails>
{
    public async Task<ErrorOr<BusinessCalendarDetails>> Handle(ListCalendarDaysQuery request, CancellationToken cancellationToken)
    {
        var known = (await books.ReadCalendarAsync(cancellationToken)).KnownUntil;
        var days = await db.CalendarDays.Where(d => request.Year == null || d.Date.Year == request.Year)
            .OrderBy(d => d.Date).Select(d => new CalendarDayRow(d.Date, d.Kind, d.Name)).ToListAsync(cancellationToken);
        return new BusinessCalendarDetails(known == DateOnly.MinValue ? null : known, days);
    }
}
