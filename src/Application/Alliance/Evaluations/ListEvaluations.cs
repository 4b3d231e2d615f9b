using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>A page of the evaluations the caller may see, latest year first and by name: no ranking.</summary>
/// <param name="Q">Part of the member's name.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListEvaluationsQuery(
    int? Year, IReadOnlyList<EvaluationBand> Bands, IReadOnlyList<EvaluationStatus> Statuses, string? Q, int Limit, string? Cursor) : IQuery<Page<EvaluationRow>>;

/// <summary>An evaluation in a list.</summary>
/// <param name="MemberName">As the member was called when the evaluation began.</param>
/// <param name="SchemeNumber">Version of the scheme.</param>
/// <param name="Points">In hundredths of a point; null until it is scored.</param>
/// <param name="AppealUntil">Last moment at which the member may appeal.</param>
/// <param name="AllowedActions">What the caller may do to it now; correct is done by voiding one of its records.</param>
public sealed record EvaluationRow(
    Guid Id, int Revision, Guid MemberId, string MemberName, int Year, Guid SchemeId, int SchemeNumber, EvaluationStatus Status, int? Points, EvaluationBand? Band,
    DateTimeOffset? NoticedAt, DateTimeOffset? AppealUntil, DateTimeOffset? FinalAt, DateTimeOffset? PublishedAt, IReadOnlyList<EvaluationAction> AllowedActions) : IRevisioned
{
    internal static EvaluationRow Of(MemberEvaluation e, CurrentUser user, DateTimeOffset now) => new(
        e.Id, e.Revision, e.MemberId, e.MemberName, e.Year, e.SchemeId, e.SchemeNumber, e.Status, e.Points, e.Band, e.NoticedAt, e.AppealUntil, e.FinalAt, e.PublishedAt,
        [.. e.AllowedActions(now).Where(action => MayAct(action, e, user))]);

    private static bool MayAct(EvaluationAction action, MemberEvaluation e, CurrentUser user) => action == EvaluationAction.Appeal
        ? user.Has(Permissions.EvaluationsAppeal) && user.Member?.Id == e.MemberId
        : user.Has(Permissions.EvaluationsMaintain) && user.ActsFor(e.County);
}

internal sealed class ListEvaluationsValidator : AbstractValidator<ListEvaluationsQuery>
{
    public ListEvaluationsValidator()
    {
        RuleFor(q => q.Year).Year();
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Q).MaximumLength(AllianceMember.NameLength);
    }
}

internal sealed class ListEvaluationsHandler(IAllianceDb db, Cursors cursors, CallContext call, TimeProvider clock) : IQueryHandler<ListEvaluationsQuery, Page<EvaluationRow>>
{
    public async Task<ErrorOr<Page<EvaluationRow>>> Handle(ListEvaluationsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"evaluations|{call.User.Id}|{request.Year}|{string.Join(',', request.Bands)}|{string.Join(',', request.Statuses)}|{request.Q}";
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var evaluations = db.MemberEvaluations.AsNoTracking().VisibleTo(call.User);
        if (request.Year is { } year)
        {
            evaluations = evaluations.Where(e => e.Year == year);
        }

        if (request.Bands.Count > 0)
        {
            evaluations = evaluations.Where(e => e.Band != null && request.Bands.Contains(e.Band.Value));
        }

        if (request.Statuses.Count > 0)
        {
            evaluations = evaluations.Where(e => request.Statuses.Contains(e.Status));
        }

        if (!string.IsNullOrWhiteSpace(request.Q))
        {
            evaluations = evaluations.Where(e => e.MemberName.Contains(request.Q.Trim()));
        }

        if (position.Value is { } after)
        {
            evaluations = evaluations.Where(e => e.Year < after.Year
                || (e.Year == after.Year && (e.MemberName.CompareTo(after.Name) > 0 || (e.MemberName == after.Name && e.Id > after.Id))));
        }

        var found = await evaluations.OrderByDescending(e => e.Year).ThenBy(e => e.MemberName).ThenBy(e => e.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        return cursors.PageOf(found.Select(e => EvaluationRow.Of(e, call.User, clock.GetUtcNow())), request.Limit, last => new Position(last.Year, last.MemberName, last.Id), binding);
    }

    private sealed record Position(int Year, string Name, Guid Id);
}
