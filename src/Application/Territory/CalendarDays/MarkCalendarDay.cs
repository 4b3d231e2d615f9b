using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Territory.CalendarDays;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.CalendarDays;

/// <summary>Says what a date is: a holiday, or a rest day that is worked. Running clocks are counted again.</summary>
/// <param name="Name">The festival.</param>
public sealed record MarkCalendarDayCommand([property: JsonIgnore] DateOnly Date, CalendarDayKind Kind, string Name) : ICommand<CalendarDayRow>;

internal sealed class MarkCalendarDayValidator : AbstractValidator<MarkCalendarDayCommand>
{
    public MarkCalendarDayValidator()
    {
        RuleFor(c => c.Date).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31));
        RuleFor(c => c.Name).NotEmpty().MaximumLength(CalendarDay.NameLength);
    }
}

internal sealed class MarkCalendarDayHandler(ITerritoryDb db, TerritoryBooks books, CallContext call, TimeProvider clock)
    : ICommandHandler<MarkCalendarDayCommand, CalendarDayRow>
{
    public async Task<ErrorOr<CalendarDayRow>> Handle(MarkCalendarDayCommand request, CancellationToken cancellationToken)
    {
        var day = await db.CalendarDays.FirstOrDefaultAsync(d => d.Date == request.Date, cancellationToken);
        if (day is null)
        {
            var entered = CalendarDay.Enter(request.Date, request.Kind, request.Name.Trim(), call.User.Id, clock.GetUtcNow());
            if (entered.IsError)
            {
                return entered.Errors;
            }

            db.CalendarDays.Add(entered.Value);
        }
        else if (day.Mark(request.Kind, request.Name.Trim(), call.User.Id) is { IsError: true } refused)
        {
            return refused.Errors;
        }

        books.Forget<BusinessCalendar>();
        return new CalendarDayRow(request.Date, request.Kind, request.Name.Trim());
    }
}
