using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Reports;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Visits;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Visits;

/// <summary>民情联络: notes that the caller went to see residents, and what was heard, without personal detail.</summary>
/// <param name="Community">12-digit community of the caller's; not needed with a compound.</param>
/// <param name="On">Local day, not after today.</param>
/// <param name="Households">How many were called on, 1 to 500; not which.</param>
/// <param name="Heard">Up to 20 matters of 1 to 500 characters, without phone or identity numbers.</param>
public sealed record NoteVisitCommand(string? Community, Guid? CompoundId, DateOnly On, int Households, IReadOnlyList<string> Heard) : ICommand<VisitReceipt>;

/// <summary>The visit is on record.</summary>
public sealed record VisitReceipt(Guid Id, int Revision) : IRevisioned;

/// <summary>A page of the liaison visits of the caller's area, newest first.</summary>
/// <param name="Limit">1 to 200.</param>
public sealed record ListVisitsQuery(int Limit, string? Cursor) : IQuery<Page<VisitRow>>;

/// <summary>A liaison visit.</summary>
/// <param name="On">Local day.</param>
/// <param name="Households">How many were called on.</param>
/// <param name="Matters">In the order in which they were noted.</param>
/// <param name="Yours">Whether the caller may raise what was heard.</param>
public sealed record VisitRow(
    Guid Id, int Revision, string Community, string? CommunityName, string? CompoundName, DateOnly On, int Households, string? VisitorName, DateTimeOffset NotedAt,
    IReadOnlyList<HeardMatterRow> Matters, bool Yours) : IRevisioned;

/// <summary>Something that was heard.</summary>
/// <param name="Raised">What goes on with it; null for none.</param>
public sealed record HeardMatterRow(Guid Id, string Text, RaisedMatter? Raised);

internal sealed class NoteVisitValidator : AbstractValidator<NoteVisitCommand>
{
    public NoteVisitValidator()
    {
        RuleFor(c => c.Community).Must(c => c is null || DivisionCode.IsValid(c)).WithErrorCode(VisitErrors.PlaceInvalid.Code).WithMessage(VisitErrors.PlaceInvalid.Description);
        RuleFor(c => c.Households).InclusiveBetween(1, LiaisonVisit.MostHouseholds);
        RuleFor(c => c.Heard).NotNull().Must(heard => heard is null || heard.Count <= HeardMatter.Most)
            .WithErrorCode(VisitErrors.TooManyMatters.Code).WithMessage(VisitErrors.TooManyMatters.Description);
        RuleForEach(c => c.Heard).NotEmpty().MaximumLength(HeardMatter.TextLength).NoNumbers();
    }
}

internal sealed class ListVisitsValidator : AbstractValidator<ListVisitsQuery>
{
    public ListVisitsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 200);
}

internal static class VisitScope
{
    /// <summary>Staff of the area; a member's own people have no business with what residents tell the community.</summary>
    public static IQueryable<LiaisonVisit> VisibleTo(this IQueryable<LiaisonVisit> visits, CurrentUser user) =>
        user.Member is null ? visits.InAreaOf(user) : visits.Where(_ => false);
}

internal sealed class NoteVisitHandler(IAllianceDb db, ITerritoryQuestions territory, IUserDirectory users, Cursors cursors, AllianceDesk desk)
    : ICommandHandler<NoteVisitCommand, VisitReceipt>, IQueryHandler<ListVisitsQuery, Page<VisitRow>>
{
    public async Task<ErrorOr<VisitReceipt>> Handle(NoteVisitCommand request, CancellationToken cancellationToken)
    {
        var compound = request.CompoundId is { } id ? await territory.CompoundAsync(id, cancellationToken) : null;
        var community = compound?.Division ?? (request.Community is { } code ? DivisionCode.From(code) : (DivisionCode?)null);
        if (community is not { Level: DivisionLevel.Community } place || (compound is null && request.CompoundId is not null)
            || await territory.DivisionNameAsync(place, cancellationToken) is null)
        {
            return VisitErrors.PlaceInvalid;
        }

        if (!desk.User.ActsFor(place))
        {
            return CommonErrors.OutsideArea;
        }

        return LiaisonVisit.Note(
            Guid.CreateVersion7(desk.Now), place, request.CompoundId, request.On, request.Households, [.. request.Heard.Select(h => h.Trim())], desk.User.Id!.Value, desk.Now)
            .Then(visit =>
            {
                db.LiaisonVisits.Add(visit);
                return new VisitReceipt(visit.Id, visit.Revision);
            });
    }

    public async Task<ErrorOr<Page<VisitRow>>> Handle(ListVisitsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"visits|{desk.User.Id}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var visits = db.LiaisonVisits.AsNoTracking().Include(v => v.Matters).VisibleTo(desk.User);
        if (position.Value is { Id: var last })
        {
            visits = visits.Where(v => v.Id < last);
        }

        var rows = await visits.OrderByDescending(v => v.Id).Take(request.Limit + 1).AsSplitQuery().ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        var people = await users.NamesAsync([.. rows.Select(v => v.VisitorId).Distinct()], cancellationToken);
        var mayRaise = desk.User.Has(Permissions.DemandsCollect);
        return cursors.PageOf(rows.Select(v => new VisitRow(
            v.Id, v.Revision, v.Community.Value, names.Division(v.Community), names.Compound(v.CompoundId), v.On, v.Households, people.GetValueOrDefault(v.VisitorId), v.NotedAt,
            [.. v.Matters.OrderBy(m => m.Place).Select(m => new HeardMatterRow(m.Id, m.Text, m.Raised))], mayRaise && desk.User.ActsFor(v.Community))),
            request.Limit, last => new ListPosition(last.Id), binding);
    }
}
