using System.Text.Json.Serialization;
using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Gives a task to a worker of its grid, or to whoever of them accepts it. After an escalation it must be another worker.</summary>
/// <param name="AssigneeId">Null for any worker of the grid.</param>
public sealed record AssignGridTaskCommand(Guid? AssigneeId, string? Note) : ICommand<GridTaskReceipt>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class AssignGridTaskValidator : AbstractValidator<AssignGridTaskCommand>
{
    public AssignGridTaskValidator() => RuleFor(c => c.Note).MaximumLength(GridTaskLimits.Note);
}

internal sealed class AssignGridTaskHandler(GridTaskDesk desk, CatalogueBook book, GridStaff staff) : ICommandHandler<AssignGridTaskCommand, GridTaskReceipt>
{
    public Task<ErrorOr<GridTaskReceipt>> Handle(AssignGridTaskCommand request, CancellationToken cancellationToken) =>
        desk.ActAsync(
            request.Id,
            async (task, actor, now) =>
            {
                if (request.AssigneeId is { } worker && !await staff.IsWorkerOfAsync(task.GridId, worker, cancellationToken))
                {
                    return GridTaskErrors.AssigneeUnknown;
                }

                var cover = await book.CoverAsync(task.CatalogueItem, task.GridId, task.Place.Division, BusinessCalendar.DateOf(now), cancellationToken);
                return cover.IsError ? cover.Errors : task.Assign(cover.Value, request.AssigneeId, request.Note, actor, now);
            },
            cancellationToken);
}

/// <summary>Who works in a grid.</summary>
internal sealed class GridStaff(ITerritoryQuestions territory, IUserDirectory users)
{
    public async Task<bool> IsWorkerOfAsync(Guid gridId, Guid userId, CancellationToken cancellationToken) =>
        await users.RoleOfAsync(userId, cancellationToken) == Role.GridWorker
        && (await territory.GridsOfUserAsync(userId, cancellationToken)).Contains(gridId);

    /// <summary>Whether the person gives work in this grid: leads it, or has it in the area.</summary>
    public static bool IsOwn(CurrentUser user, GridFact grid) => user switch
    {
        { Role: Role.GridLeader } => user.GridIds.Contains(grid.Id),
        { Area: { } area } => area.Covers(grid.Division),
        _ => false,
    };
}
