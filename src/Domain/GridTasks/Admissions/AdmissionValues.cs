using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.GridTasks.Admissions;

/// <summary>What the department asks the grids to do.</summary>
/// <param name="Limit">Time for one task, from assignment; null where whoever assigns it says when it is due.</param>
/// <param name="EstimatedMinutes">For one task.</param>
public sealed record AdmissionMatter(
    string Title, TaskClass Class, string Purpose, string LegalBasis, Limit? Limit, bool EvidenceRequired, int EstimatedMinutes)
{
    public const int TitleLength = 60;
    public const int PurposeLength = 2000;
    public const int LegalBasisLength = 300;
}

/// <summary>同步落实经费或人员保障: the money or the posts that come with the work.</summary>
/// <param name="AmountFen">In fen (分).</param>
/// <param name="FundingSource">Budget line or project that pays.</param>
public sealed record Guarantee(long? AmountFen, string? FundingSource, int? StaffPosts)
{
    public const int SourceLength = 200;

    /// <summary>A hundred million yuan: whatever is more is a slip of the pen.</summary>
    public const long MostFen = 10_000_000_000;

    public const int MostPosts = 500;

    /// <summary>Money without a source is a promise of nobody.</summary>
    public bool IsPresent => (AmountFen > 0 && !string.IsNullOrWhiteSpace(FundingSource)) || StaffPosts > 0;
}

/// <summary>A grid that the work is asked of.</summary>
/// <param name="HasLeader">Whether somebody led it when it was submitted; else the community's secretary speaks for it.</param>
/// <param name="HoursPerMonth">The department's estimate.</param>
public sealed record AdmissionGrid(Guid GridId, DivisionCode Division, bool HasLeader, int HoursPerMonth)
{
    public const int MostHours = 744;
}

public enum ImpactOpinion
{
    Bearable,

    /// <summary>Bearable with the help that the note names.</summary>
    BearableWithHelp,
    TooMuch,
}

/// <summary>社区影响评估: what somebody who would have to do it says.</summary>
/// <param name="Grids">The named grids they speak for.</param>
/// <param name="HoursNow">Hours a month that these grids work already.</param>
/// <param name="Overlaps">Codes of catalogue items that cover part of it.</param>
public sealed record ImpactReview(
    Guid ReviewerId, string Role, IReadOnlyList<Guid> Grids, ImpactOpinion Opinion, int HoursNow, IReadOnlyList<string> Overlaps, string? Note, DateTimeOffset At)
{
    public const int NoteLength = 1000;
    public const int MostOverlaps = 20;
}

/// <summary>The grid office's advice.</summary>
public sealed record Recommendation(bool Supports, string Note, Guid? By, DateTimeOffset At);

/// <summary>县区党委政府研究批准.</summary>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="Date">Of the document.</param>
/// <param name="Meeting">The meeting that decided.</param>
public sealed record CountyDecision(string DocumentNumber, DateOnly Date, string Meeting, Guid? By, DateTimeOffset At)
{
    public const int DocumentLength = 100;
    public const int MeetingLength = 200;
}

/// <summary>应急临时纳入: leave for a stated time, to be ratified.</summary>
/// <param name="From">Local day on which it was given.</param>
/// <param name="Until">Last local day, as stated.</param>
public sealed record EmergencyLeave(string Reason, DateOnly From, DateOnly Until, Guid? By);

/// <summary>By when things are due: the calendar and the limits that hold in the county on the day.</summary>
public sealed record AdmissionClockwork(BusinessCalendar Calendar, AdmissionLimits Limits)
{
    internal DateTimeOffset Due(DateTimeOffset from, Limit limit) => Calendar.Due(from, limit, [], null).At;

    /// <summary>The last day that an emergency leave given now may state. Calendar days are plain days here: a stated end does not move to a working day.</summary>
    internal DateOnly LatestEmergencyEnd(DateTimeOffset now) => Limits.Emergency.Unit == LimitUnit.CalendarDay
        ? BusinessCalendar.DateOf(now).AddDays(Limits.Emergency.Amount)
        : BusinessCalendar.DateOf(Due(now, Limits.Emergency));
}

/// <summary>The limits of §5.3; a county's rule set may set others under the keys.</summary>
public sealed record AdmissionLimits(Limit Review, Limit GridOffice, Limit Government, Limit Ratify, Limit Emergency, Limit Guarantee)
{
    public const string ReviewKey = "admissions.review";
    public const string GridOfficeKey = "admissions.gridOffice";
    public const string GovernmentKey = "admissions.government";
    public const string RatifyKey = "admissions.ratify";
    public const string EmergencyKey = "admissions.emergency";
    public const string GuaranteeKey = "admissions.guarantee";

    public static readonly AdmissionLimits Default = new(
        new(5, LimitUnit.WorkingDay), new(5, LimitUnit.WorkingDay), new(15, LimitUnit.WorkingDay),
        new(5, LimitUnit.WorkingDay), new(30, LimitUnit.CalendarDay), new(30, LimitUnit.CalendarDay));
}
