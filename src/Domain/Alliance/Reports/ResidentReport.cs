using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Domain.Alliance.Reports;

public enum ReportStatus
{
    Draft,
    Published,

    /// <summary>Taken back with a reason, which stays public.</summary>
    Withdrawn,
}

/// <summary>What a community says about a period.</summary>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="From">First local day.</param>
/// <param name="Until">Last local day, at most a year later.</param>
/// <param name="Text">1 to 4,000 characters, without personal detail.</param>
public sealed record ReportText(string Title, DateOnly From, DateOnly Until, string Text)
{
    public const int TitleLength = 60;
    public const int TextLength = 4000;
    public const int MostDays = 366;
}

/// <summary>What the period's records say, counted when the report is published and kept as it was then.</summary>
/// <param name="Collected">Demands taken down in the period.</param>
/// <param name="Listed">Of all demands, those first listed in the period.</param>
/// <param name="Met">Of those listed, the ones delivered since and not said to be unmet.</param>
/// <param name="Declined">Demands declined in the period.</param>
/// <param name="Gaps">Published gaps that were open.</param>
/// <param name="Delivered">Projects delivered in the period.</param>
/// <param name="Heads">People counted there.</param>
/// <param name="MeanStars">Residents' mean mark of those projects, 1 to 5; null while nobody has rated.</param>
public sealed record ReportFigures(int Collected, int Listed, int Met, int Declined, int Gaps, int Delivered, int Heads, decimal? MeanStars);

/// <summary>向群众汇报: a community answers to its residents for a period's demands and projects, in public.</summary>
public sealed class ResidentReport : AggregateRoot, IHasArea
{
    public const int ReasonLength = 500;

    private ResidentReport(Guid id)
        : base(id)
    {
    }

    public DivisionCode Community { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>First local day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last local day.</summary>
    public DateOnly Until { get; private set; }

    public string Text { get; private set; } = "";

    public ReportStatus Status { get; private set; }

    /// <summary>Null until published.</summary>
    public ReportFigures? Figures { get; private set; }

    public DateTimeOffset DraftedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    DivisionCode? IHasArea.Area => Community;

    public static ErrorOr<ResidentReport> Draft(Guid id, DivisionCode community, ReportText text, DateTimeOffset now)
    {
        if (community.Level != DivisionLevel.Community)
        {
            return ReportErrors.CommunityInvalid;
        }

        var report = new ResidentReport(id) { Community = community, DraftedAt = now };
        return report.Set(text).Then(_ =>
        {
            report.Raise(new ResidentReportDrafted(community.Value, text.From, text.Until));
            return report;
        });
    }

    public ErrorOr<Success> Revise(ReportText text)
    {
        if (Status != ReportStatus.Draft)
        {
            return ReportErrors.NotDraft;
        }

        return Set(text).Then(_ =>
        {
            Raise(new ResidentReportRevised(Community.Value));
            return Result.Success;
        });
    }

    /// <summary>Puts it before the residents; neither words nor figures change afterwards.</summary>
    public ErrorOr<Success> Publish(ReportFigures figures, DateTimeOffset now)
    {
        if (Status != ReportStatus.Draft)
        {
            return ReportErrors.NotDraft;
        }

        if (Until > BusinessCalendar.DateOf(now))
        {
            return ReportErrors.PeriodNotOver;
        }

        (Status, Figures, PublishedAt) = (ReportStatus.Published, figures, now);
        Raise(new ResidentReportPublished(Community.Value, From, Until));
        return Result.Success;
    }

    public ErrorOr<Success> Withdraw(string reason, DateTimeOffset now)
    {
        if (Status != ReportStatus.Published)
        {
            return ReportErrors.NotPublished;
        }

        (Status, WithdrawnAt, WithdrawReason) = (ReportStatus.Withdrawn, now, reason);
        Raise(new ResidentReportWithdrawn(Community.Value));
        return Result.Success;
    }

    private ErrorOr<Success> Set(ReportText text)
    {
        if (text.Until < text.From || text.Until.DayNumber - text.From.DayNumber >= ReportText.MostDays)
        {
            return ReportErrors.PeriodInvalid;
        }

        (Title, From, Until, Text) = (text.Title, text.From, text.Until, text.Text);
        return Result.Success;
    }
}

public static class ReportErrors
{
    public static readonly Error NotFound = Error.NotFound("alliance.report_not_found", "There is no such report.");
    public static readonly Error CommunityInvalid = Refusals.Field("community", "alliance.report_community", "A report is of a community of the caller's.");
    public static readonly Error PeriodInvalid = Refusals.Field("until", "alliance.report_period", "A period ends on or after its first day, and within a year.");
    public static readonly Error PeriodNotOver = Error.Conflict("alliance.report_period_not_over", "It is published when its period is over.");
    public static readonly Error NotDraft = Error.Conflict("alliance.report_not_draft", "Only a draft can be changed or published.");
    public static readonly Error NotPublished = Error.Conflict("alliance.report_not_published", "Only a published report takes comments or is withdrawn.");
    public static readonly Error CommentNotFound = Error.NotFound("alliance.comment_not_found", "There is no such comment.");
    public static readonly Error CommentHidden = Error.Conflict("alliance.comment_hidden", "The comment is hidden.");
    public static readonly Error TooManyComments = Error.Conflict("alliance.comments_full", "At most three comments on a report from one browser.");
    public static readonly Error RaisedAlready = Error.Conflict("alliance.matter_raised", "A demand or ticket goes on with it already.");
}

public sealed record ResidentReportDrafted(string Community, DateOnly From, DateOnly Until) : DomainEvent("resident_report.drafted");

public sealed record ResidentReportRevised(string Community) : DomainEvent("resident_report.revised");

public sealed record ResidentReportPublished(string Community, DateOnly From, DateOnly Until) : DomainEvent("resident_report.published");

public sealed record ResidentReportWithdrawn(string Community) : DomainEvent("resident_report.withdrawn");
