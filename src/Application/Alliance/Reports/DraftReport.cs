using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Reports;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Reports;

/// <summary>What a report says.</summary>
internal interface IReportText
{
    string Title { get; }

    DateOnly From { get; }

    DateOnly Until { get; }

    string Text { get; }
}

/// <summary>向群众汇报: drafts a community's report on a period.</summary>
/// <param name="Community">12-digit community of the caller's.</param>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="From">First local day.</param>
/// <param name="Until">Last local day, within a year.</param>
/// <param name="Text">1 to 4,000 characters, without phone or identity numbers.</param>
public sealed record DraftReportCommand(string Community, string Title, DateOnly From, DateOnly Until, string Text) : ICommand<ReportReceipt>, IReportText;

/// <summary>Writes a draft anew.</summary>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="From">First local day.</param>
/// <param name="Until">Last local day, within a year.</param>
/// <param name="Text">1 to 4,000 characters, without phone or identity numbers.</param>
public sealed record ReviseReportCommand(string Title, DateOnly From, DateOnly Until, string Text) : ICommand<ReportReceipt>, IReportText
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Puts a draft before the residents with the figures of its period, which are kept as they are now.</summary>
public sealed record PublishReportCommand : ICommand<ReportReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Takes a published report back; the reason is public.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record WithdrawReportCommand(string Reason) : ICommand<ReportReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Takes the words of a comment off the public page; that one was hidden, and why, stays there.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record HideReportCommentCommand(string Reason) : ICommand<CommentReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The report after the act.</summary>
public sealed record ReportReceipt(Guid Id, ReportStatus Status, int Revision) : IRevisioned
{
    internal static ReportReceipt Of(ResidentReport r) => new(r.Id, r.Status, r.Revision);
}

/// <summary>The comment after the act.</summary>
public sealed record CommentReceipt(Guid Id, int Revision) : IRevisioned;

internal static class ReportRules
{
    private const string NumberCode = "alliance.personal_number";
    private const string NumberMessage = "Leave phone, identity and account numbers out: everybody reads it.";

    public static void ReportText<T>(this AbstractValidator<T> rules)
        where T : IReportText
    {
        rules.RuleFor(c => c.Title).NotEmpty().MaximumLength(Domain.Alliance.Reports.ReportText.TitleLength).NoNumbers();
        rules.RuleFor(c => c.Text).NotEmpty().MaximumLength(Domain.Alliance.Reports.ReportText.TextLength).NoNumbers();
    }

    /// <summary>For texts that are to hold no personal detail.</summary>
    public static IRuleBuilderOptions<T, string> NoNumbers<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => !OpenText.HoldsNumber(text)).WithErrorCode(NumberCode).WithMessage(NumberMessage);

    internal static ReportText ToText(this IReportText text) => new(text.Title.Trim(), text.From, text.Until, text.Text.Trim());
}

internal sealed class DraftReportValidator : AbstractValidator<DraftReportCommand>
{
    public DraftReportValidator()
    {
        this.ReportText();
        RuleFor(c => c.Community).Must(DivisionCode.IsValid).WithErrorCode(ReportErrors.CommunityInvalid.Code).WithMessage(ReportErrors.CommunityInvalid.Description);
    }
}

internal sealed class ReviseReportValidator : AbstractValidator<ReviseReportCommand>
{
    public ReviseReportValidator() => this.ReportText();
}

internal sealed class WithdrawReportValidator : AbstractValidator<WithdrawReportCommand>
{
    public WithdrawReportValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(ResidentReport.ReasonLength);
}

internal sealed class HideReportCommentValidator : AbstractValidator<HideReportCommentCommand>
{
    public HideReportCommentValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(ResidentReport.ReasonLength);
}

/// <summary>What the records of a community say about a period.</summary>
internal sealed class ReportBook(IAllianceDb db)
{
    public async Task<ReportFigures> CountAsync(DivisionCode community, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var (from, end) = (BusinessCalendar.StartOf(first).ToUniversalTime(), BusinessCalendar.StartOf(last.AddDays(1)).ToUniversalTime());
        var demands = new SqlFilter();
        var (start, stop) = (demands.Add(from), demands.Add(end));
        var counts = (await db.QueryAsync(
            $"""
            select (count(*) filter (where collected_at >= {start} and collected_at < {stop}))::int,
                   (count(*) filter (where listed_at >= {start} and listed_at < {stop}))::int,
                   (count(*) filter (where listed_at >= {start} and listed_at < {stop} and status in ('served', 'confirmed', 'closed')))::int,
                   (count(*) filter (where status = 'declined' and ended_at >= {start} and ended_at < {stop}))::int,
                   (count(*) filter (where status = 'gapPublished'))::int
            from alliance.demands
            """,
            demands.In(community, "community_code"), "", r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4)), cancellationToken))[0];
        var projects = (await db.QueryAsync(
            "select count(*)::int, coalesce(sum((delivery ->> 'heads')::int), 0)::int, coalesce(sum(star_total), 0)::int, coalesce(sum(rating_count), 0)::int from alliance.projects",
            new SqlFilter().In(community, "community_code").Where("delivered_at >= {0} and delivered_at < {1}", from, end),
            "", r => (Delivered: r.GetInt32(0), Heads: r.GetInt32(1), Stars: r.GetInt32(2), Ratings: r.GetInt32(3)), cancellationToken))[0];
        return new ReportFigures(
            counts.Item1, counts.Item2, counts.Item3, counts.Item4, counts.Item5, projects.Delivered, projects.Heads, Projects.Stars.Mean(projects.Stars, projects.Ratings));
    }
}

internal sealed class DraftReportHandler(IAllianceDb db, ReportBook book, AllianceDesk desk)
    : ICommandHandler<DraftReportCommand, ReportReceipt>, ICommandHandler<ReviseReportCommand, ReportReceipt>, ICommandHandler<PublishReportCommand, ReportReceipt>,
      ICommandHandler<WithdrawReportCommand, ReportReceipt>, ICommandHandler<HideReportCommentCommand, CommentReceipt>
{
    public Task<ErrorOr<ReportReceipt>> Handle(DraftReportCommand request, CancellationToken cancellationToken)
    {
        var community = DivisionCode.From(request.Community);
        if (!desk.User.ActsFor(community))
        {
            return Task.FromResult<ErrorOr<ReportReceipt>>(CommonErrors.OutsideArea);
        }

        return Task.FromResult(ResidentReport.Draft(Guid.CreateVersion7(desk.Now), community, request.ToText(), desk.Now).Then(report =>
        {
            db.ResidentReports.Add(report);
            return ReportReceipt.Of(report);
        }));
    }

    public Task<ErrorOr<ReportReceipt>> Handle(ReviseReportCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, report => Task.FromResult(report.Revise(request.ToText())), cancellationToken);

    public Task<ErrorOr<ReportReceipt>> Handle(PublishReportCommand request, CancellationToken cancellationToken) =>
        ActAsync(
            request.Id,
            async report => report.Publish(await book.CountAsync(report.Community, report.From, report.Until, cancellationToken), desk.Now),
            cancellationToken);

    public Task<ErrorOr<ReportReceipt>> Handle(WithdrawReportCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, report => Task.FromResult(report.Withdraw(request.Reason.Trim(), desk.Now)), cancellationToken);

    public async Task<ErrorOr<CommentReceipt>> Handle(HideReportCommentCommand request, CancellationToken cancellationToken)
    {
        var loaded = await desk.LoadAsync(db.ReportComments.InAreaOf(desk.User), request.Id, ReportErrors.CommentNotFound, c => desk.User.ActsFor(c.Community), cancellationToken);
        return loaded.IsError ? loaded.Errors : loaded.Value.Hide(request.Reason.Trim()).Then(_ => new CommentReceipt(loaded.Value.Id, loaded.Value.Revision));
    }

    private async Task<ErrorOr<ReportReceipt>> ActAsync(Guid id, Func<ResidentReport, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken)
    {
        var loaded = await desk.LoadAsync(db.ResidentReports.InAreaOf(desk.User), id, ReportErrors.NotFound, r => desk.User.ActsFor(r.Community), cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var acted = await act(loaded.Value);
        return acted.IsError ? acted.Errors : ReportReceipt.Of(loaded.Value);
    }
}
