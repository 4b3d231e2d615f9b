using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Alliance.Resources;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Projects;

/// <summary>Seats of one appointment.</summary>
/// <param name="Seats">1 to 10,000.</param>
public sealed record BookingInput(Guid SlotId, int Seats);

/// <summary>社区下单: the community claims appointments of one member, for demands of its own or without one; the member confirms.</summary>
/// <param name="Community">12-digit community of the caller's.</param>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="Bookings">1 to 50, each appointment once, all of one member.</param>
/// <param name="DemandIds">Demands of the community's list that it is for, at most 100.</param>
public sealed record PlaceOrderCommand(string Community, string Title, ProjectTheme Theme, IReadOnlyList<BookingInput> Bookings, IReadOnlyList<Guid> DemandIds)
    : ICommand<ProjectReceipt>;

/// <summary>A member claims demands of one community, with an appointment of its own where it has one; the community confirms.</summary>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="DemandIds">1 to 100 demands of one community.</param>
/// <param name="Bookings">Appointments of its own offerings, at most 50; the time is else agreed later.</param>
public sealed record ClaimDemandsCommand(string Title, ProjectTheme Theme, IReadOnlyList<Guid> DemandIds, IReadOnlyList<BookingInput> Bookings) : ICommand<ProjectReceipt>;

/// <summary>Draws up a project for demands of the community, to be put on the project list.</summary>
/// <param name="Community">12-digit community of the caller's.</param>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="DemandIds">1 to 100.</param>
public sealed record ProposeProjectCommand(string Community, string Title, ProjectTheme Theme, IReadOnlyList<Guid> DemandIds) : ICommand<ProjectReceipt>;

/// <summary>Where a project stands after an act.</summary>
/// <param name="ConfirmDue">By when the other side confirms; null unless it waits for that.</param>
public sealed record ProjectReceipt(Guid Id, string Number, ProjectStatus Status, DateTimeOffset? ConfirmDue, int Revision) : IRevisioned
{
    internal static ProjectReceipt Of(ServiceProject p) => new(p.Id, p.Number, p.Status, p.ConfirmDue, p.Revision);
}

internal sealed class PlaceOrderValidator : AbstractValidator<PlaceOrderCommand>
{
    public PlaceOrderValidator()
    {
        RuleFor(c => c.Community).Community();
        RuleFor(c => c.Title).NotEmpty().MaximumLength(ServiceProject.TitleLength);
        RuleFor(c => c.Theme).IsInEnum();
        RuleFor(c => c.Bookings).Bookings(least: 1);
        RuleFor(c => c.DemandIds).Demands(least: 0);
    }
}

internal sealed class ClaimDemandsValidator : AbstractValidator<ClaimDemandsCommand>
{
    public ClaimDemandsValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(ServiceProject.TitleLength);
        RuleFor(c => c.Theme).IsInEnum();
        RuleFor(c => c.DemandIds).Demands(least: 1);
        RuleFor(c => c.Bookings).Bookings(least: 0);
    }
}

internal sealed class ProposeProjectValidator : AbstractValidator<ProposeProjectCommand>
{
    public ProposeProjectValidator()
    {
        RuleFor(c => c.Community).Community();
        RuleFor(c => c.Title).NotEmpty().MaximumLength(ServiceProject.TitleLength);
        RuleFor(c => c.Theme).IsInEnum();
        RuleFor(c => c.DemandIds).Demands(least: 1);
    }
}

internal static class ProjectRules
{
    public static void Community<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(c => DivisionCode.IsValid(c) && DivisionCode.From(c).Level == DivisionLevel.Community)
        .WithErrorCode(DemandErrors.PlaceInvalid.Code).WithMessage(DemandErrors.PlaceInvalid.Description);

    public static void Bookings<T>(this IRuleBuilder<T, IReadOnlyList<BookingInput>> rule, int least)
    {
        rule.NotNull();
        rule.Must(list => list is null || (list.Count >= least && list.Count <= ServiceProject.MostBookings && list.DistinctBy(b => b.SlotId).Count() == list.Count))
            .WithErrorCode(ProjectErrors.Empty.Code).WithMessage(ProjectErrors.Empty.Description);
        rule.ForEach(each => each.Must(b => b.Seats is >= 1 and <= ServiceSlot.MostSeats).WithErrorCode("alliance.seats_out_of_range").WithMessage("1 to 10,000 seats."));
    }

    public static void Demands<T>(this IRuleBuilder<T, IReadOnlyList<Guid>> rule, int least)
    {
        rule.NotNull();
        rule.Must(list => list is null || (list.Count >= least && list.Count <= ServiceProject.MostDemands && list.Distinct().Count() == list.Count))
            .WithErrorCode(DemandErrors.Repeated.Code).WithMessage(DemandErrors.Repeated.Description);
    }
}

/// <summary>
/// Takes what a claim claims. Appointments are locked before demands and each in one order, so that claims that race queue up
/// instead of failing each other; whoever comes too late is told what is gone.
/// </summary>
internal sealed class ClaimDesk(IAllianceDb db, AllianceDesk desk)
{
    /// <summary>Books the seats.</summary>
    public async Task<ErrorOr<(Guid? MemberId, IReadOnlyList<Seats> Seats)>> BookAsync(
        IReadOnlyList<BookingInput> bookings, DivisionCode community, CancellationToken cancellationToken)
    {
        if (bookings.Count == 0)
        {
            return ((Guid?)null, (IReadOnlyList<Seats>)[]);
        }

        var slots = (await db.LockSlotsAsync([.. bookings.Select(b => b.SlotId)], cancellationToken)).ToDictionary(s => s.Id);
        var resourceIds = slots.Values.Select(s => s.ResourceId).Distinct().ToList();
        var resources = await db.Resources.AsNoTracking().Where(r => resourceIds.Contains(r.Id)).ToListAsync(cancellationToken);
        if (slots.Count != bookings.Count || resources.Exists(r => r.Division.County != community.County))
        {
            return ResourceErrors.SlotNotFound;
        }

        if (resources.Exists(r => r.StatusOn(desk.Today) != ResourceStatus.Published))
        {
            return ResourceErrors.NotPublished;
        }

        if (resources.Exists(r => !r.Division.Covers(community)))
        {
            return ProjectErrors.OutOfReach;
        }

        if (resources.DistinctBy(r => r.MemberId).Count() > 1)
        {
            return ProjectErrors.OtherMember;
        }

        foreach (var booking in bookings)
        {
            if (slots[booking.SlotId].Book(booking.Seats, desk.Now) is { IsError: true } refused)
            {
                return refused.Errors;
            }
        }

        return (resources[0].MemberId, [.. bookings.Select(b => Seats.Of(slots[b.SlotId], b.Seats))]);
    }

    /// <summary>Claims the demands for the project; all are of one community.</summary>
    /// <param name="community">Theirs; null takes it from the first.</param>
    public async Task<ErrorOr<DivisionCode?>> ClaimAsync(IReadOnlyList<Guid> demandIds, DivisionCode? community, Guid projectId, CancellationToken cancellationToken)
    {
        if (demandIds.Count == 0)
        {
            return community;
        }

        var demands = await db.LockDemandsAsync(demandIds, cancellationToken);
        var place = community ?? demands.FirstOrDefault()?.Community;
        if (demands.Count != demandIds.Count || demands.Exists(d => d.Community.County != desk.User.Home()?.County))
        {
            return DemandErrors.NotFound;
        }

        if (demands.Exists(d => d.Community != place))
        {
            return DemandErrors.OtherCommunity;
        }

        return demands.Exists(d => d.Claim(projectId, desk.Actor, desk.Now).IsError) ? ProjectErrors.DemandTaken : place;
    }
}

internal sealed class PlaceOrderHandler(IAllianceDb db, AllianceDesk desk, ClaimDesk claims)
    : ICommandHandler<PlaceOrderCommand, ProjectReceipt>, ICommandHandler<ClaimDemandsCommand, ProjectReceipt>, ICommandHandler<ProposeProjectCommand, ProjectReceipt>
{
    public async Task<ErrorOr<ProjectReceipt>> Handle(PlaceOrderCommand request, CancellationToken cancellationToken)
    {
        var community = DivisionCode.From(request.Community);
        if (!desk.User.ActsFor(community))
        {
            return CommonErrors.OutsideArea;
        }

        var booked = await claims.BookAsync(request.Bookings, community, cancellationToken);
        if (booked.IsError)
        {
            return booked.Errors;
        }

        var text = new ProjectText(community, request.Title.Trim(), request.Theme);
        return await AddAsync(text, Side.Community, booked.Value.MemberId!.Value, request.DemandIds, booked.Value.Seats, cancellationToken);
    }

    public async Task<ErrorOr<ProjectReceipt>> Handle(ClaimDemandsCommand request, CancellationToken cancellationToken)
    {
        var first = request.DemandIds[0];
        var community = await db.Demands.VisibleTo(desk.User).Where(d => d.Id == first).Select(d => (DivisionCode?)d.Community).FirstOrDefaultAsync(cancellationToken);
        if (desk.User.Member is not { } own || community is not { } place)
        {
            return DemandErrors.NotFound;
        }

        var booked = await claims.BookAsync(request.Bookings, place, cancellationToken);
        if (booked.IsError)
        {
            return booked.Errors;
        }

        if (booked.Value.MemberId is { } of && of != own.Id)
        {
            return ProjectErrors.OtherMember;
        }

        return await AddAsync(new ProjectText(place, request.Title.Trim(), request.Theme), Side.Member, own.Id, request.DemandIds, booked.Value.Seats, cancellationToken);
    }

    public async Task<ErrorOr<ProjectReceipt>> Handle(ProposeProjectCommand request, CancellationToken cancellationToken)
    {
        var community = DivisionCode.From(request.Community);
        if (!desk.User.ActsFor(community))
        {
            return CommonErrors.OutsideArea;
        }

        var id = Guid.CreateVersion7(desk.Now);
        var claimed = await claims.ClaimAsync(request.DemandIds, community, id, cancellationToken);
        if (claimed.IsError)
        {
            return claimed.Errors;
        }

        var number = await db.NextNumberAsync(AllianceNumber.Project, desk.Now, cancellationToken);
        var project = ServiceProject.Propose(id, number, new ProjectText(community, request.Title.Trim(), request.Theme), request.DemandIds, desk.Actor, desk.Now);
        db.Projects.Add(project);
        return ProjectReceipt.Of(project);
    }

    private async Task<ErrorOr<ProjectReceipt>> AddAsync(
        ProjectText text, Side by, Guid memberId, IReadOnlyList<Guid> demandIds, IReadOnlyList<Seats> seats, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(desk.Now);
        var claimed = await claims.ClaimAsync(demandIds, text.Community, id, cancellationToken);
        if (claimed.IsError)
        {
            return claimed.Errors;
        }

        var due = await desk.DueAsync(AllianceLimit.Confirm, text.Community, cancellationToken);
        var number = await db.NextNumberAsync(AllianceNumber.Project, desk.Now, cancellationToken);
        var project = ServiceProject.Claimed(id, number, text, by, memberId, demandIds, seats, due, desk.Actor, desk.Now);
        db.Projects.Add(project);
        return ProjectReceipt.Of(project);
    }
}
