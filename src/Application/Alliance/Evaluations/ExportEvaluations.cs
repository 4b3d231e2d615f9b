using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>The final results of a year, for the selection of civilised units (文明单位) and for merits (评先).</summary>
public sealed record ExportEvaluationsQuery(int Year) : IQuery<EvaluationTable>;

/// <param name="Titles">Of the items, in the order of the scheme.</param>
/// <param name="Rows">By name, read as they are written.</param>
public sealed record EvaluationTable(int Year, IReadOnlyList<string> Titles, IAsyncEnumerable<EvaluationTableRow> Rows);

/// <param name="Points">In hundredths of a point.</param>
/// <param name="Items">Points of each item, in hundredths of a point.</param>
public sealed record EvaluationTableRow(
    string MemberName, int Year, EvaluationStatus Status, EvaluationBand Band, int Points, IReadOnlyList<int> Items, int SchemeNumber, AppealOutcome? Outcome, DateTimeOffset FinalAt);

internal sealed class ExportEvaluationsValidator : AbstractValidator<ExportEvaluationsQuery>
{
    public ExportEvaluationsValidator() => RuleFor(q => q.Year).Year();
}

internal sealed class ExportEvaluationsHandler(IAllianceDb db, ScoreBook book, CallContext call) : IQueryHandler<ExportEvaluationsQuery, EvaluationTable>
{
    public async Task<ErrorOr<EvaluationTable>> Handle(ExportEvaluationsQuery request, CancellationToken cancellationToken)
    {
        var final = db.MemberEvaluations.AsNoTracking().VisibleTo(call.User)
            .Where(e => e.Year == request.Year && (e.Status == EvaluationStatus.Final || e.Status == EvaluationStatus.Published));
        // A year has one scheme: it is fixed when the first evaluation begins.
        var scheme = await final.Select(e => (Guid?)e.SchemeId).FirstOrDefaultAsync(cancellationToken);
        var titles = scheme is { } id ? (await book.SchemeAsync(id, cancellationToken)).Items.Select(i => $"{i.Title}({i.Weight})") : [];
        var rows = final.OrderBy(e => e.MemberName).ThenBy(e => e.Id).Select(e => new
        {
            e.MemberName,
            e.Year,
            e.Status,
            e.SchemeNumber,
            e.Outcome,
            e.FinalAt,
            Score = e.Scores.OrderByDescending(s => s.Revision).First(),
        });
        return new EvaluationTable(request.Year, [.. titles], rows.AsAsyncEnumerable().Select(r => new EvaluationTableRow(
            r.MemberName, r.Year, r.Status, r.Score.Band, r.Score.Points, [.. r.Score.Items.Select(i => i.Points)], r.SchemeNumber, r.Outcome, r.FinalAt!.Value)));
    }
}
