using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Alliance.Meetings;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.AuthorityGaps;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.AuthorityGaps;

/// <summary>A page of the register of authority gaps as far as the caller may see it, newest first.</summary>
/// <param name="Limit">1 to 200.</param>
public sealed record ListGapsQuery(IReadOnlyList<GapStatus> Statuses, int Limit, string? Cursor) : IQuery<Page<GapRow>>;

/// <summary>One gap with its history.</summary>
public sealed record GetGapQuery(Guid Id) : IQuery<GapDetails>;

/// <summary>An authority gap.</summary>
/// <param name="Division">12-digit community in which it showed.</param>
/// <param name="TicketId">The ticket that raised it; null where it was raised by hand.</param>
/// <param name="Frame">Null until it is framed.</param>
/// <param name="PowerUnitName">Of the unit named in the frame.</param>
/// <param name="MeetingId">On whose agenda it is.</param>
/// <param name="Ruling">Null until it is ruled.</param>
/// <param name="Precedent">What followed from its ruling; null before it.</param>
/// <param name="AllowedActions">What the caller may do to it now. It is brought to a meeting and released by the meeting's agenda.</param>
public sealed record GapRow(
    Guid Id, int Revision, string Division, string? DivisionName, Guid? TicketId, string Title, string? Description, string? CategoryCode, string? CategoryName, GapStatus Status,
    DateTimeOffset RaisedAt, GapFrame? Frame, string? PowerUnitName, Guid? MeetingId, RulingRow? Ruling, GapPrecedent? Precedent,
    IReadOnlyList<GapAct> AllowedActions) : IRevisioned;

/// <param name="Area">12-digit county or community that it holds for.</param>
/// <param name="DecidedOn">Local day.</param>
public sealed record RulingRow(
    Guid UnitId, string? UnitName, string CategoryCode, string? CategoryName, string Area, string? AreaName, IReadOnlyList<string> Keywords, string Text, DateOnly DecidedOn);

/// <param name="History">Every step, oldest first.</param>
public sealed record GapDetails(GapRow Gap, int Revision, IReadOnlyList<GapLine> History) : IRevisioned;

/// <summary>The precedent that a ruling set.</summary>
/// <param name="Revision">Of the precedent, for its withdrawal.</param>
/// <param name="WithdrawnAt">When it ceased to hold; null while it does.</param>
/// <param name="MayWithdraw">Whether the caller may end it.</param>
public sealed record GapPrecedent(Guid Id, int Revision, DateTimeOffset? WithdrawnAt, string? WithdrawReason, bool MayWithdraw);

public sealed record GapLine(DateTimeOffset At, GapAct Action, string ActorRole, string? ActorName, string? Note);

internal sealed class ListGapsValidator : AbstractValidator<ListGapsQuery>
{
    public ListGapsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, 200);
}

internal sealed class ListGapsHandler(IAllianceDb db, ITerritoryQuestions territory, IUserDirectory users, Cursors cursors, CallContext call)
    : IQueryHandler<ListGapsQuery, Page<GapRow>>, IQueryHandler<GetGapQuery, GapDetails>
{
    public async Task<ErrorOr<Page<GapRow>>> Handle(ListGapsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"gaps|{call.User.Id}|{string.Join(',', request.Statuses)}";
        var position = cursors.Decode<Position>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var gaps = db.AuthorityGaps.AsNoTracking().VisibleTo(call.User);
        if (request.Statuses.Count > 0)
        {
            gaps = gaps.Where(g => request.Statuses.Contains(g.Status));
        }

        if (position.Value is { Id: var before })
        {
            gaps = gaps.Where(g => g.Id < before);
        }

        var found = await gaps.OrderByDescending(g => g.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        List<AuthorityGap> shown = [.. found.Take(request.Limit)];
        var precedents = await PrecedentsAsync([.. shown.Select(g => g.Id)], cancellationToken);
        var page = shown.ConvertAll(g => Row(g, names, precedents));
        return new Page<GapRow>(page, found.Count > request.Limit ? cursors.Encode(new Position(page[^1].Id), binding) : null);
    }

    public async Task<ErrorOr<GapDetails>> Handle(GetGapQuery request, CancellationToken cancellationToken)
    {
        var found = await db.AuthorityGaps.AsNoTracking().Include(g => g.Steps).VisibleTo(call.User).FirstOrDefaultAsync(g => g.Id == request.Id, cancellationToken);
        if (found is not { } gap)
        {
            return GapErrors.NotFound;
        }

        var people = await users.NamesAsync([.. gap.Steps.Select(s => s.ActorId).OfType<Guid>().Distinct()], cancellationToken);
        return new GapDetails(
            Row(gap, await territory.NamesAsync(cancellationToken), await PrecedentsAsync([gap.Id], cancellationToken)),
            gap.Revision,
            [.. gap.Steps.OrderBy(s => s.Revision).Select(s => new GapLine(s.At, s.Act, s.ActorRole, s.ActorId is { } id ? people.GetValueOrDefault(id) : null, s.Note))]);
    }

    private async Task<Dictionary<Guid, GapPrecedent>> PrecedentsAsync(IReadOnlyList<Guid> gapIds, CancellationToken cancellationToken)
    {
        var mayRule = call.User.Has(Permissions.GapsRule);
        var found = await db.DispatchPrecedents.AsNoTracking().Where(p => gapIds.Contains(p.GapId)).ToListAsync(cancellationToken);
        return found.ToDictionary(
            p => p.GapId, p => new GapPrecedent(p.Id, p.Revision, p.WithdrawnAt, p.WithdrawReason, p.WithdrawnAt is null && mayRule && call.User.ActsFor(p.Division)));
    }

    private GapRow Row(AuthorityGap g, TerritoryNames names, Dictionary<Guid, GapPrecedent> precedents) => new(
        g.Id, g.Revision, g.Division.Value, names.Division(g.Division), g.TicketId, g.Title, g.Description, g.CategoryCode, names.Category(g.CategoryCode), g.Status, g.RaisedAt,
        g.Frame, names.Unit(g.Frame?.PowerUnitId), g.MeetingId,
        g.Ruling is { } r
            ? new RulingRow(r.UnitId, names.Unit(r.UnitId), r.CategoryCode, names.Category(r.CategoryCode), r.Area.Value, names.Division(r.Area), r.Keywords, r.Text, r.DecidedOn)
            : null,
        precedents.GetValueOrDefault(g.Id),
        [.. Enum.GetValues<GapAct>().Where(act => GapTransitions.Allows(g.Status, act) && May(act, g))]);

    private bool May(GapAct act, AuthorityGap gap) => call.User.ActsFor(gap.Division) && act switch
    {
        GapAct.Frame => call.User.Has(Permissions.MeetingsAct),
        GapAct.Escalate or GapAct.Close => call.User.Has(Permissions.GapsRule),
        GapAct.Rule => call.User.Has(Permissions.GapsRule) && call.User.MayRule(gap),
        _ => false,
    };

    private sealed record Position(Guid Id);
}
