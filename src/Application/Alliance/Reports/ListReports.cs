using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Reports;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Reports;

/// <summary>A page of the reports of the caller's area, newest first.</summary>
/// <param name="Limit">1 to 200.</param>
public sealed record ListReportsQuery(IReadOnlyList<ReportStatus> Statuses, int Limit, string? Cursor) : IQuery<Page<ReportRow>>;

/// <summary>One report.</summary>
public sealed record GetReportQuery(Guid Id) : IQuery<ReportDetails>;

/// <summary>A page of what residents said to a report, newest first.</summary>
/// <param name="Limit">1 to 200.</param>
public sealed record ListReportCommentsQuery(Guid Id, int Limit, string? Cursor) : IQuery<Page<CommentRow>>;

/// <summary>What the community may do with a report.</summary>
public enum ReportAction
{
    Revise,
    Publish,
    Withdraw,
}

/// <summary>A community's report.</summary>
/// <param name="From">First local day.</param>
/// <param name="Until">Last local day.</param>
/// <param name="Comments">What residents said to it, the hidden ones too.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record ReportRow(
    Guid Id, int Revision, string Community, string? CommunityName, string Title, DateOnly From, DateOnly Until, ReportStatus Status, DateTimeOffset? PublishedAt, int Comments,
    IReadOnlyList<ReportAction> AllowedActions) : IRevisioned;

/// <summary>A report in full.</summary>
/// <param name="Figures">As they were when it was published; of a draft, as they are now.</param>
public sealed record ReportDetails(ReportRow Report, string Text, ReportFigures Figures, string? WithdrawReason) : IRevisioned
{
    int IRevisioned.Revision => Report.Revision;
}

/// <summary>What a resident said.</summary>
/// <param name="HiddenReason">Why the public page does not show it; null while it does.</param>
/// <param name="Raised">What goes on with it; null for none.</param>
public sealed record CommentRow(Guid Id, int Revision, string Text, DateTimeOffset WrittenAt, string? HiddenReason, RaisedMatter? Raised) : IRevisioned;

internal sealed class ListReportsValidator : AbstractValidator<ListReportsQuery>
{
    public ListReportsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 200);
}

internal sealed class ListReportCommentsValidator : AbstractValidator<ListReportCommentsQuery>
{
    public ListReportCommentsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 200);
}

internal sealed class ListReportsHandler(IAllianceDb db, ReportBook book, ITerritoryQuestions territory, Cursors cursors, AllianceDesk desk)
    : IQueryHandler<ListReportsQuery, Page<ReportRow>>, IQueryHandler<GetReportQuery, ReportDetails>, IQueryHandler<ListReportCommentsQuery, Page<CommentRow>>
{
    public async Task<ErrorOr<Page<ReportRow>>> Handle(ListReportsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"reports|{desk.User.Id}|{string.Join(',', request.Statuses)}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var reports = db.ResidentReports.AsNoTracking().InAreaOf(desk.User);
        if (request.Statuses.Count > 0)
        {
            reports = reports.Where(r => request.Statuses.Contains(r.Status));
        }

        if (position.Value is { Id: var last })
        {
            reports = reports.Where(r => r.Id < last);
        }

        var rows = await Drawn(reports.OrderByDescending(r => r.Id).Take(request.Limit + 1)).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return cursors.PageOf(rows.Select(r => Row(r, names)), request.Limit, last => new ListPosition(last.Id), binding);
    }

    public async Task<ErrorOr<ReportDetails>> Handle(GetReportQuery request, CancellationToken cancellationToken)
    {
        if (await Drawn(db.ResidentReports.AsNoTracking().InAreaOf(desk.User).Where(r => r.Id == request.Id)).FirstOrDefaultAsync(cancellationToken) is not { } found)
        {
            return ReportErrors.NotFound;
        }

        var report = found.Report;
        return new ReportDetails(
            Row(found, await territory.NamesAsync(cancellationToken)), report.Text,
            report.Figures ?? await book.CountAsync(report.Community, report.From, report.Until, cancellationToken), report.WithdrawReason);
    }

    public async Task<ErrorOr<Page<CommentRow>>> Handle(ListReportCommentsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"report-comments|{desk.User.Id}|{request.Id}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        if (!await db.ResidentReports.InAreaOf(desk.User).AnyAsync(r => r.Id == request.Id, cancellationToken))
        {
            return ReportErrors.NotFound;
        }

        var comments = db.ReportComments.AsNoTracking().Where(c => c.ReportId == request.Id);
        if (position.Value is { Id: var last })
        {
            comments = comments.Where(c => c.Id < last);
        }

        var rows = await comments.OrderByDescending(c => c.Id).Take(request.Limit + 1)
            .Select(c => new CommentRow(c.Id, c.Revision, c.Text, c.WrittenAt, c.HiddenReason, c.Raised)).ToListAsync(cancellationToken);
        return cursors.PageOf(rows, request.Limit, last => new ListPosition(last.Id), binding);
    }

    private IQueryable<Drawing> Drawn(IQueryable<ResidentReport> reports) => reports.Select(r => new Drawing(r, db.ReportComments.Count(c => c.ReportId == r.Id)));

    private ReportRow Row(Drawing drawn, TerritoryNames names)
    {
        var r = drawn.Report;
        return new ReportRow(
            r.Id, r.Revision, r.Community.Value, names.Division(r.Community), r.Title, r.From, r.Until, r.Status, r.PublishedAt, drawn.Comments,
            [.. Enum.GetValues<ReportAction>().Where(a => desk.User.ActsFor(r.Community) && May(a, r.Status))]);
    }

    private bool May(ReportAction action, ReportStatus status) => action switch
    {
        ReportAction.Revise => status == ReportStatus.Draft && desk.User.Has(Permissions.DemandsTriage),
        ReportAction.Publish => status == ReportStatus.Draft && desk.User.Has(Permissions.ReportsPublish),
        _ => status == ReportStatus.Published && desk.User.Has(Permissions.ReportsPublish),
    };

    private sealed record Drawing(ResidentReport Report, int Comments);
}
