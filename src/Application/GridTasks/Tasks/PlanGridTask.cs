using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Complaints.Tickets;
using GovernanceApi.Domain.GridTasks.Catalogue;
using GovernanceApi.Domain.GridTasks.Tasks;
using GovernanceApi.Domain.Territory.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>Gives one piece of listed or admitted work to a grid: to one of its workers, or to whoever of them accepts it.</summary>
/// <param name="ItemCode">Of the catalogue in force, or of an admission that covers the grid today.</param>
/// <param name="Place">In words.</param>
/// <param name="DueAt">Null for the item's own limit.</param>
/// <param name="AssigneeId">Null for any worker of the grid.</param>
/// <param name="ConfirmDuplicate">True asks for it although work for the same item, place and period stands already.</param>
public sealed record PlanGridTaskCommand(
    string ItemCode, Guid GridId, string Title, string? Place, Guid? CompoundId, DateTimeOffset? DueAt, Guid? AssigneeId, string? Note, bool? ConfirmDuplicate) : ICommand<GridTaskReceipt>;

internal sealed class PlanGridTaskValidator : AbstractValidator<PlanGridTaskCommand>
{
    private const int TitleLength = 100;
    private const int PlaceLength = 300;

    public PlanGridTaskValidator()
    {
        RuleFor(c => c.ItemCode).NotEmpty().MaximumLength(CatalogueItem.CodeLength);
        RuleFor(c => c.Title).NotEmpty().MaximumLength(TitleLength);
        RuleFor(c => c.Place).MaximumLength(PlaceLength);
        RuleFor(c => c.Note).MaximumLength(GridTaskLimits.Note);
    }
}

internal sealed class PlanGridTaskHandler(IGridTasksDb db, CatalogueBook book, GridWorkers workers, ITerritoryQuestions territory, CallContext call, TimeProvider clock)
    : ICommandHandler<PlanGridTaskCommand, GridTaskReceipt>
{
    public async Task<ErrorOr<GridTaskReceipt>> Handle(PlanGridTaskCommand request, CancellationToken cancellationToken)
    {
        if (await territory.GridAsync(request.GridId, cancellationToken) is not { } grid || !GridWorkers.IsOwn(call.User, grid))
        {
            return GridTaskErrors.GridUnknown;
        }

        if (request.AssigneeId is { } worker && !await workers.WorksInAsync(worker, grid.Id, cancellationToken))
        {
            return GridTaskErrors.AssigneeUnknown;
        }

        var now = clock.GetUtcNow();
        var today = BusinessCalendar.DateOf(now);
        var cover = await book.CoverAsync(request.ItemCode, grid.Id, grid.Division, today, cancellationToken);
        if (cover.IsError)
        {
            return cover.Errors;
        }

        var due = await DueAsync(request.DueAt, cover.Value.Limit, now, cancellationToken);
        return due.IsError ? due.Errors : await PlanAsync(request, grid, cover.Value, due.Value, now, cancellationToken);
    }

    private async Task<ErrorOr<GridTaskReceipt>> PlanAsync(
        PlanGridTaskCommand request, GridFact grid, CatalogueCover cover, DateTimeOffset due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var compound = request.CompoundId is { } id ? await territory.CompoundAsync(id, cancellationToken) : null;
        var place = new Place(request.Place, grid.Division, compound?.Division == grid.Division ? compound.Id : null, grid.Id, null);
        var actor = call.User.ToActor();
        var today = BusinessCalendar.DateOf(now);
        var asksAgain = await db.GridTasks.AtPlace(place).AskedFor(request.ItemCode, grid.Id, today, BusinessCalendar.DateOf(due)).AnyAsync(cancellationToken);
        if (asksAgain && request.ConfirmDuplicate != true)
        {
            return GridTaskErrors.Duplicate;
        }

        var number = $"T{BusinessCalendar.DateOf(now):yyyyMMdd}-{await db.NextTaskNumberAsync(cancellationToken):D5}";
        var task = GridTask.Plan(Guid.CreateVersion7(now), number, cover, request.Title, place, grid.Id, ticketId: null, due, actor, now, asksAgain);
        if (task.IsError)
        {
            return task.Errors;
        }

        var assigned = task.Value.Assign(cover, request.AssigneeId, request.Note, actor, now);
        if (assigned.IsError)
        {
            return assigned.Errors;
        }

        db.GridTasks.Add(task.Value);
        return new GridTaskReceipt(task.Value.Id, task.Value.Number, task.Value.Status, task.Value.Revision);
    }

    private async Task<ErrorOr<DateTimeOffset>> DueAsync(DateTimeOffset? asked, Limit? limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (asked is { } at)
        {
            return at > now ? at.ToUniversalTime() : GridTaskErrors.DueInPast;
        }

        return limit is null ? GridTaskErrors.DueRequired : (await territory.CalendarAsync(cancellationToken)).Due(now, limit, [], null).At;
    }
}
