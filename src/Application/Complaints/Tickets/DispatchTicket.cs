using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Complaints.Tickets;

namespace GovernanceApi.Application.Complaints.Tickets;

/// <summary>派单: to a lead unit with assisting ones, or to a grid, which gets a task. Also after a return or a reopening.</summary>
/// <param name="UnitId">主办; either this or <paramref name="GridId"/>.</param>
/// <param name="CoUnitIds">协办, at most ten.</param>
public sealed record DispatchTicketCommand(Guid? UnitId, IReadOnlyList<Guid>? CoUnitIds, Guid? GridId, string? Note) : ICommand<TicketReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DispatchTicketValidator : AbstractValidator<DispatchTicketCommand>
{
    private const int MostCoUnits = 10;

    public DispatchTicketValidator()
    {
        RuleFor(c => c.CoUnitIds).Must(ids => ids is null || ids.Count <= MostCoUnits)
            .WithErrorCode("tickets.too_many_co_units").WithMessage("At most ten assisting units.");
        RuleFor(c => c.Note).MaximumLength(TicketLimits.Note);
    }
}

internal sealed class DispatchTicketHandler(TicketDesk desk, TicketDispatcher dispatcher) : ICommandHandler<DispatchTicketCommand, TicketReceipt>
{
    public Task<ErrorOr<TicketReceipt>> Handle(DispatchTicketCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            (ticket, s) => dispatcher.DispatchAsync(ticket, request.UnitId, request.CoUnitIds ?? [], request.GridId, request.Note, s, cancellationToken),
            cancellationToken);
}

/// <summary>Checks the target, dispatches, and opens the grid's task: for one ticket and for many.</summary>
internal sealed class TicketDispatcher(ITerritoryQuestions territory, IGridTaskIntake tasks)
{
    public async Task<ErrorOr<Success>> DispatchAsync(
        Ticket ticket, Guid? unitId, IReadOnlyList<Guid> coUnitIds, Guid? gridId, string? note, Scene scene, CancellationToken cancellationToken)
    {
        var assignment = await AssignmentAsync(ticket, unitId, coUnitIds, gridId, cancellationToken);
        if (assignment.IsError)
        {
            return assignment.Errors;
        }

        var to = assignment.Value;
        if (to.GridId is not null)
        {
            to = to with { GridTaskId = Guid.CreateVersion7(scene.Now) };
        }

        var dispatched = ticket.Dispatch(to, scene.Category?.ResponsibleUnitIsDepartment ?? false, note, scene.Work, scene.Actor, scene.Now);
        // Only after the dispatch went through: of many tickets at once the refused ones must leave nothing behind.
        return dispatched.IsError || to.GridTaskId is not { } taskId ? dispatched : tasks.OpenForTicket(taskId, ticket, to.OfficerId, scene.Actor, scene.Now);
    }

    private async Task<ErrorOr<Assignment>> AssignmentAsync(
        Ticket ticket, Guid? unitId, IReadOnlyList<Guid> coUnitIds, Guid? gridId, CancellationToken cancellationToken)
    {
        if (gridId is { } id)
        {
            var grid = await territory.GridAsync(id, cancellationToken);
            return grid is null || grid.Division.County != ticket.Place.Division.County
                ? TicketErrors.GridUnknown
                : Assignment.ToGrid(id, grid.WorkerId, gridTaskId: null) with { LeadUnitId = unitId };
        }

        var leadIsGrassroots = false;
        foreach (var unit in coUnitIds.Append(unitId ?? Guid.Empty).Where(u => u != Guid.Empty))
        {
            if (await territory.UnitAsync(unit, cancellationToken) is not { } fact || fact.Area.County != ticket.Place.Division.County)
            {
                return TicketErrors.UnitUnknown;
            }

            leadIsGrassroots |= unit == unitId && fact.IsGrassroots;
        }

        return new Assignment(unitId, coUnitIds, LeadIsGrassroots: leadIsGrassroots);
    }
}
