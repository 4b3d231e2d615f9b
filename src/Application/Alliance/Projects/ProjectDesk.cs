using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance.Contributions;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Projects;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Projects;

/// <summary>Loads a project, acts, and lets what depends on it follow: its demands, its seats, and its member's record.</summary>
internal sealed class ProjectDesk(IAllianceDb db, AllianceDesk desk)
{
    public Task<ErrorOr<ProjectReceipt>> ActAsync(Guid id, Func<ServiceProject, Side, ErrorOr<Success>> act, CancellationToken cancellationToken) =>
        ActAsync(id, (project, side) => Task.FromResult(act(project, side)), cancellationToken);

    /// <param name="claiming">The caller's member is about to take it, so it is not on either side yet.</param>
    public async Task<ErrorOr<ProjectReceipt>> ActAsync(
        Guid id, Func<ServiceProject, Side, Task<ErrorOr<Success>>> act, CancellationToken cancellationToken, bool claiming = false)
    {
        var loaded = await desk.LoadAsync(
            Whole.VisibleTo(desk.User), id, ProjectErrors.NotFound, p => claiming ? desk.User.Member is not null : SideOf(p) is not null, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var project = loaded.Value;
        var before = project.Status;
        var acted = await act(project, SideOf(project) ?? Side.Member);
        return acted.IsError ? acted.Errors : await FollowAsync(project, before, cancellationToken);
    }

    /// <summary>The clock's act on one project.</summary>
    public async Task<ErrorOr<Success>> LapseAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await Whole.FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } project)
        {
            return ProjectErrors.NotFound;
        }

        var lapsed = project.Lapse(desk.Now);
        if (!lapsed.IsError)
        {
            await FollowAsync(project, ProjectStatus.Claimed, cancellationToken);
        }

        return lapsed;
    }

    private IQueryable<ServiceProject> Whole => db.Projects.Include(p => p.Demands).Include(p => p.Bookings).AsSplitQuery();

    private Side? SideOf(ServiceProject project) => desk.User.SideIn(project.Community, project.MemberId);

    private async Task<ProjectReceipt> FollowAsync(ServiceProject project, ProjectStatus before, CancellationToken cancellationToken)
    {
        var over = ProjectTransitions.IsOver(project.Status);
        if (over && project.Bookings.Count > 0)
        {
            var slots = (await db.LockSlotsAsync([.. project.Bookings.Select(b => b.SlotId)], cancellationToken)).ToDictionary(s => s.Id);
            foreach (var booking in project.Bookings)
            {
                slots[booking.SlotId].Release(booking.Seats);
            }
        }

        if (project.Demands.Count > 0 && StepOf(project.Status, before) is { } step)
        {
            var held = await db.LockDemandsAsync([.. project.Demands.Select(d => d.DemandId)], cancellationToken);
            foreach (var demand in held.Where(d => d.ProjectId == project.Id))
            {
                // Whoever asked may have said before that it was met or not: then there is nothing to follow.
                if (DemandTransitions.Allows(demand.Status, step))
                {
                    Take(step, demand, project);
                }
            }
        }

        Count(project, before);
        return ProjectReceipt.Of(project);
    }

    private static DemandAction? StepOf(ProjectStatus status, ProjectStatus before) => status switch
    {
        ProjectStatus.ClaimLapsed or ProjectStatus.Declined or ProjectStatus.Cancelled or ProjectStatus.Failed => DemandAction.Release,
        ProjectStatus.Confirmed or ProjectStatus.Scheduled when before == ProjectStatus.Claimed => DemandAction.Order,
        ProjectStatus.Delivered => DemandAction.Serve,
        ProjectStatus.Closed => DemandAction.Close,
        _ => null,
    };

    private void Take(DemandAction step, Demand demand, ServiceProject project) => _ = step switch
    {
        DemandAction.Release => demand.Release(project.History[^1].Note, desk.Actor, desk.Now),
        DemandAction.Order => demand.Order(desk.Actor, desk.Now),
        DemandAction.Serve => demand.Serve(desk.Actor, desk.Now),
        _ => demand.Close(desk.Actor, desk.Now),
    };

    /// <summary>What the member's evaluation will count.</summary>
    private void Count(ServiceProject project, ProjectStatus before)
    {
        if (project.MemberId is not { } memberId)
        {
            return;
        }

        switch (project.Status)
        {
            case ProjectStatus.Delivered when before != ProjectStatus.Delivered:
                Add(ContributionKind.ProjectDelivered, 1);
                Add(ContributionKind.HoursServed, project.Delivery!.Hours);
                Add(ContributionKind.PeopleServed, project.Delivery.Heads);
                break;
            case ProjectStatus.ClaimLapsed when project.ClaimedBy == Side.Community:
                Add(ContributionKind.ClaimLapsed, 1);
                break;
            case ProjectStatus.Cancelled when before is ProjectStatus.Confirmed or ProjectStatus.Scheduled && desk.User.Member is not null:
                Add(ContributionKind.CancelledAfterConfirmation, 1);
                break;
        }

        void Add(ContributionKind kind, decimal quantity) => db.Contributions.Add(
            ContributionRecord.Of(memberId, project.Community, kind, desk.Today, project.Id, $"{project.Number} {project.Title}", quantity, desk.Now));
    }
}

/// <summary>What time does to a claim: it lapses when the other side let its days pass.</summary>
internal sealed record LapseClaimCommand(Guid Id) : ICommand<Success>;

internal sealed class LapseClaimHandler(ProjectDesk projects) : ICommandHandler<LapseClaimCommand, Success>
{
    public Task<ErrorOr<Success>> Handle(LapseClaimCommand request, CancellationToken cancellationToken) => projects.LapseAsync(request.Id, cancellationToken);
}

/// <summary>What time does to a demand: nobody claimed it, so it is a published gap.</summary>
internal sealed record PublishGapCommand(Guid Id) : ICommand<Success>;

internal sealed class PublishGapHandler(IAllianceDb db, AllianceDesk desk) : ICommandHandler<PublishGapCommand, Success>
{
    public async Task<ErrorOr<Success>> Handle(PublishGapCommand request, CancellationToken cancellationToken) =>
        await db.LockDemandsAsync([request.Id], cancellationToken) is [var demand] ? demand.PublishGap(desk.Now) : DemandErrors.NotFound;
}

/// <summary>Finds the claims and demands whose hour has come, a batch at a time; each is asked again in its own transaction.</summary>
internal sealed class DueClaims(IAllianceDb db, AllianceDesk desk)
{
    public const int Batch = 200;

    public async Task<IReadOnlyList<ICommand<Success>>> FindAsync(CancellationToken cancellationToken)
    {
        var (now, today) = (desk.Now, desk.Today);
        var claims = await db.Projects.Where(p => p.Status == ProjectStatus.Claimed && p.ConfirmDue < now).OrderBy(p => p.ConfirmDue).Take(Batch).Select(p => p.Id).ToListAsync(cancellationToken);
        var gaps = await db.Demands.Where(d => d.Status == DemandStatus.Listed && d.UnmetFrom <= today).OrderBy(d => d.UnmetFrom).Take(Batch).Select(d => d.Id).ToListAsync(cancellationToken);
        return [.. claims.Select(ICommand<Success> (id) => new LapseClaimCommand(id)), .. gaps.Select(ICommand<Success> (id) => new PublishGapCommand(id))];
    }
}
