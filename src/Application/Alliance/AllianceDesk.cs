using ErrorOr;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Alliance;

/// <summary>What acts on the three lists share: who acts, when, by when the other side answers, and whether the record is theirs.</summary>
internal sealed class AllianceDesk(ITerritoryQuestions territory, CallContext call, TimeProvider clock)
{
    public CurrentUser User => call.User;

    public Actor Actor => call.User.ToActor();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => BusinessCalendar.DateOf(Now);

    /// <summary>A record among those visible; refused where it is stale, or visible but not the caller's to change.</summary>
    public async Task<ErrorOr<T>> LoadAsync<T>(IQueryable<T> visible, Guid id, Error notFound, Func<T, bool> isTheirs, CancellationToken cancellationToken)
        where T : AggregateRoot
    {
        var loaded = await visible.LoadAsync(id, call, notFound, cancellationToken);
        return loaded.IsError || isTheirs(loaded.Value) ? loaded : CommonErrors.OutsideArea;
    }

    /// <summary>When a limit of the county runs out, counted from now by the business calendar.</summary>
    public async Task<DateTimeOffset> DueAsync(AllianceLimit limit, DivisionCode area, CancellationToken cancellationToken)
    {
        var rule = await territory.RuleAsync(limit.Key, area, Today, cancellationToken);
        return (await territory.CalendarAsync(cancellationToken)).Due(Now, rule?.Limit ?? limit.Default, [], null).At;
    }

    /// <summary>A limit in days as the county sets it.</summary>
    public async Task<int> DaysAsync(AllianceLimit limit, DivisionCode area, CancellationToken cancellationToken) =>
        (await territory.RuleAsync(limit.Key, area, Today, cancellationToken))?.Limit.Amount ?? limit.Default.Amount;
}

/// <summary>A time limit of the alliance: a rule set of the county may say otherwise under its key.</summary>
internal sealed record AllianceLimit(string Key, Limit Default)
{
    /// <summary>§5.4: the community looks at a demand in three working days.</summary>
    public static readonly AllianceLimit Triage = new("demands.triage", new Limit(3, LimitUnit.WorkingDay));

    /// <summary>§5.4, N7: a demand that nobody claimed in 30 days is a published gap.</summary>
    public static readonly AllianceLimit Unmet = new("demands.unmet", new Limit(30, LimitUnit.CalendarDay));

    /// <summary>§5.5: an offering is reviewed in five working days.</summary>
    public static readonly AllianceLimit Review = new("resources.review", new Limit(5, LimitUnit.WorkingDay));

    /// <summary>§5.6: the other side confirms a claim in three working days, else it lapses.</summary>
    public static readonly AllianceLimit Confirm = new("projects.confirm", new Limit(3, LimitUnit.WorkingDay));

    /// <summary>§5.6: residents rate for seven days.</summary>
    public static readonly AllianceLimit Rating = new("projects.rate", new Limit(7, LimitUnit.CalendarDay));
}
