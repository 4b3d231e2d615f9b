using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Complaints.Clock;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Infrastructure.Complaints.Clock;

/// <summary>
/// Counts the due dates of all open tickets again when the business calendar has changed, a batch a round. How far it
/// has come is kept in the database: a restart goes on where it was.
/// </summary>
internal sealed class CalendarFollower(GovernanceDbContext db, DueWork work, ITerritoryQuestions territory)
{
    private const string Done = "done";

    public async Task<int> RunAsync(Func<ICommand<Success>, CancellationToken, Task<bool>> act, CancellationToken cancellationToken)
    {
        var version = await territory.CalendarVersionAsync(cancellationToken);
        var state = await db.Database.SqlQuery<State>($"select version, position from complaints.calendar_follower").SingleOrDefaultAsync(cancellationToken);
        if (state is null)
        {
            // Whatever is open was counted by the calendar as it stands.
            await SaveAsync(version, Done, cancellationToken);
            return 0;
        }

        if (state.Version == version && state.Position == Done)
        {
            return 0;
        }

        var after = state.Version == version ? Guid.Parse(state.Position) : Guid.Empty;
        var ids = await work.OpenAfterAsync(after, cancellationToken);
        var count = 0;
        foreach (var id in ids)
        {
            count += await act(new RecomputeDueCommand(id), cancellationToken) ? 1 : 0;
        }

        await SaveAsync(version, ids.Count < DueWork.Batch ? Done : ids[^1].ToString(), cancellationToken);
        return count;
    }

    private Task<int> SaveAsync(string version, string position, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"insert into complaints.calendar_follower (one, version, position) values (true, {version}, {position}) on conflict (one) do update set version = excluded.version, position = excluded.position",
        cancellationToken);

    private sealed record State(string Version, string Position);
}
