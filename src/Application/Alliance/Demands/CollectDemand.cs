using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Alliance.Resources;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Alliance.Demands;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Alliance.Demands;

/// <summary>What somebody wishes for, as told.</summary>
internal interface IDemandText
{
    string? Community { get; }

    Guid? CompoundId { get; }

    string Title { get; }

    string Text { get; }

    int Heads { get; }

    DateOnly? WantedFrom { get; }

    DateOnly? WantedUntil { get; }

    Guid? ResourceId { get; }

    Guid? SlotId { get; }

    ReporterInput? Requester { get; }
}

/// <summary>Takes down a wish that a resident told, in person or on paper.</summary>
/// <param name="Community">12-digit community; not needed with a compound.</param>
/// <param name="Title">In a few words, up to 60 characters.</param>
/// <param name="Text">As told, up to 2,000 characters; only the community reads it.</param>
/// <param name="Heads">How many people it is for, 1 to 10,000.</param>
/// <param name="WantedFrom">First local day; null for any.</param>
/// <param name="WantedUntil">Last local day; null for any.</param>
/// <param name="ResourceId">The offering that is ordered from the list (点单); null for a free wish.</param>
/// <param name="SlotId">The appointment of it.</param>
/// <param name="Requester">Sealed and shown masked; null where the resident leaves none.</param>
public sealed record CollectDemandCommand(
    string? Community, Guid? CompoundId, DemandCarrier Carrier, string Title, string Text, int Heads, DateOnly? WantedFrom, DateOnly? WantedUntil, Guid? ResourceId, Guid? SlotId,
    ReporterInput? Requester) : ICommand<CollectedDemand>, IDemandText;

/// <summary>What the resident keeps: the code is shown only here.</summary>
/// <param name="TriageDue">By when the community looks at it.</param>
public sealed record CollectedDemand(Guid Id, string Number, string QueryCode, DateTimeOffset TriageDue, int Revision) : IRevisioned;

internal static class DemandRules
{
    public static void DemandText<T>(this AbstractValidator<T> rules)
        where T : IDemandText
    {
        rules.RuleFor(c => c.Title).NotEmpty().MaximumLength(Demand.TitleLength);
        rules.RuleFor(c => c.Text).NotEmpty().MaximumLength(Demand.TextLength);
        rules.RuleFor(c => c.Heads).InclusiveBetween(1, Demand.MostHeads);
        rules.RuleFor(c => c.Community).Must(c => c is null || DivisionCode.IsValid(c)).WithErrorCode(DemandErrors.PlaceInvalid.Code).WithMessage(DemandErrors.PlaceInvalid.Description);
        rules.RuleFor(c => c.Requester!).SetValidator(new ReporterInputValidator()).When(c => c.Requester is not null);
    }
}

internal sealed class CollectDemandValidator : AbstractValidator<CollectDemandCommand>
{
    private static readonly DemandCarrier[] ByOtherWays = [DemandCarrier.Online, DemandCarrier.Ticket];

    public CollectDemandValidator()
    {
        this.DemandText();
        RuleFor(c => c.Carrier).IsInEnum().Must(c => !ByOtherWays.Contains(c))
            .WithErrorCode("alliance.demand_carrier").WithMessage("Wishes of the residents' page and of tickets come in by their own ways.");
    }
}

/// <summary>Puts a wish on record: place, number, days to triage, and who asked.</summary>
internal sealed class DemandIntakeDesk(IAllianceDb db, AllianceDesk desk, IRequesters requesters, ITerritoryQuestions territory)
{
    /// <param name="isTaken">Whether wishes of this community are taken here.</param>
    public async Task<ErrorOr<CollectedDemand>> TakeAsync(IDemandText told, DemandCarrier carrier, Func<DivisionCode, bool> isTaken, Actor actor, CancellationToken cancellationToken)
    {
        var compound = told.CompoundId is { } id ? await territory.CompoundAsync(id, cancellationToken) : null;
        var community = compound?.Division ?? (told.Community is { } code ? DivisionCode.From(code) : (DivisionCode?)null);
        if (community is not { Level: DivisionLevel.Community } place || (compound is null && told.CompoundId is not null)
            || await territory.DivisionNameAsync(place, cancellationToken) is null)
        {
            return DemandErrors.PlaceInvalid;
        }

        if (!isTaken(place))
        {
            return CommonErrors.OutsideArea;
        }

        if (await UnfitAsync(told, place, cancellationToken) is { } unfit)
        {
            return unfit;
        }

        var intake = new DemandIntake(
            place, told.CompoundId, compound?.Location, carrier, told.Title.Trim(), told.Text.Trim(), told.Heads, told.WantedFrom, told.WantedUntil, told.ResourceId, told.SlotId);
        return (await TakeAsync(intake, actor, cancellationToken)).Then(demand => new CollectedDemand(
            demand.Id, demand.Number, requesters.Record(demand.Id, told.Requester), demand.TriageDue, demand.Revision));
    }

    public async Task<ErrorOr<Demand>> TakeAsync(DemandIntake intake, Actor actor, CancellationToken cancellationToken, string? number = null)
    {
        var due = await desk.DueAsync(AllianceLimit.Triage, intake.Community, cancellationToken);
        number ??= await db.NextNumberAsync(AllianceNumber.Demand, desk.Now, cancellationToken);
        return Demand.Collect(Guid.CreateVersion7(desk.Now), number, intake, due, actor, desk.Now).Then(demand =>
        {
            db.Demands.Add(demand);
            return demand;
        });
    }

    private async Task<Error?> UnfitAsync(IDemandText told, DivisionCode community, CancellationToken cancellationToken)
    {
        if (told.ResourceId is not { } wanted)
        {
            return told.SlotId is null ? null : Domain.Alliance.Resources.ResourceErrors.SlotNotFound;
        }

        var published = await db.Resources.OnList(desk.Today).Serving(community).AnyAsync(r => r.Id == wanted, cancellationToken);
        if (!published)
        {
            return Domain.Alliance.Resources.ResourceErrors.NotPublished;
        }

        return told.SlotId is { } slot && !await db.Slots.AnyAsync(s => s.Id == slot && s.ResourceId == wanted && !s.Closed, cancellationToken)
            ? Domain.Alliance.Resources.ResourceErrors.SlotNotFound
            : null;
    }
}

internal sealed class CollectDemandHandler(DemandIntakeDesk intake, AllianceDesk desk) : ICommandHandler<CollectDemandCommand, CollectedDemand>
{
    public Task<ErrorOr<CollectedDemand>> Handle(CollectDemandCommand request, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, request.Carrier, desk.User.ActsFor, desk.Actor, cancellationToken);
}
