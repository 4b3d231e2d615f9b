using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Resources;

namespace GovernanceApi.Application.Alliance.Resources;

/// <summary>The review found it fit: it goes on the public resource list.</summary>
public sealed record PublishResourceCommand : ICommand<ResourceReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The review asks for something else.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record ReturnResourceCommand(string Reason) : ICommand<ResourceReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The member takes it off the list for a while; what is booked stands.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record PauseResourceCommand(string Reason) : ICommand<ResourceReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Back on the list.</summary>
public sealed record ResumeResourceCommand : ICommand<ResourceReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The member offers it no more; what is booked stands.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record RetireResourceCommand(string Reason) : ICommand<ResourceReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReturnResourceValidator : AbstractValidator<ReturnResourceCommand>
{
    public ReturnResourceValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
}

internal sealed class PauseResourceValidator : AbstractValidator<PauseResourceCommand>
{
    public PauseResourceValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
}

internal sealed class RetireResourceValidator : AbstractValidator<RetireResourceCommand>
{
    public RetireResourceValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
}

/// <summary>
/// The community that is served reviews; what serves a whole county is reviewed by the county. Pausing and retiring are the
/// member's own.
/// </summary>
internal sealed class ReviewResourceHandler(IAllianceDb db, AllianceDesk desk)
    : ICommandHandler<PublishResourceCommand, ResourceReceipt>, ICommandHandler<ReturnResourceCommand, ResourceReceipt>,
      ICommandHandler<PauseResourceCommand, ResourceReceipt>, ICommandHandler<ResumeResourceCommand, ResourceReceipt>,
      ICommandHandler<RetireResourceCommand, ResourceReceipt>
{
    public Task<ErrorOr<ResourceReceipt>> Handle(PublishResourceCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, IsReviewer, r => r.Publish(desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ResourceReceipt>> Handle(ReturnResourceCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, IsReviewer, r => r.Return(request.Reason.Trim(), desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ResourceReceipt>> Handle(PauseResourceCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, IsOwn, r => r.Pause(request.Reason.Trim(), desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ResourceReceipt>> Handle(ResumeResourceCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, IsOwn, r => r.Resume(desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<ResourceReceipt>> Handle(RetireResourceCommand request, CancellationToken cancellationToken) =>
        ActAsync(request.Id, IsOwn, r => r.Retire(request.Reason.Trim(), desk.Actor, desk.Now), cancellationToken);

    private bool IsReviewer(ResourceOffering resource) => desk.User.ActsFor(resource.Division);

    private bool IsOwn(ResourceOffering resource) => resource.MemberId == desk.User.Member?.Id;

    private async Task<ErrorOr<ResourceReceipt>> ActAsync(
        Guid id, Func<ResourceOffering, bool> isTheirs, Func<ResourceOffering, ErrorOr<Success>> act, CancellationToken cancellationToken) =>
        (await desk.LoadAsync(db.Resources.VisibleTo(desk.User), id, ResourceErrors.NotFound, isTheirs, cancellationToken))
            .Then(resource => act(resource).Then(_ => ResourceReceipt.Of(resource, desk.Today)));
}
