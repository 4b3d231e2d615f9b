using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.CalendarDays;

/// <summary>Lets a date go by its weekday again. Running clocks are counted again.</summary>
public sealed record ClearCalendarDayCommand(DateOnly Date) : ICommand<Success>;

internal sealed class ClearCalendarDayHandler(ITerritoryDb db, TerritoryBooks books) : ICommandHandler<ClearCalendarDayCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(ClearCalendarDayCommand request, CancellationToken cancellationToken)
    {
        var day = await db.CalendarDays.FirstOrDefaultAsync(d => d.Date == request.Date, cancellationToken);
        if (day is null)
        {
            return CalendarErrors.DayNotFound;
        }

        day.Clear();
        db.CalendarDays.Remove(day);
        books.Forget<BusinessCalendar>();
        return Result.Success;
    }
}
