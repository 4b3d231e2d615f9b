using ErrorOr;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GovernanceApi.Application.Territory.Divisions;

/// <summary>One division with those above it; public reference data, also of codes no longer in use.</summary>
public sealed record GetDivisionQuery(string Code) : IQuery<DivisionDetails>;

/// <param name="Path">From the province down to the division itself.</param>
/// <param name="ValidTo">Last day of use; null while it is in use.</param>
/// <param name="ReplacedBy">The code that took over.</param>
public sealed record DivisionDetails(
    string Code, string Name, DivisionLevel Level, string? ParentCode, IReadOnlyList<DivisionStep> Path, DateOnly? ValidFrom, DateOnly? ValidTo, string? ReplacedBy);

public sealed record DivisionStep(string Code, string Name);

internal sealed class GetDivisionHandler(ITerritoryDb db) : IQueryHandler<GetDivisionQuery, DivisionDetails>
{
    private static readonly Error NotFound = Error.NotFound("territory.division_not_found", "There is no such division.");

    public async Task<ErrorOr<DivisionDetails>> Handle(GetDivisionQuery request, CancellationToken cancellationToken)
    {
        if (!DivisionCode.IsValid(request.Code))
        {
            return NotFound;
        }

        var code = DivisionCode.From(request.Code);
        var chain = Enum.GetValues<DivisionLevel>().Where(l => l <= code.Level)
            .Select(l => DivisionCode.From(code.Value[..DivisionCode.PrefixLength(l)].PadRight(DivisionCode.Length, '0'))).Distinct().ToArray();
        var found = await db.Divisions.AsNoTracking().Where(d => chain.Contains(d.Code)).OrderBy(d => d.Code).ToListAsync(cancellationToken);
        if (found.Find(d => d.Code == code) is not { } division)
        {
            return NotFound;
        }

        return new DivisionDetails(
            division.Code.Value, division.Name, division.Level, division.ParentCode?.Value,
            found.ConvertAll(d => new DivisionStep(d.Code.Value, d.Name)), division.ValidFrom, division.ValidTo, division.ReplacedBy?.Value);
    }
}
