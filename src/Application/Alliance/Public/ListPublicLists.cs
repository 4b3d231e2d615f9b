using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Projects;
using GovernanceApi.Application.Alliance.Resources;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Public;

/// <summary>A page of the public demand list, newest first.</summary>
/// <param name="Gaps">Only what nobody has met in its time (N7).</param>
/// <param name="Limit">1 to 100.</param>
public sealed record ListPublicDemandsQuery(IReadOnlyList<ServiceCategory> Categories, string? Community, bool Gaps, int Limit, string? Cursor) : IQuery<Page<PublicDemand>>;

/// <summary>A page of the public resource list, newest first.</summary>
/// <param name="Limit">1 to 100.</param>
public sealed record ListPublicResourcesQuery(IReadOnlyList<ServiceCategory> Categories, string? Community, string? Q, int Limit, string? Cursor) : IQuery<Page<PublicResource>>;

/// <summary>One offering of the list with its appointments to come.</summary>
public sealed record GetPublicResourceQuery(Guid Id) : IQuery<PublicResourceDetails>;

/// <summary>A page of the public project list, newest first: promised, delivered, rated (亮晒评).</summary>
/// <param name="Limit">1 to 100.</param>
public sealed record ListPublicProjectsQuery(IReadOnlyList<ProjectTheme> Themes, string? Community, Guid? MemberId, int Limit, string? Cursor) : IQuery<Page<PublicProject>>;

/// <summary>One project of the list: what was promised, delivered and said.</summary>
public sealed record GetPublicProjectQuery(Guid Id) : IQuery<PublicProjectDetails>;

/// <summary>A wish, without who has it.</summary>
/// <param name="UnmetFrom">Local day from which it counts as unmet.</param>
/// <param name="CanFollow">Whether a neighbour may still follow it.</param>
public sealed record PublicDemand(
    Guid Id, string Number, string? CommunityName, string Title, string Text, ServiceCategory Category, ProjectTheme? Theme, int Heads, DateOnly? WantedFrom, DateOnly? WantedUntil,
    DemandStatus Status, DateTimeOffset ListedAt, DateOnly UnmetFrom, int Followers, bool CanFollow);

/// <summary>A service on offer.</summary>
/// <param name="Free">Seats left in appointments to come; null where it has none.</param>
public sealed record PublicResource(
    Guid Id, string Number, Guid MemberId, string MemberName, string? DivisionName, ServiceCategory Category, string Title, string Text, string? Conditions, DateOnly From, DateOnly Until, int? Free);

/// <summary>A service with its appointments to come.</summary>
/// <param name="Slots">Soonest first, at most 100.</param>
public sealed record PublicResourceDetails(PublicResource Resource, IReadOnlyList<SlotRow> Slots);

/// <summary>A project.</summary>
/// <param name="Heads">People counted there; null until delivered.</param>
/// <param name="MeanStars">Residents' mean mark, 1 to 5; null while nobody has rated.</param>
public sealed record PublicProject(
    Guid Id, string Number, string? CommunityName, string Title, ProjectTheme Theme, Guid? MemberId, string? MemberName, ProjectStatus Status, DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt, string? Place, DateTimeOffset? DeliveredAt, int? Heads, int RatingCount, decimal? MeanStars);

/// <summary>A project in full.</summary>
/// <param name="Promised">The wishes that it was to meet.</param>
/// <param name="Delivery">What the delivery sheet says; null until delivered.</param>
/// <param name="Pictures">Links that open for half an hour.</param>
/// <param name="Ratings">Newest first, at most 100.</param>
public sealed record PublicProjectDetails(
    PublicProject Project, IReadOnlyList<string> Promised, DeliverySheet? Delivery, IReadOnlyList<string> Pictures, IReadOnlyList<RatingRow> Ratings);

internal sealed class ListPublicDemandsValidator : AbstractValidator<ListPublicDemandsQuery>
{
    public ListPublicDemandsValidator() => this.PublicList(q => q.Limit, q => q.Community);
}

internal sealed class ListPublicResourcesValidator : AbstractValidator<ListPublicResourcesQuery>
{
    public ListPublicResourcesValidator()
    {
        this.PublicList(q => q.Limit, q => q.Community);
        RuleFor(q => q.Q).MaximumLength(Domain.Alliance.Resources.ResourceOffering.TitleLength);
    }
}

internal sealed class ListPublicProjectsValidator : AbstractValidator<ListPublicProjectsQuery>
{
    public ListPublicProjectsValidator() => this.PublicList(q => q.Limit, q => q.Community);
}

internal static class PublicListRules
{
    private const int Most = 100;

    public static void PublicList<T>(
        this AbstractValidator<T> rules, System.Linq.Expressions.Expression<Func<T, int>> limit, System.Linq.Expressions.Expression<Func<T, string?>> community)
    {
        rules.RuleFor(limit).InclusiveBetween(1, Most);
        rules.RuleFor(community).Must(c => c is null || DivisionCode.IsValid(c)).WithErrorCode(DemandErrors.PlaceInvalid.Code).WithMessage(DemandErrors.PlaceInvalid.Description);
    }
}

/// <summary>The three lists as anybody reads them: of this installation's own county, what is public, and nobody's name.</summary>
internal sealed class ListPublicListsHandler(
    IAllianceDb db, ITerritoryQuestions territory, IAttachedFiles files, Cursors cursors, AllianceDesk desk, HomeJurisdiction home)
    : IQueryHandler<ListPublicDemandsQuery, Page<PublicDemand>>, IQueryHandler<ListPublicResourcesQuery, Page<PublicResource>>,
      IQueryHandler<GetPublicResourceQuery, PublicResourceDetails>, IQueryHandler<ListPublicProjectsQuery, Page<PublicProject>>,
      IQueryHandler<GetPublicProjectQuery, PublicProjectDetails>
{
    private const int Most = 100;
    private static readonly ProjectStatus[] PublicProjects = [.. Enum.GetValues<ProjectStatus>().Where(ProjectTransitions.IsPublic)];

    public async Task<ErrorOr<Page<PublicDemand>>> Handle(ListPublicDemandsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"public-demands|{string.Join(',', request.Categories)}|{request.Community}|{request.Gaps}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        IReadOnlyList<DemandStatus> statuses = request.Gaps ? [DemandStatus.GapPublished] : DemandTransitions.Public;
        var demands = db.Demands.AsNoTracking().In(home.Code).Matching(statuses, request.Categories, request.Community, null);
        if (position.Value is { Id: var last })
        {
            demands = demands.Where(d => d.Id < last);
        }

        var rows = await demands.OrderByDescending(d => d.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return Page(rows, request.Limit, d => d.Id, binding, d => new PublicDemand(
            d.Id, d.Number, names.Division(d.Community), d.Title, d.PublicText ?? "", d.Category!.Value, d.Theme, d.Heads, d.WantedFrom, d.WantedUntil, d.Status, d.ListedAt!.Value,
            d.UnmetFrom!.Value, d.Followers, DemandTransitions.Allows(d.Status, DemandAction.Follow)));
    }

    public async Task<ErrorOr<Page<PublicResource>>> Handle(ListPublicResourcesQuery request, CancellationToken cancellationToken)
    {
        var binding = $"public-resources|{string.Join(',', request.Categories)}|{request.Community}|{request.Q}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var resources = OnList().Matching([], request.Categories, null, request.Community, request.Q, desk.Today);
        if (position.Value is { Id: var last })
        {
            resources = resources.Where(r => r.Id < last);
        }

        var rows = await Drawn(resources.OrderByDescending(r => r.Id).Take(request.Limit + 1)).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return Page(rows, request.Limit, r => r.Id, binding, r => r.With(names));
    }

    public async Task<ErrorOr<PublicResourceDetails>> Handle(GetPublicResourceQuery request, CancellationToken cancellationToken)
    {
        if (await Drawn(OnList().Where(r => r.Id == request.Id)).FirstOrDefaultAsync(cancellationToken) is not { } row)
        {
            return Domain.Alliance.Resources.ResourceErrors.NotFound;
        }

        var slots = await db.Slots.AsNoTracking().Where(s => s.ResourceId == request.Id && s.StartsAt > desk.Now && !s.Closed).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(Most)
            .Select(s => new SlotRow(s.Id, s.Revision, s.StartsAt, s.EndsAt, s.Place, s.Capacity, s.Capacity - s.Booked, s.Closed)).ToListAsync(cancellationToken);
        return new PublicResourceDetails(row.With(await territory.NamesAsync(cancellationToken)), slots);
    }

    public async Task<ErrorOr<Page<PublicProject>>> Handle(ListPublicProjectsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"public-projects|{string.Join(',', request.Themes)}|{request.Community}|{request.MemberId}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var projects = db.Projects.AsNoTracking().In(home.Code).Where(p => PublicProjects.Contains(p.Status));
        if (request.Themes.Count > 0)
        {
            projects = projects.Where(p => request.Themes.Contains(p.Theme));
        }

        if (request.Community is { } code)
        {
            projects = projects.In(DivisionCode.From(code));
        }

        if (request.MemberId is { } member)
        {
            projects = projects.Where(p => p.MemberId == member);
        }

        if (position.Value is { Id: var last })
        {
            projects = projects.Where(p => p.Id < last);
        }

        var rows = await Named(projects.OrderByDescending(p => p.Id).Take(request.Limit + 1)).ToListAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return Page(rows, request.Limit, r => r.Project.Id, binding, r => Row(r, names));
    }

    public async Task<ErrorOr<PublicProjectDetails>> Handle(GetPublicProjectQuery request, CancellationToken cancellationToken)
    {
        var shown = db.Projects.AsNoTracking().In(home.Code).Where(p => p.Id == request.Id && PublicProjects.Contains(p.Status));
        if (await Named(shown).FirstOrDefaultAsync(cancellationToken) is not { } row)
        {
            return ProjectErrors.NotFound;
        }

        var promised = await db.Demands.Where(d => shown.SelectMany(p => p.Demands).Any(h => h.DemandId == d.Id)).OrderBy(d => d.Id).Select(d => d.Title).ToListAsync(cancellationToken);
        var ratings = await db.Ratings.Where(r => r.ProjectId == request.Id).OrderByDescending(r => r.Id).Take(Most)
            .Select(r => new RatingRow(r.Stars, r.Comment, r.RatedAt)).ToListAsync(cancellationToken);
        var pictures = await files.OfAllianceAsync(AllianceRecord.Project, request.Id, cancellationToken);
        return new PublicProjectDetails(
            Row(row, await territory.NamesAsync(cancellationToken)), promised, row.Project.Delivery,
            [.. pictures.Where(f => f.ContentType?.StartsWith("image/", StringComparison.Ordinal) == true).Select(f => files.PublicLink(f.Id))], ratings);
    }

    private static PublicProject Row(NamedProject r, TerritoryNames names)
    {
        var p = r.Project;
        return new PublicProject(
            p.Id, p.Number, names.Division(p.Community), p.Title, p.Theme, p.MemberId, r.MemberName, p.Status, p.StartsAt, p.EndsAt, p.Place, p.DeliveredAt, p.Delivery?.Heads,
            p.RatingCount, Stars.Mean(p.StarTotal, p.RatingCount));
    }

    private IQueryable<Domain.Alliance.Resources.ResourceOffering> OnList() =>
        db.Resources.AsNoTracking().Where(r => EF.Property<string>(r, "CountyCode") == home.Code.County).OnList(desk.Today);

    private IQueryable<DrawnResource> Drawn(IQueryable<Domain.Alliance.Resources.ResourceOffering> resources)
    {
        var now = desk.Now;
        return resources.Select(r => new DrawnResource(
            r.Id, r.Number, r.MemberId, db.AllianceMembers.Where(m => m.Id == r.MemberId).Select(m => m.Name).First(), r.Division, r.Category, r.Title, r.Text, r.Conditions, r.From, r.Until,
            db.Slots.Where(s => s.ResourceId == r.Id && s.StartsAt > now && !s.Closed).Sum(s => (int?)(s.Capacity - s.Booked))));
    }

    private IQueryable<NamedProject> Named(IQueryable<ServiceProject> projects) =>
        projects.Select(p => new NamedProject(p, db.AllianceMembers.Where(m => m.Id == p.MemberId).Select(m => m.Name).FirstOrDefault()));

    private Page<TOut> Page<TRow, TOut>(List<TRow> rows, int limit, Func<TRow, Guid> id, string binding, Func<TRow, TOut> show) => new(
        [.. rows.Take(limit).Select(show)],
        rows.Count > limit ? cursors.Encode(new ListPosition(id(rows[limit - 1])), binding) : null);

    private sealed record DrawnResource(
        Guid Id, string Number, Guid MemberId, string MemberName, DivisionCode Division, ServiceCategory Category, string Title, string Text, string? Conditions, DateOnly From, DateOnly Until, int? Free)
    {
        public PublicResource With(TerritoryNames names) => new(Id, Number, MemberId, MemberName, names.Division(Division), Category, Title, Text, Conditions, From, Until, Free);
    }

    private sealed record NamedProject(ServiceProject Project, string? MemberName);
}
