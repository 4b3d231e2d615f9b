using GovernanceApi.Application.Access.Contracts;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.GridTasks.Catalogue;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Plans;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.GridTasks.Plans;

/// <summary>Plans as they are shown: names beside the ids, and the next date.</summary>
internal sealed class PatrolPlanReader(
    IGridTasksDb db, PatrolDesk desk, ITerritoryQuestions territory, IUserDirectory users, CallContext call, TimeProvider clock)
{
    /// <summary>Days that a preview looks ahead.</summary>
    public const int PreviewDays = 60;

    public async Task<List<PatrolPlanRow>> RowsAsync(IReadOnlyList<PatrolPlan> plans, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var calendar = await territory.CalendarAsync(cancellationToken);
        var names = await territory.NamesAsync(cancellationToken);
        var items = await CatalogueNames.ReadAsync(db, plans.Select(p => p.Division), cancellationToken);
        var people = await users.NamesAsync([.. plans.Select(p => p.AssigneeId).OfType<Guid>().Distinct()], cancellationToken);
        return [.. plans.Select(p => new PatrolPlanRow(
            p.Id, p.Number, p.Revision, p.Title, p.CatalogueItem, items.Of(p.Division, p.CatalogueItem)?.Name, p.GridId, names.Grid(p.GridId),
            PatrolRecurrence.Of(p.Recurrence), p.OnRestDay, p.From, p.Until, p.Window, p.AssigneeId,
            p.AssigneeId is { } person ? people.GetValueOrDefault(person) : null, p.Points.Count, p.Ended, p.DuplicateOfId is not null, p.ExpandedThrough,
            p.Ended ? null : p.DatesBetween(today, today.AddDays(PreviewDays), calendar).FirstOrDefault(d => d.On >= today)?.On,
            !p.Ended && call.User.Has(Permissions.GridTasksPlan)))];
    }

    /// <summary>The coming dates of a recurrence, each with whether the catalogue lists the work then.</summary>
    public async Task<List<PatrolPlanDate>> DatesAsync(
        Recurrence recurrence, RestDayRule rule, DateOnly from, DateOnly? until, string item, Guid gridId, DivisionCode area, CancellationToken cancellationToken)
    {
        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var first = from > today ? from : today;
        var calendar = await territory.FreshCalendarAsync(cancellationToken);
        List<PatrolPlanDate> dates = [];
        foreach (var d in PatrolDates.Between(recurrence, rule, from, until, first, first.AddDays(PreviewDays), calendar))
        {
            var listed = d.On is not { } on || !(await desk.CoverAsync(item, gridId, area, on, cancellationToken)).IsError;
            dates.Add(new PatrolPlanDate(d.Named, d.On, d.Kind, d.Holiday, d.Provisional, listed));
        }

        return dates;
    }
}
