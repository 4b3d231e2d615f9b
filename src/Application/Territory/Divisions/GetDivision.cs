using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Divisions;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Divisions;

/// <summary>
/// One division with those above it; public reference data. A code that is no longer in use is answered with the one that took
/// over, so that an old code on a wall or in a file still finds its place.
/// </summary>
public sealed record GetDivisionQuery(string Code) : IQuery<DivisionDetails>;

/// <param name="Path">From the province down to the division itself.</param>
/// <param name="ValidTo">Last day of use; null while no end is set.</param>
/// <param name="ReplacedBy">The code that takes over after that day.</param>
/// <param name="AskedFor">The old code that was asked for; null when it is this one.</param>
public sealed record DivisionDetails(
    string Code, string Name, DivisionLevel Level, string? ParentCode, IReadOnlyList<DivisionStep> Path, DateOnly? ValidFrom, DateOnly? ValidTo, string? ReplacedBy,
    string? AskedFor);

public sealed record DivisionStep(string Code, string Name);

internal sealed class GetDivisionHandler(ITerritoryDb db, TimeProvider clock) : IQueryHandler<GetDivisionQuery, DivisionDetails>
{
    public async Task<ErrorOr<DivisionDetails>> Handle(GetDivisionQuery request, CancellationToken cancellationToken)
    {
        if (!DivisionCode.IsValid(request.Code))
        {
            return DivisionErrors.NotFound;
        }

        var (asked, today) = (DivisionCode.From(request.Code), BusinessCalendar.DateOf(clock.GetUtcNow()));
        for (var code = asked; ;)
        {
            var chain = Enum.GetValues<DivisionLevel>().Where(l => l <= code.Level)
                .Select(l => DivisionCode.From(code.Value[..DivisionCode.PrefixLength(l)].PadRight(DivisionCode.Length, '0'))).Distinct().ToArray();
            var found = await db.Divisions.AsNoTracking().Where(d => chain.Contains(d.Code)).OrderBy(d => d.Code).ToListAsync(cancellationToken);
            if (found.Find(d => d.Code == code) is not { } division)
            {
                return DivisionErrors.NotFound;
            }

            if (division is { ReplacedBy: { } successor } && division.ValidTo < today)
            {
                code = successor;
                continue;
            }

            return new DivisionDetails(
                division.Code.Value, division.Name, division.Level, division.ParentCode?.Value,
                found.ConvertAll(d => new DivisionStep(d.Code.Value, d.Name)), division.ValidFrom, division.ValidTo, division.ReplacedBy?.Value,
                code == asked ? null : asked.Value);
        }
    }
}
