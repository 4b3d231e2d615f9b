using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Alliance.Resources;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Agreements;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Agreements;

/// <summary>A page of the agreements the caller may see, newest first.</summary>
/// <param name="EndsWithin">Signed ones that end within so many days from today and that nothing follows: 60, 30 and 7 are the days of the reminders.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListAgreementsQuery(Guid? MemberId, IReadOnlyList<SignatoryKind> SignsAs, int? EndsWithin, int Limit, string? Cursor) : IQuery<Page<AgreementRow>>;

/// <summary>One agreement with its history.</summary>
public sealed record GetAgreementQuery(Guid Id) : IQuery<AgreementDetails>;

/// <summary>How many agreements hold on a day, by what their members sign as (已签约).</summary>
/// <param name="On">Local day; today when left out.</param>
public sealed record CountAgreementsQuery(DateOnly? On) : IQuery<AgreementCounts>;

/// <summary>An agreement in a list.</summary>
/// <param name="Division">12-digit county, or community whose Party committee signs.</param>
/// <param name="Status">As it stands today.</param>
/// <param name="DaysLeft">To its last day; negative after it.</param>
/// <param name="Reminder">60, 30 or 7: the latest reminder of its end that is due; null where none is.</param>
/// <param name="AllowedActions">What may be done to it today by those who maintain it.</param>
public sealed record AgreementRow(
    Guid Id, int Revision, string Number, Guid MemberId, string MemberName, string Division, string? DivisionName, SignatoryKind SignsAs, AgreementStatus Status,
    DateOnly From, DateOnly Until, int DaysLeft, int? Reminder, DateOnly? SignedOn, string? DocumentNumber, IReadOnlyList<Commitment> Commitments, Guid? RenewsId,
    Guid? RenewedById, IReadOnlyList<AgreementAction> AllowedActions) : IRevisioned;

/// <param name="Files">The signed paper as a photo or scan, oldest first.</param>
/// <param name="History">Every step, oldest first.</param>
public sealed record AgreementDetails(AgreementRow Agreement, int Revision, IReadOnlyList<AllianceFile> Files, IReadOnlyList<AgreementLine> History) : IRevisioned;

public sealed record AgreementLine(DateTimeOffset At, AgreementAction Action, string ActorRole, string? ActorName, string? Note);

/// <param name="On">Local day.</param>
/// <param name="Kinds">All four kinds, also those with none.</param>
public sealed record AgreementCounts(DateOnly On, int Total, IReadOnlyList<SignatoryCount> Kinds);

public sealed record SignatoryCount(SignatoryKind SignsAs, int Count);

internal sealed class ListAgreementsValidator : AbstractValidator<ListAgreementsQuery>
{
    public ListAgreementsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.EndsWithin).InclusiveBetween(0, 366);
    }
}

internal sealed class ListAgreementsHandler(IAllianceDb db, AgreementRows rows, Cursors cursors, CallContext call, TimeProvider clock)
    : IQueryHandler<ListAgreementsQuery, Page<AgreementRow>>
{
    public async Task<ErrorOr<Page<AgreementRow>>> Handle(ListAgreementsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"agreements|{call.User.Id}|{request.MemberId}|{string.Join(',', request.SignsAs)}|{request.EndsWithin}";
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var agreements = db.AllianceAgreements.AsNoTracking().VisibleTo(call.User);
        if (request.MemberId is { } member)
        {
            agreements = agreements.Where(a => a.MemberId == member);
        }

        if (request.SignsAs.Count > 0)
        {
            agreements = agreements.Where(a => request.SignsAs.Contains(a.SignsAs));
        }

        if (request.EndsWithin is { } days)
        {
            var today = BusinessCalendar.DateOf(clock.GetUtcNow());
            var last = today.AddDays(days);
            agreements = agreements.Where(a => a.Status == AgreementStatus.Signed && a.RenewedById == null && a.Until >= today && a.Until <= last);
        }

        if (position.Value is { Id: var before })
        {
            agreements = agreements.Where(a => a.Id < before);
        }

        var found = await agreements.OrderByDescending(a => a.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var page = await rows.OfAsync([.. found.Take(request.Limit)], cancellationToken);
        return new Page<AgreementRow>(page, found.Count > request.Limit ? cursors.Encode(new Position(page[^1].Id), binding) : null);
    }

    private sealed record Position(Guid Id);
}

internal sealed class GetAgreementHandler(IAllianceDb db, AgreementRows rows, IUserDirectory users, IAttachedFiles files, CallContext call)
    : IQueryHandler<GetAgreementQuery, AgreementDetails>
{
    public async Task<ErrorOr<AgreementDetails>> Handle(GetAgreementQuery request, CancellationToken cancellationToken)
    {
        var found = await db.AllianceAgreements.AsNoTracking().Include(a => a.Steps).VisibleTo(call.User).FirstOrDefaultAsync(a => a.Id == request.Id, cancellationToken);
        if (found is not { } agreement)
        {
            return AgreementErrors.NotFound;
        }

        var people = await users.NamesAsync([.. agreement.Steps.Select(s => s.ActorId).OfType<Guid>().Distinct()], cancellationToken);
        return new AgreementDetails(
            (await rows.OfAsync([agreement], cancellationToken))[0],
            agreement.Revision,
            AllianceFile.Of(await files.OfAllianceAsync(AllianceRecord.Agreement, agreement.Id, cancellationToken)),
            [.. agreement.Steps.OrderBy(s => s.Revision)
                .Select(s => new AgreementLine(s.At, s.Action, s.ActorRole, s.ActorId is { } id ? people.GetValueOrDefault(id) : null, s.Note))]);
    }
}

internal static class AgreementFilters
{
    /// <summary>Signed by that local day, and in its term.</summary>
    public static IQueryable<AllianceAgreement> HeldOn(this IQueryable<AllianceAgreement> agreements, DateOnly on) =>
        agreements.Where(a => a.Status == AgreementStatus.Signed && a.SignedOn <= on && a.From <= on && a.Until >= on);
}

internal sealed class CountAgreementsHandler(IAllianceDb db, CallContext call, TimeProvider clock) : IQueryHandler<CountAgreementsQuery, AgreementCounts>
{
    public async Task<ErrorOr<AgreementCounts>> Handle(CountAgreementsQuery request, CancellationToken cancellationToken)
    {
        var on = request.On ?? BusinessCalendar.DateOf(clock.GetUtcNow());
        var counts = await db.AllianceAgreements.VisibleTo(call.User)
            .HeldOn(on)
            .GroupBy(a => a.SignsAs).Select(g => new { SignsAs = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.SignsAs, g => g.Count, cancellationToken);
        return new AgreementCounts(on, counts.Values.Sum(), [.. Enum.GetValues<SignatoryKind>().Select(kind => new SignatoryCount(kind, counts.GetValueOrDefault(kind)))]);
    }
}

/// <summary>Agreements as lists show them.</summary>
internal sealed class AgreementRows(IAllianceDb db, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
{
    public async Task<IReadOnlyList<AgreementRow>> OfAsync(IReadOnlyList<AllianceAgreement> agreements, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var ids = agreements.Select(a => a.MemberId).Distinct().ToList();
        var members = await db.AllianceMembers.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return [.. agreements.Select(a => new AgreementRow(
            a.Id, a.Revision, a.Number, a.MemberId, members[a.MemberId], a.Division.Value, names.Division(a.Division), a.SignsAs, a.StatusOn(today),
            a.From, a.Until, a.DaysLeftOn(today), a.ReminderOn(today), a.SignedOn, a.DocumentNumber, a.Commitments, a.RenewsId, a.RenewedById, Actions(a, today)))];
    }

    private List<AgreementAction> Actions(AllianceAgreement agreement, DateOnly today) =>
        call.User.Has(Permissions.AgreementsMaintain) && call.User.ActsFor(agreement.Division)
            ? [.. Enum.GetValues<AgreementAction>().Where(a => a != AgreementAction.Draft && AgreementTransitions.Allows(agreement.StatusOn(today), a))]
            : [];
}
