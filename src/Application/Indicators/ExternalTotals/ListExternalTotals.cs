using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Access;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Indicators.ExternalTotals;

/// <summary>Figures of other systems for the caller's area, what lies in it and what lies around it; newest first.</summary>
public sealed record ListExternalTotalsQuery(string? Measure, string? Division, int? Limit, string? Cursor) : IQuery<Page<ExternalTotalRow>>;

/// <param name="Source">Who counted it.</param>
/// <param name="From">First day of the period.</param>
/// <param name="Until">Last day of the period.</param>
public sealed record ExternalTotalRow(
    Guid Id, string Source, string Measure, DateOnly From, DateOnly Until, string Division, decimal Amount, string? Note, DateTimeOffset EnteredAt, int Revision);

internal sealed class ListExternalTotalsValidator : AbstractValidator<ListExternalTotalsQuery>
{
    public ListExternalTotalsValidator()
    {
        RuleFor(q => q.Measure).MaximumLength(100);
        RuleFor(q => q.Division).DivisionCode();
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Cursor).MaximumLength(1000);
    }
}

internal sealed class ListExternalTotalsHandler(IIndicatorsDb db, Cursors cursors, CallContext call) : IQueryHandler<ListExternalTotalsQuery, Page<ExternalTotalRow>>
{
    public async Task<ErrorOr<Page<ExternalTotalRow>>> Handle(ListExternalTotalsQuery request, CancellationToken cancellationToken)
    {
        var binding = $"external-totals|{call.User.Id}|{request.Measure}|{request.Division}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var totals = db.ExternalTotals.AsNoTracking();
        if (call.User.Area is { } area)
        {
            // A share is computed from the figure of what lies around.
            DivisionCode[] around = [.. Enum.GetValues<DivisionLevel>().Where(l => l < area.Level).Select(l => DivisionCode.From(area.Value[..DivisionCode.PrefixLength(l)].PadRight(DivisionCode.Length, '0')))];
            var prefix = area.Prefix;
            totals = totals.Where(t => around.Contains(t.Division) || EF.Property<string>(t, "DivisionText").StartsWith(prefix));
        }
        else if (call.User.Role != Role.Administrator)
        {
            totals = totals.Where(_ => false);
        }

        totals = request.Measure is { } measure ? totals.Where(t => t.Measure == measure) : totals;
        totals = request.Division is { } code && DivisionCode.From(code) is var division ? totals.Where(t => t.Division == division) : totals;
        totals = after.Value is { } position ? totals.Where(t => t.Id < position.Id) : totals;
        var limit = request.Limit ?? Cursors.DefaultLimit;
        var rows = await totals.OrderByDescending(t => t.Id).Take(limit + 1)
            .Select(t => new ExternalTotalRow(t.Id, t.Source, t.Measure, t.From, t.Until, t.Division.Value, t.Amount, t.Note, t.EnteredAt, t.Revision)).ToListAsync(cancellationToken);
        return cursors.PageOf(rows, limit, last => new Position(last.Id), binding);
    }

    private sealed record Position(Guid Id);
}
