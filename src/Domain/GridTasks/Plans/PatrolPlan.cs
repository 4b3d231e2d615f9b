using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Plans;

/// <summary>A point to look at, in the order of the list.</summary>
/// <param name="Check">What to look at there, in one line.</param>
public sealed record PatrolPoint(string Name, double Longitude, double Latitude, string? Check)
{
    public const int LongestName = 60;
    public const int LongestCheck = 200;

    // What was left out of a request is null here, whatever the type says.
    internal bool IsValid => Name?.Trim().Length is > 0 and <= LongestName && (Check?.Length ?? 0) <= LongestCheck && !GeoPoint.Create(Longitude, Latitude).IsError;
}

/// <summary>The time of day in which a patrol is walked.</summary>
public sealed record PatrolWindow(TimeOnly From, TimeOnly Until);

/// <summary>What people decide on a plan; the item, the grid and the first day stand.</summary>
public sealed record PatrolTerms(
    string Title, Recurrence Recurrence, RestDayRule OnRestDay, DateOnly? Until, PatrolWindow? Window, Guid? AssigneeId, IReadOnlyList<PatrolPoint> Points)
{
    internal const int MostPoints = 40;

    internal Error? WhyNot(DateOnly from) => this switch
    {
        _ when Title.Trim().Length == 0 => PatrolPlanErrors.TitleRequired,
        _ when Until < from => PatrolPlanErrors.PeriodInvalid,
        { Window: { } window } when window.Until <= window.From => PatrolPlanErrors.WindowInvalid,
        _ when Points.Count > MostPoints || Points.Any(p => p is not { IsValid: true }) => PatrolPlanErrors.PointsInvalid,
        _ => null,
    };
}

/// <summary>
/// 巡查计划: work of one catalogue item that comes round in one grid. It makes tasks ahead of time, one for each date;
/// changing or ending it cancels those that nobody has begun.
/// </summary>
public sealed class PatrolPlan : AggregateRoot, IHasArea
{
    /// <summary>Days within which a plan must take place for the first time.</summary>
    public const int FurthestFirst = 366;

    private PatrolPlan(Guid id)
        : base(id)
    {
    }

    private PatrolPlan()
        : base(Guid.Empty)
    {
    }

    public string Number { get; private set; } = "";

    /// <summary>Code of the catalogue item.</summary>
    public string CatalogueItem { get; private set; } = "";

    public Guid GridId { get; private set; }

    public DivisionCode Division { get; private set; }

    public string Title { get; private set; } = "";

    public Recurrence Recurrence { get; private set; } = null!;

    public RestDayRule OnRestDay { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it is open.</summary>
    public DateOnly? Until { get; private set; }

    public PatrolWindow? Window { get; private set; }

    /// <summary>Null for whoever works in the grid.</summary>
    public Guid? AssigneeId { get; private set; }

    public IReadOnlyList<PatrolPoint> Points { get; private set; } = [];

    /// <summary>The plan that asks for the same already; somebody confirmed to draw up another.</summary>
    public Guid? DuplicateOfId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The last day for which tasks have been made.</summary>
    public DateOnly? ExpandedThrough { get; private set; }

    DivisionCode? IHasArea.Area => Division;

    public bool Ended => EndedAt is not null;

    public static ErrorOr<PatrolPlan> DrawUp(
        Guid id, string number, string catalogueItem, Guid gridId, DivisionCode division, DateOnly from, PatrolTerms terms, Guid? duplicateOf, DateTimeOffset now)
    {
        if (from < BusinessCalendar.DateOf(now))
        {
            return PatrolPlanErrors.BeginsInThePast;
        }

        if (terms.WhyNot(from) is { } refusal)
        {
            return refusal;
        }

        var plan = new PatrolPlan(id) { Number = number, CatalogueItem = catalogueItem, GridId = gridId, Division = division, From = from, DuplicateOfId = duplicateOf, CreatedAt = now };
        plan.Take(terms);
        plan.Record(new PatrolPlanDrawnUp(catalogueItem, plan.Recurrence.Kind, from, plan.Until));
        return plan;
    }

    /// <summary>Other terms from today on: what was made ahead and not begun is made anew.</summary>
    public ErrorOr<Success> Change(PatrolTerms terms, DateTimeOffset now)
    {
        if (Ended)
        {
            return PatrolPlanErrors.AlreadyEnded;
        }

        if (terms.WhyNot(From) is { } refusal)
        {
            return refusal;
        }

        Take(terms);
        ExpandedThrough = Yesterday(now);
        Record(new PatrolPlanChanged(From, Until));
        return Result.Success;
    }

    public ErrorOr<Success> End(DateTimeOffset now)
    {
        if (Ended)
        {
            return PatrolPlanErrors.AlreadyEnded;
        }

        EndedAt = now;
        Record(new PatrolPlanEnded(BusinessCalendar.DateOf(now)));
        return Result.Success;
    }

    /// <summary>The days for which tasks are still to be made, today first; null when there are none up to the horizon.</summary>
    public (DateOnly First, DateOnly Last)? Unexpanded(DateTimeOffset now, int horizonDays)
    {
        var today = BusinessCalendar.DateOf(now);
        var first = Latest(today, From, ExpandedThrough?.AddDays(1) ?? From);
        var horizon = today.AddDays(horizonDays);
        var last = Until < horizon ? Until.Value : horizon;
        return Ended || first > last ? null : (first, last);
    }

    /// <summary>Tasks were made up to this day.</summary>
    public void MarkExpanded(DateOnly through, int tasks)
    {
        ExpandedThrough = through;
        Record(new PatrolPlanExpanded(through, tasks));
    }

    /// <summary>The dates of the plan in a window, skipped ones with their reason.</summary>
    public IReadOnlyList<PatrolDate> DatesBetween(DateOnly first, DateOnly last, BusinessCalendar calendar) =>
        PatrolDates.Between(Recurrence, OnRestDay, From, Until, first, last, calendar);

    /// <summary>When a patrol of this day is over: the end of its time of day, else of the day.</summary>
    public DateTimeOffset DueAt(DateOnly on) =>
        Window is { } window ? BusinessCalendar.StartOf(on) + window.Until.ToTimeSpan() : BusinessCalendar.StartOf(on.AddDays(1)).AddSeconds(-1);

    /// <summary>Number of the task of one date; a task cancelled by a change and made anew has the same.</summary>
    public string NumberOn(DateOnly on) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}-{on:yyyyMMdd}");

    private static DateOnly Yesterday(DateTimeOffset now) => BusinessCalendar.DateOf(now).AddDays(-1);

    private static DateOnly Latest(params ReadOnlySpan<DateOnly> dates)
    {
        var latest = dates[0];
        foreach (var date in dates)
        {
            latest = date > latest ? date : latest;
        }

        return latest;
    }

    private void Take(PatrolTerms terms)
    {
        Title = terms.Title.Trim();
        (Recurrence, OnRestDay, Until, Window, AssigneeId) = (terms.Recurrence, terms.OnRestDay, terms.Until, terms.Window, terms.AssigneeId);
        Points = terms.Points;
    }

    private void Record(PatrolPlanEvent happened) =>
        Raise(happened with { PlanId = Id, GridId = GridId, DivisionCode = Division.Value });
}
