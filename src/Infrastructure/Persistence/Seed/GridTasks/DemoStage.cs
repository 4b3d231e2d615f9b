using System.Text.Json;
using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Infrastructure.Persistence.Seed.Access;

namespace GovernanceApi.Infrastructure.Persistence.Seed.GridTasks;

/// <summary>Plays acts of made-up people at made-up times, so that audit entries and events are such as the product writes.</summary>
internal sealed class DemoStage(GovernanceDbContext db, CallContext call, DateTimeOffset today)
{
    private readonly StoryClock time = new();

    public DateTimeOffset Now => time.Now;

    /// <summary>Moves to so many days ago.</summary>
    public DateTimeOffset DaysAgo(double days) => time.Now = today.AddDays(-days);

    /// <summary>Some hours go by, but never past the present.</summary>
    public void Later(double hours) => time.Now = time.Now.AddHours(hours) < today ? time.Now.AddHours(hours) : today;

    public Actor As(string userName)
    {
        var person = DemoPeople.All.First(p => p.UserName == userName);
        call.User = new CurrentUser(person.Id, person.DisplayName, person.Role, null, person.UnitId, []);
        return new Actor(person.Id, JsonNamingPolicy.CamelCase.ConvertName(person.Role.ToString()), person.UnitId);
    }

    public void AsSystem() => call.User = CurrentUser.System;

    public void Do(ErrorOr<Success> done)
    {
        if (done.IsError)
        {
            throw new InvalidOperationException($"The demo story met {done.FirstError.Code}: {done.FirstError.Description}");
        }

        Save();
    }

    /// <summary>Writes the audit entries and events of what was done, with the story's own time.</summary>
    public void Save() => new ChangeRecorder(db, call, time).Record("DemoData");

    private sealed class StoryClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
