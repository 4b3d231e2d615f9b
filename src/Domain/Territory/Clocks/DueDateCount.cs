namespace GovernanceApi.Domain.Territory.Clocks;

/// <summary>One counting of one due date, step by step, in local time. See <see cref="BusinessCalendar.Due"/>.</summary>
internal sealed class DueDateCount
{
    private readonly BusinessCalendar calendar;
    private readonly PausedTime paused;
    private readonly List<DueDateStep> steps = [];

    /// <summary>Where the counting stands; after counting in days the end of <see cref="day"/>, 24:00.</summary>
    private DateTime moment;
    private DateOnly day;
    private LimitUnit unit;
    private bool provisional;

    /// <summary>Days, or minutes in the hour units.</summary>
    private int counted;

    public DueDateCount(BusinessCalendar calendar, IReadOnlyList<Pause> pauses, DateTime start)
    {
        this.calendar = calendar;
        paused = new PausedTime(pauses);
        AdvanceTo(start);
        Add(day, DueDateStepKind.Start, Clock(start));
    }

    private bool InDays => unit is LimitUnit.WorkingDay or LimitUnit.CalendarDay;

    public void Run(Limit limit)
    {
        var before = InDays;
        unit = limit.Unit;
        if (before != InDays)
        {
            // Days and minutes are not one tally.
            counted = 0;
        }

        switch (unit)
        {
            case LimitUnit.Hour:
                RunHours(TimeSpan.FromHours(limit.Amount));
                break;
            case LimitUnit.WorkingHour:
                RunWorkingHours(TimeSpan.FromHours(limit.Amount));
                break;
            case LimitUnit.WorkingDay:
            case LimitUnit.CalendarDay:
                RunDays(limit.Amount);
                break;
            default:
                throw new InvalidOperationException($"No counting is known for {unit}.");
        }
    }

    public void Extend(Extension extension)
    {
        Add(day, DueDateStepKind.Extension, extension.Reason);
        Run(extension.By);
    }

    public DueDate Finish()
    {
        if (unit == LimitUnit.CalendarDay)
        {
            Roll();
        }

        Add(day, DueDateStepKind.Due, InDays ? "24:00" : Clock(moment));
        return new DueDate(BusinessCalendar.Instant(InDays ? moment.AddSeconds(-1) : moment), provisional, paused.OpenSince < moment, steps);
    }

    private void RunHours(TimeSpan amount)
    {
        var end = moment + amount;
        var reached = moment;
        foreach (var span in paused.Spans)
        {
            var from = span.From > reached ? span.From : reached;
            if (span.Until < from || from >= end)
            {
                continue;
            }

            end += span.Until - from;
            reached = span.Until;
            Add(DateOnly.FromDateTime(from), DueDateStepKind.Paused, $"{Clock(from)}–{(span.Open ? "" : Clock(span.Until))} {span.Reason}");
        }

        counted += (int)amount.TotalMinutes;
        AdvanceTo(end);
    }

    private void RunWorkingHours(TimeSpan amount)
    {
        var left = amount;
        var before = counted;
        for (var date = DateOnly.FromDateTime(moment); left > TimeSpan.Zero; date = date.AddDays(1))
        {
            if (IsRest(date))
            {
                continue;
            }

            var begin = Later(moment, date.ToDateTime(TimeOnly.MinValue));
            var pieces = new List<string>();
            foreach (var (from, until) in paused.Without(WindowsAfter(begin)))
            {
                var end = from + (until - from < left ? until - from : left);
                left -= end - from;
                counted = before + (int)(amount - left).TotalMinutes;
                AdvanceTo(end);
                pieces.Add($"{Clock(from)}–{Clock(end)}");
                if (left == TimeSpan.Zero)
                {
                    break;
                }
            }

            if (paused.ReasonBetween(begin, left == TimeSpan.Zero ? moment : date.AddDays(1).ToDateTime(TimeOnly.MinValue)) is { } reason)
            {
                Add(date, DueDateStepKind.Paused, reason);
            }

            if (pieces.Count > 0)
            {
                AddCounted(date, string.Join(' ', pieces));
            }
        }
    }

    private void RunDays(int amount)
    {
        var date = day;
        for (var left = amount; left > 0;)
        {
            date = date.AddDays(1);
            if (unit == LimitUnit.WorkingDay && IsRest(date))
            {
                continue;
            }

            if (paused.ReasonOn(date) is { } reason)
            {
                Add(date, DueDateStepKind.Paused, reason);
                continue;
            }

            left--;
            counted++;
            AddCounted(date, calendar.EntryOf(date)?.Name ?? "");
        }

        EndOn(date);
    }

    /// <summary>Art. 203: a last day that is none of work moves to the next working day on which the clock runs.</summary>
    private void Roll()
    {
        var last = day;
        for (var date = last; ; date = date.AddDays(1))
        {
            if (IsRest(date))
            {
                continue;
            }

            if (date == last)
            {
                return;
            }

            if (paused.ReasonOn(date) is { } reason)
            {
                Add(date, DueDateStepKind.Paused, reason);
                continue;
            }

            Add(date, DueDateStepKind.Rolled, calendar.EntryOf(date)?.Name ?? "");
            EndOn(date);
            return;
        }
    }

    /// <summary>Whether nobody works on the date; if so, writes the step that says why.</summary>
    private bool IsRest(DateOnly date)
    {
        provisional |= date > calendar.KnownUntil;
        if (calendar.IsWorkingDay(date))
        {
            return false;
        }

        var holiday = calendar.EntryOf(date);
        Add(date, holiday is null ? DueDateStepKind.RestDay : DueDateStepKind.Holiday, holiday?.Name ?? "");
        return true;
    }

    private IEnumerable<(DateTime From, DateTime Until)> WindowsAfter(DateTime begin) => calendar.Hours.Windows
        .Select(w => (From: Later(begin, begin.Date + w.From.ToTimeSpan()), Until: begin.Date + w.Until.ToTimeSpan()))
        .Where(w => w.Until > w.From);

    private void AddCounted(DateOnly date, string note) => Add(
        date,
        unit != LimitUnit.CalendarDay && calendar.EntryOf(date)?.Kind == CalendarDayKind.MakeUpWorkday ? DueDateStepKind.MakeUpWorkday : DueDateStepKind.Counted,
        note);

    private void Add(DateOnly date, DueDateStepKind kind, string note) => steps.Add(new DueDateStep(date, kind, counted, note));

    private void AdvanceTo(DateTime to)
    {
        moment = to;
        day = DateOnly.FromDateTime(to);
    }

    private void EndOn(DateOnly date)
    {
        day = date;
        moment = date.AddDays(1).ToDateTime(TimeOnly.MinValue);
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static string Clock(DateTime time) => $"{time:HH:mm}";
}
