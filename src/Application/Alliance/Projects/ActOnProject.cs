using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Projects;
using GovernanceApi.Domain.Complaints.Reporters;

namespace GovernanceApi.Application.Alliance.Projects;

/// <summary>Puts a proposed project on the project list.</summary>
public sealed record OpenProjectCommand : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The caller's member claims a project of the list, with appointments of its own where it has them; the community confirms.</summary>
/// <param name="Bookings">At most 50.</param>
public sealed record ClaimProjectCommand(IReadOnlyList<BookingInput> Bookings) : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The side that did not claim says yes.</summary>
public sealed record ConfirmClaimCommand : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The side that did not claim says no; demands and seats are free again.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record DeclineClaimCommand(string Reason) : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Sets when and where it is delivered.</summary>
/// <param name="EndsAt">Within a day after it starts.</param>
/// <param name="Place">In words, up to 120 characters.</param>
public sealed record ScheduleProjectCommand(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Place) : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The member is there.</summary>
public sealed record BeginProjectCommand : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Calls it off; demands and seats are free again. After the confirmation it counts in the record of who does.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record CancelProjectCommand(string Reason) : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>It was to be delivered and was not.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record FailProjectCommand(string Reason) : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The community's Party committee closes it, once residents had their days to rate.</summary>
public sealed record CloseProjectCommand : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ClaimProjectValidator : AbstractValidator<ClaimProjectCommand>
{
    public ClaimProjectValidator() => RuleFor(c => c.Bookings).Bookings(least: 0);
}

internal sealed class DeclineClaimValidator : AbstractValidator<DeclineClaimCommand>
{
    public DeclineClaimValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
}

internal sealed class ScheduleProjectValidator : AbstractValidator<ScheduleProjectCommand>
{
    public ScheduleProjectValidator() => RuleFor(c => c.Place).MaximumLength(ServiceProject.PlaceLength);
}

internal sealed class CancelProjectValidator : AbstractValidator<CancelProjectCommand>
{
    public CancelProjectValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
}

internal sealed class FailProjectValidator : AbstractValidator<FailProjectCommand>
{
    public FailProjectValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
}

/// <summary>These acts differ in a line or two each, so they share one handler.</summary>
internal sealed class ActOnProjectHandler(ProjectDesk projects, ClaimDesk claims, AllianceDesk desk)
    : ICommandHandler<OpenProjectCommand, ProjectReceipt>, ICommandHandler<ClaimProjectCommand, ProjectReceipt>, ICommandHandler<ConfirmClaimCommand, ProjectReceipt>,
      ICommandHandler<DeclineClaimCommand, ProjectReceipt>, ICommandHandler<ScheduleProjectCommand, ProjectReceipt>, ICommandHandler<BeginProjectCommand, ProjectReceipt>,
      ICommandHandler<CancelProjectCommand, ProjectReceipt>, ICommandHandler<FailProjectCommand, ProjectReceipt>, ICommandHandler<CloseProjectCommand, ProjectReceipt>
{
    public Task<ErrorOr<ProjectReceipt>> Handle(OpenProjectCommand request, CancellationToken cancellationToken) =>
        projects.ActAsync(request.Id, (p, _) => p.Open(desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ProjectReceipt>> Handle(ClaimProjectCommand request, CancellationToken cancellationToken) => projects.ActAsync(
        request.Id,
        async (p, _) =>
        {
            var own = desk.User.Member!.Id;
            var booked = await claims.BookAsync(request.Bookings, p.Community, cancellationToken);
            if (booked.IsError)
            {
                return booked.Errors;
            }

            if (booked.Value.MemberId is { } of && of != own)
            {
                return ProjectErrors.OtherMember;
            }

            var due = await desk.DueAsync(AllianceLimit.Confirm, p.Community, cancellationToken);
            return p.Claim(Side.Member, own, booked.Value.Seats, due, desk.Actor, desk.Now);
        },
        cancellationToken,
        claiming: true);

    public Task<ErrorOr<ProjectReceipt>> Handle(ConfirmClaimCommand request, CancellationToken cancellationToken) =>
        projects.ActAsync(request.Id, (p, side) => p.Confirm(side, desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ProjectReceipt>> Handle(DeclineClaimCommand request, CancellationToken cancellationToken) =>
        projects.ActAsync(request.Id, (p, side) => p.Decline(side, request.Reason.Trim(), desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ProjectReceipt>> Handle(ScheduleProjectCommand request, CancellationToken cancellationToken) => projects.ActAsync(
        request.Id,
        (p, _) => p.Schedule(request.StartsAt.ToUniversalTime(), request.EndsAt.ToUniversalTime(), Members.Texts.Clean(request.Place), desk.Actor, desk.Now),
        cancellationToken);

    public Task<ErrorOr<ProjectReceipt>> Handle(BeginProjectCommand request, CancellationToken cancellationToken) =>
        projects.ActAsync(request.Id, (p, _) => p.Begin(desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ProjectReceipt>> Handle(CancelProjectCommand request, CancellationToken cancellationToken) =>
        projects.ActAsync(request.Id, (p, side) => p.Cancel(side, request.Reason.Trim(), desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ProjectReceipt>> Handle(FailProjectCommand request, CancellationToken cancellationToken) =>
        projects.ActAsync(request.Id, (p, _) => p.Fail(request.Reason.Trim(), desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ProjectReceipt>> Handle(CloseProjectCommand request, CancellationToken cancellationToken) =>
        projects.ActAsync(request.Id, (p, _) => p.Close(desk.Actor, desk.Now), cancellationToken);
}

/// <summary>The member has served: what, for how many, and how long. A photo or paper is stored with the project before.</summary>
/// <param name="Heads">People counted there, 1 to 100,000; no list of them.</param>
/// <param name="Hours">Hours served, above 0 up to 10,000.</param>
/// <param name="CostFen">What it cost residents or the community, in fen; 0 where nothing.</param>
/// <param name="Note">In words, without names, up to 500 characters.</param>
public sealed record DeliverProjectCommand(int Heads, decimal Hours, long CostFen, string? Note) : ICommand<ProjectReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DeliverProjectValidator : AbstractValidator<DeliverProjectCommand>
{
    private const long MostFen = 100_000_000_00;

    public DeliverProjectValidator()
    {
        RuleFor(c => c.Heads).InclusiveBetween(1, ServiceProject.MostHeads);
        RuleFor(c => c.Hours).GreaterThan(0).LessThanOrEqualTo(ServiceProject.MostHours);
        RuleFor(c => c.CostFen).InclusiveBetween(0, MostFen);
        RuleFor(c => c.Note).MaximumLength(HistoryLine.NoteLength);
    }
}

internal sealed class DeliverProjectHandler(ProjectDesk projects, AllianceDesk desk, IAttachedFiles files) : ICommandHandler<DeliverProjectCommand, ProjectReceipt>
{
    public Task<ErrorOr<ProjectReceipt>> Handle(DeliverProjectCommand request, CancellationToken cancellationToken) => projects.ActAsync(
        request.Id,
        async (p, _) =>
        {
            var stored = await files.OfAllianceAsync(AllianceRecord.Project, p.Id, cancellationToken);
            var sheet = new DeliverySheet(request.Heads, request.Hours, request.CostFen, Members.Texts.Clean(request.Note));
            var until = await desk.DueAsync(AllianceLimit.Rating, p.Community, cancellationToken);
            return p.Deliver(sheet, stored.Count, QueryCode.New().Value, until, desk.Actor, desk.Now);
        },
        cancellationToken);
}
