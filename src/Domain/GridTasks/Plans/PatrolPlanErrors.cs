using ErrorOr;

namespace GovernanceApi.Domain.GridTasks.Plans;

/// <summary>Every refusal of a patrol plan: stable code, kind, sentence.</summary>
public static class PatrolPlanErrors
{
    public static readonly Error NotFound = Error.NotFound("patrol_plans.not_found", "There is no such plan.");
    public static readonly Error AlreadyEnded = Error.Conflict("patrol_plans.already_ended", "The plan has ended; draw up a new one.");
    public static readonly Error Duplicate = Error.Conflict("patrol_plans.duplicate", "A plan for the same item, grid and period exists already; confirm to draw up another.");
    public static readonly Error NoDates = Field("recurrence", "patrol_plans.no_dates", "No date of this plan takes place in the coming year.");

    public static readonly Error TitleRequired = Field("title", "patrol_plans.title_required", "A plan needs a name.");
    public static readonly Error WeekdaysRequired = Field("recurrence/weekdays", "patrol_plans.weekdays_required", "Name at least one day of the week, 1 Monday to 7 Sunday.");
    public static readonly Error WeeksOutOfRange = Field("recurrence/every", "patrol_plans.weeks_out_of_range", "Every 1 to 52 weeks.");
    public static readonly Error MonthDayOutOfRange = Field("recurrence/monthDay", "patrol_plans.month_day_out_of_range", "A day of the month is 1 to 31.");
    public static readonly Error PeriodInvalid = Field("until", "patrol_plans.period_invalid", "A plan ends no earlier than it begins.");
    public static readonly Error BeginsInThePast = Field("from", "patrol_plans.begins_in_the_past", "A plan begins today at the earliest.");
    public static readonly Error WindowInvalid = Field("windowUntil", "patrol_plans.window_invalid", "The time of day ends later than it begins, and has both ends or none.");
    public static readonly Error PointsInvalid = Field("points", "patrol_plans.points_invalid", "At most 40 points, each with a name and a place on the map.");
    public static readonly Error AssigneeUnknown = Field("assigneeId", "grid_tasks.assignee_unknown", "There is no such worker of this grid.");
    public static readonly Error GridUnknown = Field("gridId", "patrol_plans.grid_unknown", "There is no such grid in your area.");

    private static Error Field(string name, string code, string detail) =>
        Error.Validation(code, detail, new Dictionary<string, object> { ["pointer"] = "/" + name });
}
