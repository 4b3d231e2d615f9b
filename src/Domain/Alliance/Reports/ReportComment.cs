using ErrorOr;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Domain.Alliance.Reports;

/// <summary>What a resident says to a report; it names nobody and everybody reads it.</summary>
public sealed class ReportComment : AggregateRoot, IHasArea
{
    public const int TextLength = 300;

    /// <summary>How many one browser writes to a report.</summary>
    public const int MostOfOne = 3;

    private ReportComment(Guid id)
        : base(id)
    {
    }

    public Guid ReportId { get; private set; }

    public DivisionCode Community { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>SHA-256 of a random mark that the resident's browser made for itself.</summary>
    public byte[] BrowserHash { get; private set; } = [];

    /// <summary>Why the public page does not show its words; null while it does.</summary>
    public string? HiddenReason { get; private set; }

    /// <summary>What goes on with it; null for none.</summary>
    public RaisedMatter? Raised { get; private set; }

    DivisionCode? IHasArea.Area => Community;

    public static ErrorOr<ReportComment> Write(Guid id, ResidentReport report, string text, byte[] browserHash, DateTimeOffset now)
    {
        if (report.Status != ReportStatus.Published)
        {
            return ReportErrors.NotPublished;
        }

        var comment = new ReportComment(id) { ReportId = report.Id, Community = report.Community, Text = text, BrowserHash = browserHash, WrittenAt = now };
        comment.Raise(new ReportCommentWritten(report.Id));
        return comment;
    }

    /// <summary>Takes its words off the public page; that one was hidden, and why, stays there.</summary>
    public ErrorOr<Success> Hide(string reason)
    {
        if (HiddenReason is not null)
        {
            return ReportErrors.CommentHidden;
        }

        HiddenReason = reason;
        Raise(new ReportCommentHidden(ReportId));
        return Result.Success;
    }

    public ErrorOr<Success> RaiseAs(RaisedMatter matter)
    {
        if (Raised is not null)
        {
            return ReportErrors.RaisedAlready;
        }

        Raised = matter;
        Raise(new ReportCommentRaised(ReportId, matter.As, matter.Id));
        return Result.Success;
    }
}

public sealed record ReportCommentWritten(Guid ReportId) : DomainEvent("report_comment.written");

public sealed record ReportCommentHidden(Guid ReportId) : DomainEvent("report_comment.hidden");

public sealed record ReportCommentRaised(Guid ReportId, RaisedAs As, Guid MatterId) : DomainEvent("report_comment.raised");
