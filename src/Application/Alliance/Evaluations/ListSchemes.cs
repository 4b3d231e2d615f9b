using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Alliance.Members;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Evaluations;

/// <summary>The versions of the county's scheme, newest first; a county has one or two a year.</summary>
public sealed record ListEvaluationSchemesQuery : IQuery<IReadOnlyList<SchemeRow>>;

/// <summary>One version.</summary>
public sealed record GetEvaluationSchemeQuery(Guid Id) : IQuery<SchemeDetails>;

/// <summary>What a scheme would make of the records of one member and year; nothing is kept.</summary>
public sealed record PreviewEvaluationSchemeQuery(Guid Id, Guid MemberId, int Year) : IQuery<MemberScore>;

/// <summary>A version in a list.</summary>
/// <param name="Number">1, 2, 3 … in the county.</param>
/// <param name="Year">The year whose records it judges.</param>
/// <param name="Weights">What its items are worth together.</param>
public sealed record SchemeRow(
    Guid Id, int Revision, int Number, int Year, SchemeStatus Status, string? Document, DateTimeOffset? PublishedAt, int ItemCount, int Weights) : IRevisioned;

/// <param name="AllowedActions">What the caller may do with it.</param>
public sealed record SchemeDetails(
    SchemeRow Scheme, int Revision, IReadOnlyList<SchemeItem> Items, IReadOnlyList<SchemeBand> Bands, IReadOnlyList<SchemeAction> AllowedActions) : IRevisioned;

internal sealed class PreviewEvaluationSchemeValidator : AbstractValidator<PreviewEvaluationSchemeQuery>
{
    public PreviewEvaluationSchemeValidator() => RuleFor(q => q.Year).Year();
}

internal sealed class ListSchemesHandler(IAllianceDb db, ScoreBook book, CallContext call)
    : IQueryHandler<ListEvaluationSchemesQuery, IReadOnlyList<SchemeRow>>, IQueryHandler<GetEvaluationSchemeQuery, SchemeDetails>,
      IQueryHandler<PreviewEvaluationSchemeQuery, MemberScore>
{
    private const int Most = 200;

    public async Task<ErrorOr<IReadOnlyList<SchemeRow>>> Handle(ListEvaluationSchemesQuery request, CancellationToken cancellationToken)
    {
        var found = await db.EvaluationSchemes.AsNoTracking().VisibleTo(call.User).OrderByDescending(s => s.Number).Take(Most).ToListAsync(cancellationToken);
        return found.ConvertAll(Row);
    }

    public async Task<ErrorOr<SchemeDetails>> Handle(GetEvaluationSchemeQuery request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } scheme)
        {
            return SchemeErrors.NotFound;
        }

        var keeps = call.User.Has(Permissions.EvaluationsMaintain) && call.User.ActsFor(scheme.County);
        return new SchemeDetails(Row(scheme), scheme.Revision, scheme.Items, scheme.Bands, keeps ? scheme.AllowedActions() : []);
    }

    public async Task<ErrorOr<MemberScore>> Handle(PreviewEvaluationSchemeQuery request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } scheme)
        {
            return SchemeErrors.NotFound;
        }

        return await db.AllianceMembers.VisibleTo(call.User).AnyAsync(m => m.Id == request.MemberId, cancellationToken)
            ? await book.ScoreAsync(scheme, request.MemberId, request.Year, cancellationToken)
            : MemberErrors.NotFound;
    }

    private Task<EvaluationScheme?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.EvaluationSchemes.AsNoTracking().VisibleTo(call.User).FirstOrDefaultAsync(s => s.Id == id, cancellationToken);

    private static SchemeRow Row(EvaluationScheme s) => new(s.Id, s.Revision, s.Number, s.Year, s.Status, s.Document, s.PublishedAt, s.Items.Count, s.Weights);
}
