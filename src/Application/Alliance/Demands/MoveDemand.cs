using System.Text.Json.Serialization;
using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Domain.Alliance.Demands;

namespace GovernanceApi.Application.Alliance.Demands;

/// <summary>Merges it into another open demand of the community, which counts its heads and followers on.</summary>
public sealed record MergeDemandCommand(Guid IntoId) : ICommand<DemandReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>Hands it to the complaint desk as a ticket; who asked keeps the query code, followers are counted on.</summary>
public sealed record ReferDemandCommand : ICommand<ReferredDemand>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>The ticket that it goes on as.</summary>
public sealed record ReferredDemand(Guid Id, int Revision, Guid TicketId, string TicketNumber) : Common.IRevisioned;

/// <summary>Takes an open ticket on as a demand; the ticket is told, and its followers are counted on.</summary>
public sealed record TurnTicketIntoDemandCommand(Guid TicketId) : ICommand<DemandReceipt>;

internal sealed class MergeDemandHandler(IAllianceDb db, DemandDesk demands, AllianceDesk desk) : ICommandHandler<MergeDemandCommand, DemandReceipt>
{
    public async Task<ErrorOr<DemandReceipt>> Handle(MergeDemandCommand request, CancellationToken cancellationToken)
    {
        var loaded = await demands.LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        return (await db.LockDemandsAsync([request.IntoId], cancellationToken)) is [var into]
            ? loaded.Value.Merge(into, desk.Actor, desk.Now).Then(_ => DemandReceipt.Of(loaded.Value))
            : DemandErrors.MergeInvalid;
    }
}

internal sealed class ReferDemandHandler(DemandDesk demands, AllianceDesk desk, ITurnedMatters matters) : ICommandHandler<ReferDemandCommand, ReferredDemand>
{
    public async Task<ErrorOr<ReferredDemand>> Handle(ReferDemandCommand request, CancellationToken cancellationToken)
    {
        var loaded = await demands.LoadAsync(request.Id, cancellationToken);
        if (loaded.IsError)
        {
            return loaded.Errors;
        }

        var demand = loaded.Value;
        if (!DemandTransitions.Allows(demand.Status, DemandAction.Refer))
        {
            return DemandErrors.NotAllowed(demand.Status, DemandAction.Refer);
        }

        var ticket = await matters.ToTicketAsync(demand.Id, demand.Title, demand.Text, demand.Community, demand.CompoundId, demand.Followers, desk.Now, cancellationToken);
        return ticket.Then(t => demand.Refer(t.Id, desk.Actor, desk.Now).Then(_ => new ReferredDemand(demand.Id, demand.Revision, t.Id, t.Number)));
    }
}

internal sealed class TurnTicketIntoDemandHandler(IAllianceDb db, DemandIntakeDesk intake, AllianceDesk desk, ITurnedMatters matters)
    : ICommandHandler<TurnTicketIntoDemandCommand, DemandReceipt>
{
    public async Task<ErrorOr<DemandReceipt>> Handle(TurnTicketIntoDemandCommand request, CancellationToken cancellationToken)
    {
        var number = await db.NextNumberAsync(AllianceNumber.Demand, desk.Now, cancellationToken);
        if (await matters.ToDemandAsync(request.TicketId, number, desk.Now, cancellationToken) is not { } ticket || !desk.User.ActsFor(ticket.Division))
        {
            return DemandErrors.TicketUnfit;
        }

        var title = ticket.Title.Length <= Demand.TitleLength ? ticket.Title : ticket.Title[..Demand.TitleLength];
        var text = ticket.Text.Length <= Demand.TextLength ? ticket.Text : ticket.Text[..Demand.TextLength];
        var told = new DemandIntake(
            ticket.Division, ticket.CompoundId, ticket.Point, DemandCarrier.Ticket, title, text, Heads: 1, null, null, TicketId: request.TicketId, Followers: ticket.Followers);
        return (await intake.TakeAsync(told, desk.Actor, cancellationToken, number)).Then(DemandReceipt.Of);
    }
}
