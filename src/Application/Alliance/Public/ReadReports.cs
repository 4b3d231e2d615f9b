using System.Security.Cryptography;
using System.Text;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Reports;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Reports;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Public;

/// <summary>A page of the reports that communities have put before their residents, newest first.</summary>
/// <param name="Limit">1 to 100.</param>
public sealed record ListPublicReportsQuery(string? Community, int Limit, string? Cursor) : IQuery<Page<PublicReport>>;

/// <summary>One report.</summary>
public sealed record GetPublicReportQuery(Guid Id) : IQuery<PublicReportDetails>;

/// <summary>A page of what residents said to a report, newest first.</summary>
/// <param name="Limit">1 to 100.</param>
public sealed record ListPublicCommentsQuery(Guid Id, int Limit, string? Cursor) : IQuery<Page<PublicComment>>;

/// <summary>A resident says something to a report; everybody reads it, and it names nobody.</summary>
/// <param name="Text">1 to 300 characters, without phone or identity numbers.</param>
/// <param name="Browser">A random mark that the browser made for itself, 16 to 64 characters; only its hash is kept.</param>
public sealed record WriteReportCommentCommand(string Text, string Browser) : ICommand<WrittenComment>
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>It stands on the page.</summary>
public sealed record WrittenComment(Guid Id, DateTimeOffset WrittenAt);

/// <summary>A report as the list shows it.</summary>
/// <param name="From">First local day.</param>
/// <param name="Until">Last local day.</param>
/// <param name="Withdrawn">Taken back; its page says why.</param>
public sealed record PublicReport(Guid Id, string? CommunityName, string Title, DateOnly From, DateOnly Until, DateTimeOffset PublishedAt, bool Withdrawn);

/// <summary>A report in full.</summary>
/// <param name="Text">Null when it was withdrawn.</param>
/// <param name="Figures">As they were when it was published.</param>
public sealed record PublicReportDetails(PublicReport Report, string? Text, ReportFigures Figures, string? WithdrawReason);

/// <summary>What a resident said.</summary>
/// <param name="Text">Null when it was hidden.</param>
/// <param name="WentOnAs">A demand or ticket goes on with it; null for none.</param>
public sealed record PublicComment(Guid Id, string? Text, DateTimeOffset WrittenAt, string? HiddenReason, RaisedAs? WentOnAs);

internal sealed class ListPublicReportsValidator : AbstractValidator<ListPublicReportsQuery>
{
    public ListPublicReportsValidator() => this.PublicList(q => q.Limit, q => q.Community);
}

internal sealed class ListPublicCommentsValidator : AbstractValidator<ListPublicCommentsQuery>
{
    public ListPublicCommentsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 100);
}

internal sealed class WriteReportCommentValidator : AbstractValidator<WriteReportCommentCommand>
{
    public WriteReportCommentValidator()
    {
        RuleFor(c => c.Text).NotEmpty().MaximumLength(ReportComment.TextLength).NoNumbers();
        RuleFor(c => c.Browser).NotEmpty().Length(16, 64);
    }
}

internal sealed class ReadReportsHandler(IAllianceDb db, ITerritoryQuestions territory, Cursors cursors, AllianceDesk desk, HomeJurisdiction home)
    : IQueryHandler<ListPublicReportsQuery, Page<PublicReport>>, IQueryHandler<GetPublicReportQuery, PublicReportDetails>,
      IQueryHandler<ListPublicCommentsQuery, Page<PublicComment>>, ICommandHandler<WriteReportCommentCommand, WrittenComment>
{
    public async Task<ErrorOr<Page<PublicReport>>> Handle(ListPublicReportsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"public-reports|{request.Community}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var reports = Shown();
        if (request.Community is { } code)
        {
            reports = reports.In(DivisionCode.From(code));
        }

        if (position.Value is { Id: var last })
        {
            reports = reports.Where(r => r.Id < last);
        }

        var rows = await reports.OrderByDescending(r => r.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return cursors.PageOf(rows.Select(r => Row(r, names)), request.Limit, last => new ListPosition(last.Id), binding);
    }

    public async Task<ErrorOr<PublicReportDetails>> Handle(GetPublicReportQuery request, CancellationToken cancellationToken) =>
        await Shown().FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is { } report
            ? new PublicReportDetails(
                Row(report, await territory.NamesAsync(cancellationToken)), report.Status == ReportStatus.Withdrawn ? null : report.Text, report.Figures!, report.WithdrawReason)
            : ReportErrors.NotFound;

    public async Task<ErrorOr<Page<PublicComment>>> Handle(ListPublicCommentsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"public-comments|{request.Id}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        if (!await Shown().AnyAsync(r => r.Id == request.Id, cancellationToken))
        {
            return ReportErrors.NotFound;
        }

        var comments = db.ReportComments.AsNoTracking().Where(c => c.ReportId == request.Id);
        if (position.Value is { Id: var last })
        {
            comments = comments.Where(c => c.Id < last);
        }

        var rows = await comments.OrderByDescending(c => c.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        return cursors.PageOf(
            rows.Select(c => new PublicComment(c.Id, c.HiddenReason is null ? c.Text : null, c.WrittenAt, c.HiddenReason, c.Raised?.As)),
            request.Limit, last => new ListPosition(last.Id), binding);
    }

    public async Task<ErrorOr<WrittenComment>> Handle(WriteReportCommentCommand request, CancellationToken cancellationToken)
    {
        if (await Shown().FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } report)
        {
            return ReportErrors.NotFound;
        }

        var browser = SHA256.HashData(Encoding.UTF8.GetBytes(request.Browser));
        if (await db.ReportComments.CountAsync(c => c.ReportId == report.Id && c.BrowserHash == browser, cancellationToken) >= ReportComment.MostOfOne)
        {
            return ReportErrors.TooManyComments;
        }

        return ReportComment.Write(Guid.CreateVersion7(desk.Now), report, request.Text.Trim(), browser, desk.Now).Then(comment =>
        {
            db.ReportComments.Add(comment);
            return new WrittenComment(comment.Id, comment.WrittenAt);
        });
    }

    /// <summary>What was published stays to be seen, taken back or not.</summary>
    private IQueryable<ResidentReport> Shown() => db.ResidentReports.AsNoTracking().In(home.Code).Where(r => r.Status != ReportStatus.Draft);

    private static PublicReport Row(ResidentReport r, TerritoryNames names) =>
        new(r.Id, names.Division(r.Community), r.Title, r.From, r.Until, r.PublishedAt!.Value, r.Status == ReportStatus.Withdrawn);
}
