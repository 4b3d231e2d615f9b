using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Resources;

/// <summary>A page of the offerings the caller may see, newest first.</summary>
/// <param name="MemberId">Only of this member.</param>
/// <param name="Division">Only what serves this 12-digit area.</param>
/// <param name="Q">Part of the title, or the number.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListResourcesQuery(
    IReadOnlyList<ResourceStatus> Statuses, IReadOnlyList<ServiceCategory> Categories, Guid? MemberId, string? Division, string? Q, int Limit, string? Cursor)
    : IQuery<Page<ResourceRow>>;

/// <summary>Every offering of a filter, for a table.</summary>
public sealed record ExportResourcesQuery(ListResourcesQuery Filter) : IQuery<AllianceTable<ResourceRow>>;

/// <summary>One offering with its appointments to come.</summary>
public sealed record GetResourceQuery(Guid Id) : IQuery<ResourceDetails>;

/// <summary>How many distinct services the county's list offers.</summary>
public sealed record CountServicesQuery : IQuery<ServiceCounts>;

/// <summary>An offering.</summary>
/// <param name="Division">12 digits: what it serves.</param>
/// <param name="Status">As it stands today.</param>
/// <param name="Free">Seats left in appointments to come; null where it has none.</param>
/// <param name="Seats">Seats of the appointments to come.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record ResourceRow(
    Guid Id, int Revision, string Number, Guid MemberId, string MemberName, string Division, string? DivisionName, ServiceCategory Category, ProjectTheme? Theme, string Title,
    string Text, string? Conditions, DateOnly From, DateOnly Until, RegulatedWork Regulated, string? QualificationNumber, ResourceStatus Status, DateTimeOffset? ReviewDue,
    int? Free, int? Seats, IReadOnlyList<ResourceAction> AllowedActions) : IRevisioned;

/// <summary>An appointment.</summary>
/// <param name="Free">Seats left.</param>
public sealed record SlotRow(Guid Id, int Revision, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Place, int Capacity, int Free, bool Closed);

/// <summary>An offering with its appointments, files and history.</summary>
/// <param name="Slots">Those to come, soonest first, at most 200.</param>
/// <param name="Files">The qualification that it rests on.</param>
public sealed record ResourceDetails(
    ResourceRow Resource, ResourceLocation? Location, IReadOnlyList<SlotRow> Slots, IReadOnlyList<AllianceFile> Files, IReadOnlyList<HistoryEntry> History) : IRevisioned
{
    int IRevisioned.Revision => Resource.Revision;
}

/// <summary>A file of a record; its bytes are at <c>/api/v1/attachments/{id}/content</c>.</summary>
/// <param name="Size">Bytes.</param>
public sealed record AllianceFile(Guid Id, string FileName, string? ContentType, long Size, DateTimeOffset UploadedAt)
{
    internal static IReadOnlyList<AllianceFile> Of(IEnumerable<FileFact> files) => [.. files.Select(f => new AllianceFile(f.Id, f.FileName, f.ContentType, f.Size, f.UploadedAt))];
}

/// <summary>Distinct services on the list: two members' offerings of one category and title are one service.</summary>
/// <param name="Offerings">Published offerings.</param>
public sealed record ServiceCounts(int Distinct, int Offerings, IReadOnlyList<ServiceCount> ByCategory);

public sealed record ServiceCount(ServiceCategory Category, int Distinct);

internal sealed class ListResourcesValidator : AbstractValidator<ListResourcesQuery>
{
    public ListResourcesValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Division).Must(c => c is null || DivisionCode.IsValid(c)).WithErrorCode(ResourceErrors.DivisionInvalid.Code).WithMessage(ResourceErrors.DivisionInvalid.Description);
        RuleFor(q => q.Q).MaximumLength(ResourceOffering.TitleLength);
    }
}

internal sealed class ExportResourcesValidator : AbstractValidator<ExportResourcesQuery>
{
    public ExportResourcesValidator() => RuleFor(q => q.Filter).SetValidator(new ListResourcesValidator());
}

internal sealed class ListResourcesHandler(
    IAllianceDb db, ITerritoryQuestions territory, IUserDirectory users, IAttachedFiles files, Cursors cursors, AllianceDesk desk)
    : IQueryHandler<ListResourcesQuery, Page<ResourceRow>>, IQueryHandler<ExportResourcesQuery, AllianceTable<ResourceRow>>, IQueryHandler<GetResourceQuery, ResourceDetails>, IQueryHandler<CountServicesQuery, ServiceCounts>
{
    private const int MostSlots = 200;

    public async Task<ErrorOr<Page<ResourceRow>>> Handle(ListResourcesQuery request, CancellationToken cancellationToken)
    {
        var binding = $"resources|{desk.User.Id}|{string.Join(',', request.Statuses)}|{string.Join(',', request.Categories)}|{request.MemberId}|{request.Division}|{request.Q}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var resources = Filtered(request);
        if (position.Value is { Id: var last })
        {
            resources = resources.Where(r => r.Id < last);
        }

        var rows = await Drawn(resources.OrderByDescending(r => r.Id).Take(request.Limit + 1)).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return cursors.PageOf(rows.Select(r => Row(r, names)), request.Limit, last => new ListPosition(last.Id), binding);
    }

    public async Task<ErrorOr<ResourceDetails>> Handle(GetResourceQuery request, CancellationToken cancellationToken)
    {
        if (await db.Resources.AsNoTracking().VisibleTo(desk.User).FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } resource)
        {
            return ResourceErrors.NotFound;
        }

        var slots = await db.Slots.AsNoTracking().Where(s => s.ResourceId == resource.Id && s.EndsAt > desk.Now).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(MostSlots)
            .Select(s => new SlotRow(s.Id, s.Revision, s.StartsAt, s.EndsAt, s.Place, s.Capacity, s.Closed ? 0 : s.Capacity - s.Booked, s.Closed)).ToListAsync(cancellationToken);
        return new ResourceDetails(
            (await RowsAsync([resource], cancellationToken))[0],
            resource.Point is { } at ? new ResourceLocation(at.Longitude, at.Latitude) : null,
            slots,
            AllianceFile.Of(await files.OfAllianceAsync(AllianceRecord.Resource, resource.Id, cancellationToken)),
            await users.EntriesAsync(resource.History, cancellationToken));
    }

    public async Task<ErrorOr<ServiceCounts>> Handle(CountServicesQuery request, CancellationToken cancellationToken)
    {
        if (desk.User.Home() is not { } county)
        {
            return CommonErrors.OutsideArea;
        }

        return await db.CountServicesAsync(county, desk.Today, cancellationToken);
    }

    public Task<ErrorOr<AllianceTable<ResourceRow>>> Handle(ExportResourcesQuery request, CancellationToken cancellationToken) =>
        Filtered(request.Filter).TableAsync(RowsAsync, cancellationToken);

    private IQueryable<ResourceOffering> Filtered(ListResourcesQuery request) => db.Resources.AsNoTracking().VisibleTo(desk.User)
        .Matching(request.Statuses, request.Categories, request.MemberId, request.Division, request.Q, desk.Today);

    private async Task<List<ResourceRow>> RowsAsync(IReadOnlyList<ResourceOffering> resources, CancellationToken cancellationToken)
    {
        var ids = resources.Select(r => r.Id).ToList();
        var drawn = await Drawn(db.Resources.AsNoTracking().Where(r => ids.Contains(r.Id)).OrderByDescending(r => r.Id)).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return drawn.ConvertAll(r => Row(r, names));
    }

    /// <summary>Offerings with whose they are and the seats of their appointments to come, in one statement.</summary>
    private IQueryable<Drawing> Drawn(IQueryable<ResourceOffering> resources)
    {
        var now = desk.Now;
        return resources.Select(r => new Drawing(
            r,
            db.AllianceMembers.Where(m => m.Id == r.MemberId).Select(m => m.Name).First(),
            db.Slots.Where(s => s.ResourceId == r.Id && s.StartsAt > now && !s.Closed).Sum(s => (int?)s.Capacity),
            db.Slots.Where(s => s.ResourceId == r.Id && s.StartsAt > now && !s.Closed).Sum(s => (int?)s.Booked)));
    }

    private ResourceRow Row(Drawing drawn, TerritoryNames names)
    {
        var r = drawn.Resource;
        var status = r.StatusOn(desk.Today);
        return new ResourceRow(
            r.Id, r.Revision, r.Number, r.MemberId, drawn.MemberName, r.Division.Value, names.Division(r.Division), r.Category, r.Theme, r.Title, r.Text, r.Conditions, r.From, r.Until,
            r.Regulated, r.QualificationNumber, status, r.ReviewDue, drawn.Capacity - drawn.Booked, drawn.Capacity,
            [.. Enum.GetValues<ResourceAction>().Where(a => ResourceTransitions.Allows(status, a) && IsOffered(a, r))]);
    }

    private bool IsOffered(ResourceAction action, ResourceOffering resource) => action is ResourceAction.Publish or ResourceAction.Return
        ? desk.User.Has(Permissions.ResourcesReview) && desk.User.ActsFor(resource.Division)
        : desk.User.Has(Permissions.ResourcesOffer) && resource.MemberId == desk.User.Member?.Id;

    /// <param name="Capacity">Seats of the appointments to come; null where it has none.</param>
    private sealed record Drawing(ResourceOffering Resource, string MemberName, int? Capacity, int? Booked);
}

internal static class ResourceFilters
{
    /// <summary>On the public resource list today.</summary>
    public static IQueryable<ResourceOffering> OnList(this IQueryable<ResourceOffering> resources, DateOnly today) =>
        resources.Where(r => r.Status == ResourceStatus.Published && r.Until >= today);

    public static IQueryable<ResourceOffering> Matching(
        this IQueryable<ResourceOffering> resources, IReadOnlyList<ResourceStatus> statuses, IReadOnlyList<ServiceCategory> categories, Guid? memberId, string? division, string? q,
        DateOnly today)
    {
        if (statuses.Count > 0)
        {
            var expired = statuses.Contains(ResourceStatus.Expired);
            resources = resources.Where(r =>
                (statuses.Contains(r.Status) && (r.Until >= today || (r.Status != ResourceStatus.Published && r.Status != ResourceStatus.Paused)))
                || (expired && r.Until < today && (r.Status == ResourceStatus.Published || r.Status == ResourceStatus.Paused)));
        }

        if (categories.Count > 0)
        {
            resources = resources.Where(r => categories.Contains(r.Category));
        }

        if (memberId is { } member)
        {
            resources = resources.Where(r => r.MemberId == member);
        }

        if (division is not null)
        {
            resources = resources.Serving(DivisionCode.From(division));
        }

        return string.IsNullOrWhiteSpace(q) ? resources : resources.Where(r => r.Title.Contains(q.Trim()) || r.Number == q.Trim());
    }

    public static async Task<ServiceCounts> CountServicesAsync(this IAllianceDb db, DivisionCode county, DateOnly today, CancellationToken cancellationToken)
    {
        var groups = await db.Resources.Where(r => EF.Property<string>(r, "CountyCode") == county.County).OnList(today)
            .GroupBy(r => r.Category)
            .Select(g => new { g.Key, Distinct = g.Select(r => r.Title).Distinct().Count(), All = g.Count() }).ToListAsync(cancellationToken);
        return new ServiceCounts(
            groups.Sum(g => g.Distinct), groups.Sum(g => g.All),
            [.. Enum.GetValues<ServiceCategory>().Select(c => new ServiceCount(c, groups.Find(g => g.Key == c)?.Distinct ?? 0))]);
    }
}
