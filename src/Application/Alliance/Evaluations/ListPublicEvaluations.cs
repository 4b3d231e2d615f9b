using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>亮晒评: the published results of a year, for anybody, by name and without a ranking.</summary>
/// <param name="Year">The year that was evaluated.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListPublicEvaluationsQuery(int Year, int Limit, string? Cursor) : IQuery<Page<PublicEvaluation>>;

/// <summary>How a member of the alliance did in a year.</summary>
/// <param name="MemberId">Its projects are at <c>/public/service-projects?memberId=</c>.</param>
/// <param name="MemberKind">Which of the five kinds of providers it is.</param>
/// <param name="SchemeNumber">Version of the county's scheme.</param>
/// <param name="Points">In hundredths of a point, 0 to 10,000.</param>
public sealed record PublicEvaluation(
    Guid MemberId, string MemberName, ProviderKind MemberKind, int Year, EvaluationBand Band, int Points, int SchemeNumber, DateTimeOffset PublishedAt);

internal sealed class ListPublicEvaluationsValidator : AbstractValidator<ListPublicEvaluationsQuery>
{
    public ListPublicEvaluationsValidator()
    {
        RuleFor(q => q.Year).Year();
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
    }
}

internal sealed class ListPublicEvaluationsHandler(IAllianceDb db, HomeJurisdiction home, Cursors cursors) : IQueryHandler<ListPublicEvaluationsQuery, Page<PublicEvaluation>>
{
    public async Task<ErrorOr<Page<PublicEvaluation>>> Handle(ListPublicEvaluationsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"public-evaluations|{request.Year}";
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var county = home.Code.CountyDivision;
        var published = db.MemberEvaluations.AsNoTracking().Where(e => e.County == county && e.Year == request.Year && e.Status == EvaluationStatus.Published);
        if (position.Value is { } after)
        {
            published = published.Where(e => e.MemberName.CompareTo(after.Name) > 0 || (e.MemberName == after.Name && e.Id > after.Id));
        }

        var found = await published.OrderBy(e => e.MemberName).ThenBy(e => e.Id).Take(request.Limit + 1)
            .Select(e => new
            {
                e.Id,
                Row = new PublicEvaluation(
                    e.MemberId, e.MemberName, db.AllianceMembers.Where(m => m.Id == e.MemberId).Select(m => m.Kind).First(), e.Year, e.Band!.Value, e.Points!.Value, e.SchemeNumber,
                    e.PublishedAt!.Value),
            }).ToListAsync(cancellationToken);
        var page = found.Take(request.Limit).ToList();
        return new Page<PublicEvaluation>(
            page.ConvertAll(e => e.Row), found.Count > request.Limit ? cursors.Encode(new Position(page[^1].Row.MemberName, page[^1].Id), binding) : null);
    }

    private sealed record Position(string Name, Guid Id);
}
