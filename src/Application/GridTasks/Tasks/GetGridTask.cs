using ErrorOr;
using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Contracts;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.GridTasks.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.GridTasks.Tasks;

/// <summary>One task with its ledger and what the caller may do with it now.</summary>
public sealed record GetGridTaskQuery(Guid Id) : IQuery<GridTaskDetails>;

internal sealed class GetGridTaskHandler(
    IGridTasksDb db, ITerritoryQuestions territory, IUserDirectory users, IAttachedFiles attached, CallContext call, TimeProvider clock)
    : IQueryHandler<GetGridTaskQuery, GridTaskDetails>
{
    public async Task<ErrorOr<GridTaskDetails>> Handle(GetGridTaskQuery request, CancellationToken cancellationToken)
    {
        var task = await db.GridTasks.AsNoTracking().Include(t => t.Steps).VisibleTo(call.User).FirstOrDefaultAsync(t => t.Id == request.Id, cancellationToken);
        if (task is null)
        {
            return GridTaskErrors.NotFound;
        }

        var names = await territory.NamesAsync(cancellationToken);
        var people = await users.NamesAsync([.. task.Steps.Select(s => s.ActorId).Append(task.AssigneeId).OfType<Guid>().Distinct()], cancellationToken);
        var files = await attached.OfGridTaskAsync(task.Id, cancellationToken);
        return new GridTaskDetails(
            GridTaskRow.Of(task, call.User, names, clock.GetUtcNow()),
            task.Revision,
            task.Place.CompoundId,
            names.Compound(task.Place.CompoundId),
            task.CreatedAt,
            NameOf(task.AssigneeId),
            task.SubmittedAt,
            task.FinishedAt,
            task.Outcome,
            task.Reply,
            task.EvidenceRequired,
            task.EstimatedMinutes,
            task.MinutesSpent,
            task.Points,
            task.PointsSeen,
            [.. files.Select(f => new TaskFile(f.Id, f.FileName, f.ContentType, f.Size, f.UploadedAt))],
            [.. task.Steps.OrderBy(s => s.Revision).Select(s => new LedgerLine(s.Id, s.At, s.Action, s.From, s.To, s.ActorRole, NameOf(s.ActorId), s.Note, s.Minutes, s.CorrectsId, s.Reason))]);

        string? NameOf(Guid? id) => id is { } person ? people.GetValueOrDefault(person) : null;
    }
}
