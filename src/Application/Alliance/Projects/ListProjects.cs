using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Alliance.Demands;
using GovernanceApi.Application.Alliance.Resources;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Projects;

/// <summary>A page of the projects the caller may see, newest first.</summary>
/// <param name="From">Only those that take place on or after this local day.</param>
/// <param name="Until">Only those that take place on or before this local day.</param>
/// <param name="Community">Only of this 12-digit community.</param>
/// <param name="MemberId">Only of this member.</param>
/// <param name="Q">Part of the title, or the number.</param>
/// <param name="Limit">1 to 200.</param>
public sealed record ListProjectsQuery(
    IReadOnlyList<ProjectStatus> Statuses, IReadOnlyList<ProjectTheme> Themes, string? Community, Guid? MemberId, DateOnly? From, DateOnly? Until, string? Q, int Limit,
    string? Cursor) : IQuery<Page<ProjectRow>>;

/// <summary>Every project of a filter, for a table.</summary>
public sealed record ExportProjectsQuery(ListProjectsQuery Filter) : IQuery<AllianceTable<ProjectRow>>;

/// <summary>One project with its demands, seats, files, marks and history.</summary>
public sealed record GetProjectQuery(Guid Id) : IQuery<ProjectDetails>;

/// <summary>A project, or an order.</summary>
/// <param name="Community">12 digits.</param>
/// <param name="ClaimedBy">Which side claimed; the other confirms.</param>
/// <param name="ConfirmDue">By when it does.</param>
/// <param name="Demands">How many it is for.</param>
/// <param name="MeanStars">Residents' mean mark, 1 to 5; null while nobody has rated.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record ProjectRow(
    Guid Id, int Revision, string Number, string Community, string? CommunityName, string Title, ProjectTheme Theme, Guid? MemberId, string? MemberName, ProjectStatus Status,
    Side? ClaimedBy, DateTimeOffset? ClaimedAt, DateTimeOffset? ConfirmDue, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Place, DateTimeOffset? DeliveredAt, int Demands,
    int RatingCount, decimal? MeanStars, IReadOnlyList<ProjectAction> AllowedActions) : IRevisioned;

/// <summary>A project in full.</summary>
/// <param name="Delivery">What the delivery sheet says; null until delivered.</param>
/// <param name="RatingCode">Opens the rating page; null until delivered.</param>
/// <param name="RateUntil">Until when residents rate.</param>
/// <param name="Ratings">Newest first, at most 100.</param>
public sealed record ProjectDetails(
    ProjectRow Project, IReadOnlyList<ProjectDemandRow> Demands, IReadOnlyList<ProjectBookingRow> Bookings, DeliverySheet? Delivery, string? RatingCode, DateTimeOffset? RateUntil,
    IReadOnlyList<AllianceFile> Files, IReadOnlyList<RatingRow> Ratings, IReadOnlyList<HistoryEntry> History) : IRevisioned
{
    int IRevisioned.Revision => Project.Revision;
}

/// <summary>A demand that the project is, or was, for.</summary>
/// <param name="Holds">False when the project came to nothing, or did not meet it.</param>
public sealed record ProjectDemandRow(Guid Id, string Number, string Title, int Heads, bool Holds);

/// <summary>Seats that the project takes.</summary>
public sealed record ProjectBookingRow(Guid SlotId, Guid ResourceId, string ResourceTitle, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Seats);

/// <summary>A resident's mark.</summary>
/// <param name="Stars">1 to 5.</param>
public sealed record RatingRow(int Stars, string? Comment, DateTimeOffset RatedAt);

internal sealed class ListProjectsValidator : AbstractValidator<ListProjectsQuery>
{
    public ListProjectsValidator()
    {
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Q).MaximumLength(ServiceProject.TitleLength);
        RuleFor(q => q.Community).Must(c => c is null || DivisionCode.IsValid(c))
            .WithErrorCode(Domain.Alliance.Demands.DemandErrors.PlaceInvalid.Code).WithMessage(Domain.Alliance.Demands.DemandErrors.PlaceInvalid.Description);
    }
}

internal sealed class ExportProjectsValidator : AbstractValidator<ExportProjectsQuery>
{
    public ExportProjectsValidator() => RuleFor(q => q.Filter).SetValidator(new ListProjectsValidator());
}

internal sealed class ListProjectsHandler(
    IAllianceDb db, ITerritoryQuestions territory, IUserDirectory users, IAttachedFiles files, Cursors cursors, AllianceDesk desk)
    : IQueryHandler<ListProjectsQuery, Page<ProjectRow>>, IQueryHandler<ExportProjectsQuery, AllianceTable<ProjectRow>>, IQueryHandler<GetProjectQuery, ProjectDetails>
{
    private const int MostRatings = 100;

    public async Task<ErrorOr<Page<ProjectRow>>> Handle(ListProjectsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"projects|{desk.User.Id}|{string.Join(',', request.Statuses)}|{string.Join(',', request.Themes)}|{request.Community}|{request.MemberId}|{request.From}|{request.Until}|{request.Q}";
        var position = cursors.Decode<ListPosition>(request.Cursor, binding);
        if (position.IsError)
        {
            return position.Errors;
        }

        var projects = Filter(db.Projects.AsNoTracking().VisibleTo(desk.User), request);
        if (position.Value is { Id: var last })
        {
            projects = projects.Where(p => p.Id < last);
        }

        var rows = await Drawn(projects.OrderByDescending(p => p.Id).Take(request.Limit + 1)).ToListAsync(cancellationToken);
        var page = await RowsAsync([.. rows.Take(request.Limit)], cancellationToken);
        return new Page<ProjectRow>(page, rows.Count > request.Limit ? cursors.Encode(new ListPosition(page[^1].Id), binding) : null);
    }

    public async Task<ErrorOr<ProjectDetails>> Handle(GetProjectQuery request, CancellationToken cancellationToken)
    {
        var project = await db.Projects.AsNoTracking().Include(p => p.Demands).Include(p => p.Bookings).AsSplitQuery().VisibleTo(desk.User)
            .FirstOrDefaultAsync(p => p.Id == request.Id, cancellationToken);
        if (project is null)
        {
            return ProjectErrors.NotFound;
        }

        var demandIds = project.Demands.Select(d => d.DemandId).ToList();
        var slotIds = project.Bookings.Select(b => b.SlotId).ToList();
        var demands = await db.Demands.Where(d => demandIds.Contains(d.Id)).Select(d => new { d.Id, d.Number, d.Title, d.Heads }).ToListAsync(cancellationToken);
        var slots = await db.Slots.Where(s => slotIds.Contains(s.Id))
            .Select(s => new { s.Id, s.ResourceId, s.StartsAt, s.EndsAt, Title = db.Resources.Where(r => r.Id == s.ResourceId).Select(r => r.Title).First() }).ToListAsync(cancellationToken);
        var ratings = await db.Ratings.Where(r => r.ProjectId == project.Id).OrderByDescending(r => r.Id).Take(MostRatings)
            .Select(r => new RatingRow(r.Stars, r.Comment, r.RatedAt)).ToListAsync(cancellationToken);
        return new ProjectDetails(
            (await RowsAsync([new Drawing(project, project.Demands.Count)], cancellationToken))[0],
            [.. demands.OrderBy(d => d.Number, StringComparer.Ordinal).Select(d => new ProjectDemandRow(d.Id, d.Number, d.Title, d.Heads, project.Demands.First(h => h.DemandId == d.Id).Holds))],
            [.. slots.OrderBy(s => s.StartsAt).Select(s => new ProjectBookingRow(s.Id, s.ResourceId, s.Title, s.StartsAt, s.EndsAt, project.Bookings.First(b => b.SlotId == s.Id).Seats))],
            project.Delivery, project.RatingCode, project.RateUntil,
            AllianceFile.Of(await files.OfAllianceAsync(AllianceRecord.Project, project.Id, cancellationToken)),
            ratings, await users.EntriesAsync(project.History, cancellationToken));
    }

    public Task<ErrorOr<AllianceTable<ProjectRow>>> Handle(ExportProjectsQuery request, CancellationToken cancellationToken) =>
        Filter(db.Projects.AsNoTracking().Include(p => p.Demands).VisibleTo(desk.User), request.Filter)
            .TableAsync((rows, token) => RowsAsync([.. rows.Select(p => new Drawing(p, p.Demands.Count))], token), cancellationToken);

    private static IQueryable<ServiceProject> Filter(IQueryable<ServiceProject> projects, ListProjectsQuery request)
    {
        if (request.Statuses.Count > 0)
        {
            projects = projects.Where(p => request.Statuses.Contains(p.Status));
        }

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

        if (request.From is { } from)
        {
            var start = BusinessCalendar.StartOf(from).ToUniversalTime();
            projects = projects.Where(p => p.StartsAt >= start);
        }

        if (request.Until is { } until)
        {
            var end = BusinessCalendar.StartOf(until.AddDays(1)).ToUniversalTime();
            projects = projects.Where(p => p.StartsAt < end);
        }

        return string.IsNullOrWhiteSpace(request.Q) ? projects : projects.Where(p => p.Title.Contains(request.Q.Trim()) || p.Number == request.Q.Trim());
    }

    private static IQueryable<Drawing> Drawn(IQueryable<ServiceProject> projects) => projects.Select(p => new Drawing(p, p.Demands.Count));

    private async Task<List<ProjectRow>> RowsAsync(IReadOnlyList<Drawing> drawn, CancellationToken cancellationToken)
    {
        var memberIds = drawn.Select(d => d.Project.MemberId).OfType<Guid>().Distinct().ToList();
        var members = await db.AllianceMembers.Where(m => memberIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        return [.. drawn.Select(d =>
        {
            var p = d.Project;
            return new ProjectRow(
                p.Id, p.Revision, p.Number, p.Community.Value, names.Division(p.Community), p.Title, p.Theme, p.MemberId, p.MemberId is { } id ? members.GetValueOrDefault(id) : null,
                p.Status, p.ClaimedBy, p.ClaimedAt, p.ConfirmDue, p.StartsAt, p.EndsAt, p.Place, p.DeliveredAt, d.Demands, p.RatingCount, Stars.Mean(p.StarTotal, p.RatingCount),
                [.. Enum.GetValues<ProjectAction>().Where(a => ProjectTransitions.Allows(p.Status, a) && IsOffered(a, p))]);
        })];
    }

    private bool IsOffered(ProjectAction action, ServiceProject project)
    {
        var side = desk.User.SideIn(project.Community, project.MemberId);
        return action switch
        {
            ProjectAction.Lapse or ProjectAction.Rate => false,
            ProjectAction.Claim => project.Status == ProjectStatus.ClaimOpen && desk.User.Has(Permissions.OrdersTake),
            ProjectAction.Open => side == Side.Community && desk.User.Has(Permissions.OrdersPlace),
            ProjectAction.Close => side == Side.Community && desk.User.Has(Permissions.ProjectsClose) && !(desk.Now <= project.RateUntil && project.RatingCount < project.Delivery?.Heads),
            ProjectAction.Confirm or ProjectAction.Decline => side is not null && side != project.ClaimedBy && desk.User.Has(Permissions.ProjectsAct),
            ProjectAction.Cancel => side is not null && (project.Status != ProjectStatus.Claimed || side == project.ClaimedBy) && desk.User.Has(Permissions.ProjectsAct),
            _ => side is not null && desk.User.Has(Permissions.ProjectsAct),
        };
    }

    private sealed record Drawing(ServiceProject Project, int Demands);
}

internal static class Stars
{
    /// <summary>To a hundredth; null while nobody has rated.</summary>
    public static decimal? Mean(int total, int count) => count == 0 ? null : decimal.Round((decimal)total / count, 2, MidpointRounding.AwayFromZero);
}
