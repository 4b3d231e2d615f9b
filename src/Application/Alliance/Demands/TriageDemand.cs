using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Alliance;
using GovernanceApi.Domain.Alliance.Demands;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Demands;

/// <summary>Sorts a wish and writes what the public list will say of it: no names, no doors.</summary>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="PublicText">1 to 500 characters.</param>
public sealed record TriageDemandCommand(string Title, string PublicText, ServiceCategory Category, ProjectTheme? Theme) : ICommand<DemandReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Puts it on the public demand list; its days until it counts as unmet begin.</summary>
public sealed record ListDemandCommand : ICommand<DemandReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Does not take it up, with the reason that who asked will read.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record DeclineDemandCommand(string Reason) : ICommand<DemandReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The community says for who asked that it was met.</summary>
/// <param name="Note">How it is known, up to 500 characters.</param>
public sealed record ConfirmDemandCommand(string? Note) : ICommand<DemandReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>It was delivered and not met: back on the list.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record RejectDemandServiceCommand(string Reason) : ICommand<DemandReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Where a demand stands after an act.</summary>
public sealed record DemandReceipt(Guid Id, string Number, DemandStatus Status, int Revision) : IRevisioned
{
    internal static DemandReceipt Of(Demand d) => new(d.Id, d.Number, d.Status, d.Revision);
}

internal sealed class TriageDemandValidator : AbstractValidator<TriageDemandCommand>
{
    public TriageDemandValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(Demand.TitleLength);
        RuleFor(c => c.PublicText).NotEmpty().MaximumLength(Demand.PublicTextLength);
        RuleFor(c => c.Category).IsInEnum();
        RuleFor(c => c.Theme).IsInEnum();
    }
}

internal sealed class DeclineDemandValidator : AbstractValidator<DeclineDemandCommand>
{
    public DeclineDemandValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
}

internal sealed class ConfirmDemandValidator : AbstractValidator<ConfirmDemandCommand>
{
    public ConfirmDemandValidator() => RuleFor(c => c.Note).MaximumLength(HistoryLine.NoteLength);
}

internal sealed class RejectDemandServiceValidator : AbstractValidator<RejectDemandServiceCommand>
{
    public RejectDemandServiceValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(HistoryLine.NoteLength);
}

/// <summary>Loads a demand of the caller's community, acts, answers with the receipt.</summary>
internal sealed class DemandDesk(IAllianceDb db, AllianceDesk desk)
{
    public Task<ErrorOr<Demand>> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        desk.LoadAsync(db.Demands.VisibleTo(desk.User), id, DemandErrors.NotFound, d => desk.User.ActsFor(d.Community), cancellationToken);

    public async Task<ErrorOr<DemandReceipt>> ActAsync(Guid id, Func<Demand, ErrorOr<Success>> act, CancellationToken cancellationToken) =>
        (await LoadAsync(id, cancellationToken)).Then(demand => act(demand).Then(_ => DemandReceipt.Of(demand)));
}

/// <summary>These acts differ in one line each, so they share one handler.</summary>
internal sealed class TriageDemandHandler(IAllianceDb db, DemandDesk demands, AllianceDesk desk)
    : ICommandHandler<TriageDemandCommand, DemandReceipt>, ICommandHandler<ListDemandCommand, DemandReceipt>, ICommandHandler<DeclineDemandCommand, DemandReceipt>,
      ICommandHandler<ConfirmDemandCommand, DemandReceipt>, ICommandHandler<RejectDemandServiceCommand, DemandReceipt>
{
    public Task<ErrorOr<DemandReceipt>> Handle(TriageDemandCommand request, CancellationToken cancellationToken) => demands.ActAsync(
        request.Id,
        d => d.Triage(new DemandListing(request.Title.Trim(), request.PublicText.Trim(), request.Category, request.Theme), desk.Actor, desk.Now),
        cancellationToken);

    public async Task<ErrorOr<DemandReceipt>> Handle(ListDemandCommand request, CancellationToken cancellationToken)
    {
        var loaded = await demands.LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var days = await desk.DaysAsync(AllianceLimit.Unmet, loaded.Value.Community, cancellationToken);
        return loaded.Value.List(days, desk.Actor, desk.Now).Then(_ => DemandReceipt.Of(loaded.Value));
    }

    public Task<ErrorOr<DemandReceipt>> Handle(DeclineDemandCommand request, CancellationToken cancellationToken) =>
        demands.ActAsync(request.Id, d => d.Decline(request.Reason.Trim(), desk.Actor, desk.Now), cancellationToken);

    public Task<ErrorOr<DemandReceipt>> Handle(ConfirmDemandCommand request, CancellationToken cancellationToken) =>
        demands.ActAsync(request.Id, d => d.Confirm(request.Note, desk.Actor, desk.Now), cancellationToken);

    public async Task<ErrorOr<DemandReceipt>> Handle(RejectDemandServiceCommand request, CancellationToken cancellationToken)
    {
        var loaded = await demands.LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var project = await db.Projects.Include(p => p.Demands).FirstOrDefaultAsync(p => p.Id == loaded.Value.ProjectId, cancellationToken);
        return loaded.Value.Reject(request.Reason.Trim(), desk.Actor, desk.Now).Then(_ =>
        {
            project?.LetGo(loaded.Value.Id);
            return DemandReceipt.Of(loaded.Value);
        });
    }
}
