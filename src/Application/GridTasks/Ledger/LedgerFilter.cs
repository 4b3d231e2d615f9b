using System.Text.Json;
using FluentValidation;
using GovernanceApi.Application.Common.Access;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Application.GridTasks.Tasks;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Tasks;

namespace GovernanceApi.Application.GridTasks.Ledger;

/// <summary>What the ledger (台账) may be narrowed by; every condition has an index.</summary>
/// <param name="From">First ledger day.</param>
/// <param name="To">Last ledger day.</param>
/// <param name="Area">Division and all below it.</param>
/// <param name="Item">Code of a catalogue item.</param>
/// <param name="WorkerId">Who submitted it, or to whom it is assigned.</param>
/// <param name="Late">True: only those submitted after they were due.</param>
/// <param name="Corrected">True: only those whose record was corrected.</param>
public sealed record LedgerFilter(
    DateOnly From, DateOnly To, DivisionCode? Area, Guid? GridId, string? Item, Guid? WorkerId, IReadOnlyList<GridTaskStatus> Statuses, bool? Late, bool? Corrected)
{
    /// <summary>Three years and a leap day: what a ledger is kept for.</summary>
    public const int MostDays = 1096;

    /// <summary>Filter and caller in a fixed form: what a cursor is bound to.</summary>
    internal string Binding(CurrentUser user) => JsonSerializer.Serialize(new { Filter = this with { Area = null }, Area = Area?.Value, user.Id });

    /// <summary>The conditions over <c>grid_tasks.tasks t</c>.</summary>
    internal SqlFilter ToSql(CurrentUser user)
    {
        var sql = new SqlFilter().VisibleTo(user);
        if (Area is { } area)
        {
            sql.InArea(area);
        }

        return sql.Where("t.ledger_day between {0} and {1}", From, To)
            .WhereIf(GridId is not null, "t.grid_id = {0}", GridId ?? Guid.Empty)
            .WhereIf(Item is not null, "t.catalogue_item = {0}", Item ?? "")
            .WhereIf(WorkerId is not null, "t.worker_id = {0}", WorkerId ?? Guid.Empty)
            .WhereIf(Statuses.Count > 0, "t.status = any({0})", [.. Statuses.Select(s => JsonNamingPolicy.CamelCase.ConvertName(s.ToString()))])
            .WhereIf(Late == true, "t.on_time = false")
            .WhereIf(Corrected == true, "t.corrections > 0");
    }
}

internal sealed class LedgerFilterValidator : AbstractValidator<LedgerFilter>
{
    public LedgerFilterValidator()
    {
        RuleFor(f => f.To).Must((f, to) => to >= f.From && to.DayNumber - f.From.DayNumber < LedgerFilter.MostDays)
            .WithErrorCode("ledger.period_invalid").WithMessage("A period ends no earlier than it begins and is at most three years long.");
        RuleFor(f => f.Item).MaximumLength(GridTaskLimits.Item);
    }
}
