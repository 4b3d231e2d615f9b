using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Territory.CalendarDays;

/// <summary>What the State Council's yearly notice makes of one date. Dates without an entry go by their weekday.</summary>
public sealed class CalendarDay : AggregateRoot
{
    public const int NameLength = 40;

    private CalendarDay(Guid id, DateOnly date)
        : base(id) => Date = date;

    public DateOnly Date { get; private set; }

    public CalendarDayKind Kind { get; private set; }

    /// <summary>Name of the festival, e.g. 春节.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who entered or last changed it; null for the dates that came with the product.</summary>
    public Guid? MaintainedBy { get; private set; }

    public static ErrorOr<CalendarDay> Enter(DateOnly date, CalendarDayKind kind, string name, Guid? by, DateTimeOffset now)
    {
        var day = new CalendarDay(Guid.CreateVersion7(now), date);
        return day.Mark(kind, name, by).Then(_ => day);
    }

    /// <summary>Says anew what the date is; nothing happens when it is that already.</summary>
    public ErrorOr<Success> Mark(CalendarDayKind kind, string name, Guid? by)
    {
        if (kind == CalendarDayKind.MakeUpWorkday && Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            return CalendarErrors.MakeUpOnWeekday;
        }

        if (Revision > 0 && kind == Kind && name == Name)
        {
            return Result.Success;
        }

        Kind = kind;
        Name = name;
        MaintainedBy = by;
        Raise(new CalendarDayMarked(Date, kind, name));
        return Result.Success;
    }

    /// <summary>The date goes by its weekday again; the caller removes the row.</summary>
    public void Clear() => Raise(new CalendarDayCleared(Date));
}

public static class CalendarErrors
{
    public static readonly Error DayNotFound = Error.NotFound("territory.calendar_day_not_found", "The calendar has no entry for this date.");

    /// <summary>调休 moves work to a rest day: a make-up workday on a weekday is a slip.</summary>
    public static readonly Error MakeUpOnWeekday = Error.Conflict("territory.make_up_on_weekday", "Only a Saturday or Sunday can be a make-up workday.");
}

public sealed record CalendarDayMarked(DateOnly Date, CalendarDayKind Kind, string Name) : DomainEvent("calendar_day.marked");

public sealed record CalendarDayCleared(DateOnly Date) : DomainEvent("calendar_day.cleared");
