using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.GridTasks.Burden;

namespace GovernanceApi.Application.GridTasks.Burden;

/// <summary>减负账本: what is asked of the grids in a period, by month, grid, department and item.</summary>
/// <param name="From">First day of the first month.</param>
/// <param name="To">First day of the last month.</param>
/// <param name="Area">Division and all below it; the caller's own when left out.</param>
public sealed record GetBurdenQuery(DateOnly From, DateOnly To, DivisionCode? Area) : IQuery<BurdenReport>;

/// <summary>The load of one month, grid, worker, department or item.</summary>
/// <param name="Minutes">Spent, as recorded or corrected.</param>
/// <param name="Forms">Tasks that asked for a photo or document.</param>
/// <param name="Duplicates">Asked although the same was asked already.</param>
public sealed record BurdenLoad(int Tasks, long Minutes, int Forms, int Duplicates, int Open)
{
    public static readonly BurdenLoad None = new(0, 0, 0, 0, 0);

    internal BurdenLoad Plus(BurdenLoad other) =>
        new(Tasks + other.Tasks, Minutes + other.Minutes, Forms + other.Forms, Duplicates + other.Duplicates, Open + other.Open);
}

public sealed record BurdenMonth(DateOnly Month, BurdenLoad Load);

/// <param name="Band">Beside the median of all grids; no ranking.</param>
public sealed record BurdenGrid(Guid GridId, string? GridName, BurdenLoad Load, LoadBand Band);

/// <param name="Department">Whose matter it is by the catalogue; null for what no catalogue lists.</param>
/// <param name="Share">Of all minutes, 0 to 1.</param>
public sealed record BurdenDepartment(string? Department, BurdenLoad Load, double Share, IReadOnlyList<BurdenItem> Items);

public sealed record BurdenItem(string Item, string? ItemName, BurdenLoad Load);

public sealed record BurdenWorker(Guid WorkerId, string? WorkerName, BurdenLoad Load);

/// <param name="Grids">In the order of their names.</param>
/// <param name="Spread">Minutes over the grids.</param>
/// <param name="Asks">Off-catalogue requests of the period, by department.</param>
/// <param name="Workers">For those who check the work of these grids; null for others.</param>
public sealed record BurdenReport(
    DateOnly From, DateOnly To, BurdenLoad Total, IReadOnlyList<BurdenMonth> Months, IReadOnlyList<BurdenGrid> Grids, LoadSpread Spread,
    IReadOnlyList<BurdenDepartment> Departments, IReadOnlyList<BurdenAsk> Asks, IReadOnlyList<BurdenWorker>? Workers);

internal sealed class GetBurdenValidator : AbstractValidator<GetBurdenQuery>
{
    private const int MostMonths = 24;

    public GetBurdenValidator() => RuleFor(q => q.To)
        .Must((q, to) => q.From.Day == 1 && to.Day == 1 && to >= q.From && to < q.From.AddMonths(MostMonths))
        .WithErrorCode("burden.period_invalid").WithMessage("Months are given by their first days; at most 24 of them.");
}

internal sealed class GetBurdenHandler(BurdenReader reader) : IQueryHandler<GetBurdenQuery, BurdenReport>
{
    public async Task<ErrorOr<BurdenReport>> Handle(GetBurdenQuery request, CancellationToken cancellationToken) => await reader.ReadAsync(request, cancellationToken);
}
