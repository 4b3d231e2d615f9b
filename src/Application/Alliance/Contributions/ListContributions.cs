using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Evaluations;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Contributions;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Contributions;

/// <summary>A page of contribution records, latest day first: of the caller's county, or of the member whose agent they are.</summary>
/// <param name="Limit">1 to 200.</param>
public sealed record ListContributionsQuery(Guid? MemberId, IReadOnlyList<ContributionKind> Kinds, int? Year, int Limit, string? Cursor) : IQuery<Page<ContributionRow>>;

/// <summary>What a member did, or failed to do.</summary>
/// <param name="Division">12-digit community or county where it happened.</param>
/// <param name="On">Local day.</param>
/// <param name="SubjectId">The project, rating, meeting or action that it comes from.</param>
/// <param name="Quantity">Hours, heads, stars, or 1.</param>
/// <param name="VoidReason">Why it counts no more; null while it does.</param>
public sealed record ContributionRow(
    Guid Id, int Revision, Guid MemberId, string MemberName, string Division, string? DivisionName, ContributionKind Kind, DateOnly On, Guid SubjectId, string Title, decimal Quantity,
    DateTimeOffset? VoidedAt, string? VoidReason) : IRevisioned;

internal sealed class ListContributionsValidator : AbstractValidator<ListContributionsQuery>
{
    public ListContributionsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Year).Year();
    }
}

internal sealed class ListContributionsHandler(IAllianceDb db, ITerritoryQuestions territory, Cursors cursors, CallContext call)
    : IQueryHandler<ListContributionsQuery, Page<ContributionRow>>
{
    public async Task<ErrorOr<Page<ContributionRow>>> Handle(ListContributionsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"contributions|{call.User.Id}|{request.MemberId}|{string.Join(',', request.Kinds)}|{request.Year}";
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var records = db.Contributions.AsNoTracking().VisibleTo(call.User);
        if (request.MemberId is { } member)
        {
            records = records.Where(r => r.MemberId == member);
        }

        if (request.Kinds.Count > 0)
        {
            records = records.Where(r => request.Kinds.Contains(r.Kind));
        }

        if (request.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            records = records.Where(r => r.On >= first && r.On <= last);
        }

        if (position.Value is { } after)
        {
            records = records.Where(r => r.On < after.On || (r.On == after.On && r.Id < after.Id));
        }

        var found = await records.OrderByDescending(r => r.On).ThenByDescending(r => r.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var ids = found.Select(r => r.MemberId).Distinct().ToList();
        var members = await db.AllianceMembers.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return cursors.PageOf(found.Select(r => new ContributionRow(
            r.Id, r.Revision, r.MemberId, members[r.MemberId], r.Division.Value, names.Division(r.Division), r.Kind, r.On, r.SubjectId, r.Title, r.Quantity, r.VoidedAt, r.VoidReason)),
            request.Limit, last => new Position(last.On, last.Id), binding);
    }

    private sealed record Position(DateOnly On, Guid Id);
}
