using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Demands;

/// <summary>A page of the demands the caller may see, newest first.</summary>
/// <param name="Community">Only of this 12-digit community.</param>
/// <param name="Q">Part of the title, or the number.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListDemandsQuery(
    IReadOnlyList<DemandStatus> Statuses, IReadOnlyList<ServiceCategory> Categories, string? Community, string? Q, int Limit, string? Cursor) : IQuery<Page<DemandRow>>;

/// <summary>Every demand of a filter, for a table; none of them says who asked.</summary>
public sealed record ExportDemandsQuery(ListDemandsQuery Filter) : IQuery<AllianceTable<DemandRow>>;

/// <summary>One demand, with what only its community reads.</summary>
public sealed record GetDemandQuery(Guid Id) : IQuery<DemandDetails>;

/// <summary>A demand as the list says it, without who asked.</summary>
/// <param name="Community">12 digits.</param>
/// <param name="TriageDue">By when the community looks at it.</param>
/// <param name="Late">It let that day pass.</param>
/// <param name="UnmetFrom">Local day from which it counts as unmet; null before it is listed.</param>
/// <param name="Followers">Neighbours with the same wish, besides who asked.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record DemandRow(
    Guid Id, int Revision, string Number, string Community, string? CommunityName, string? CompoundName, DemandCarrier Carrier, string Title, string? PublicText,
    ServiceCategory? Category, ProjectTheme? Theme, int Heads, DateOnly? WantedFrom, DateOnly? WantedUntil, Guid? ResourceId, Guid? SlotId, DemandStatus Status,
    DateTimeOffset CollectedAt, DateTimeOffset TriageDue, bool Late, DateTimeOffset? ListedAt, DateOnly? UnmetFrom, Guid? ProjectId, int Followers,
    IReadOnlyList<DemandAction> AllowedActions) : IRevisioned;

/// <summary>A demand with its history.</summary>
/// <param name="Text">As told; null for whoever is not of its community.</param>
/// <param name="RequesterName">Masked; null where none was left, or for whoever is not of its community.</param>
/// <param name="RequesterPhone">Masked.</param>
/// <param name="TicketId">The ticket that it came from, or goes on as.</param>
public sealed record DemandDetails(
    DemandRow Demand, string? Text, string? RequesterName, string? RequesterPhone, Guid? TicketId, Guid? MergedIntoId, IReadOnlyList<HistoryEntry> History) : IRevisioned
{
    int IRevisioned.Revision => Demand.Revision;
}

/// <summary>A line of a history with the actor's name.</summary>
/// <param name="ActorName">Null for residents and the clock.</param>
public sealed record HistoryEntry(DateTimeOffset At, string Action, string ActorRole, string? ActorName, string? Note);

internal sealed class ListDemandsValidator : AbstractValidator<ListDemandsQuery>
{
    public ListDemandsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Community).Must(c => c is null || DivisionCode.IsValid(c)).WithErrorCode(DemandErrors.PlaceInvalid.Code).WithMessage(DemandErrors.PlaceInvalid.Description);
        RuleFor(q => q.Q).MaximumLength(Demand.TitleLength);
    }
}

internal sealed class ExportDemandsValidator : AbstractValidator<ExportDemandsQuery>
{
    public ExportDemandsValidator() => RuleFor(q => q.Filter).SetValidator(new ListDemandsValidator());
}

internal sealed class ListDemandsHandler(
    IAllianceDb db, ITerritoryQuestions territory, IUserDirectory users, IRequesters requesters, Cursors cursors, AllianceDesk desk)
    : IQueryHandler<ListDemandsQuery, Page<DemandRow>>, IQueryHandler<ExportDemandsQuery, AllianceTable<DemandRow>>, IQueryHandler<GetDemandQuery, DemandDetails>
{
    public async Task<ErrorOr<Page<DemandRow>>> Handle(ListDemandsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"demands|{desk.User.Id}|{string.Join(',', request.Statuses)}|{string.Join(',', request.Categories)}|{request.Community}|{request.Q}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var demands = Filtered(request);
        if (position.Value is { Id: var last })
        {
            demands = demands.Where(d => d.Id < last);
        }

        var rows = await demands.OrderByDescending(d => d.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return cursors.PageOf(rows.Select(d => Row(d, names)), request.Limit, last => new ListPosition(last.Id), binding);
    }

    public async Task<ErrorOr<DemandDetails>> Handle(GetDemandQuery request, CancellationToken cancellationToken)
    {
        if (await db.Demands.AsNoTracking().VisibleTo(desk.User).FirstOrDefaultAsync(d => d.Id == request.Id, cancellationToken) is not { } demand)
        {
            return DemandErrors.NotFound;
        }

        // What was told may name people and doors: it stays with the community that has to read it.
        var own = desk.User.ActsFor(demand.Community) && desk.User.Has(Permissions.DemandsTriage);
        var masked = own ? await requesters.MaskedAsync(demand.Id, cancellationToken) : null;
        var names = await territory.NamesAsync(cancellationToken);
        return new DemandDetails(
            Row(demand, names), own ? demand.Text : null, masked?.Name, masked?.Phone, demand.TicketId, demand.MergedIntoId,
            await users.EntriesAsync(demand.History, cancellationToken));
    }

    public async Task<ErrorOr<AllianceTable<DemandRow>>> Handle(ExportDemandsQuery request, CancellationToken cancellationToken)
    {
        var names = await territory.NamesAsync(cancellationToken);
        return await Filtered(request.Filter).TableAsync((rows, _) => Task.FromResult(rows.Select(d => Row(d, names)).ToList()), cancellationToken);
    }

    private IQueryable<Demand> Filtered(ListDemandsQuery request) =>
        db.Demands.AsNoTracking().VisibleTo(desk.User).Matching(request.Statuses, request.Categories, request.Community, request.Q);

    private DemandRow Row(Demand d, TerritoryNames names) => new(
        d.Id, d.Revision, d.Number, d.Community.Value, names.Division(d.Community), names.Compound(d.CompoundId), d.Carrier, d.Title, d.PublicText, d.Category, d.Theme, d.Heads,
        d.WantedFrom, d.WantedUntil, d.ResourceId, d.SlotId, d.Status, d.CollectedAt, d.TriageDue, d.IsLateOn(desk.Now), d.ListedAt, d.UnmetFrom, d.ProjectId, d.Followers,
        [.. Actions.Where(a => DemandTransitions.Allows(d.Status, a) && IsOffered(a, d))]);

    private static readonly DemandAction[] Actions =
        [DemandAction.Triage, DemandAction.List, DemandAction.Claim, DemandAction.Confirm, DemandAction.Reject, DemandAction.Merge, DemandAction.Decline, DemandAction.Refer];

    /// <summary>Claiming is the member's; a community places an order for it instead, which the same word stands for.</summary>
    private bool IsOffered(DemandAction action, Demand demand) => action == DemandAction.Claim
        ? desk.User.Has(Permissions.OrdersTake) || (desk.User.Has(Permissions.OrdersPlace) && desk.User.ActsFor(demand.Community))
        : desk.User.Has(Permissions.DemandsTriage) && desk.User.ActsFor(demand.Community);
}

/// <summary>Where a page of the newest first ended.</summary>
internal sealed record ListPosition(Guid Id);

internal static class DemandFilters
{
    public static IQueryable<Demand> Matching(
        this IQueryable<Demand> demands, IReadOnlyList<DemandStatus> statuses, IReadOnlyList<ServiceCategory> categories, string? community, string? q)
    {
        if (statuses.Count > 0)
        {
            demands = demands.Where(d => statuses.Contains(d.Status));
        }

        if (categories.Count > 0)
        {
            demands = demands.Where(d => categories.Contains(d.Category!.Value));
        }

        if (community is not null)
        {
            demands = demands.In(DivisionCode.From(community));
        }

        return string.IsNullOrWhiteSpace(q) ? demands : demands.Where(d => d.Title.Contains(q.Trim()) || d.Number == q.Trim());
    }

    public static async Task<IReadOnlyList<HistoryEntry>> EntriesAsync(this IUserDirectory users, IReadOnlyList<HistoryLine> history, CancellationToken cancellationToken)
    {
        var names = await users.NamesAsync([.. history.Select(h => h.ActorId).OfType<Guid>().Distinct()], cancellationToken);
        return [.. history.Select(h => new HistoryEntry(h.At, h.Action, h.ActorRole, h.ActorId is { } id ? names.GetValueOrDefault(id) : null, h.Note))];
    }
}
