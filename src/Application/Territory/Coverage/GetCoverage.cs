using ErrorOr;
using FluentValidation;
using GovernanceApi.Application.Common;
using GovernanceApi.Application.Common.Messaging;
using GovernanceApi.Application.Common.Paging;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Coverage;
using GovernanceApi.Domain.Territory.RuleSets;

namespace GovernanceApi.Application.Territory.Coverage;

/// <summary>覆盖到边: every fault of the coverage of the caller's area as it stands today.</summary>
/// <param name="Area">Only in this 12-digit division or below it.</param>
/// <param name="Kind">Only faults of this kind; the counts are always of all kinds.</param>
/// <param name="Limit">1 to 200; 50 when left out.</param>
/// <param name="Cursor">The previous page's <c>nextCursor</c>.</param>
public sealed record GetCoverageQuery(string? Area, CoverageFaultKind? Kind, int? Limit, string? Cursor) : IQuery<CoverageReport>;

/// <param name="On">The day it holds for.</param>
/// <param name="Compounds">Compounds looked at.</param>
/// <param name="Grids">Grids that serve.</param>
/// <param name="Groups">Neighbour groups that exist.</param>
/// <param name="Total">Faults of all kinds.</param>
/// <param name="Counts">Faults by kind, only kinds that occur, in the order in which they are worth mending.</param>
/// <param name="Items">In that order, then by division and name.</param>
/// <param name="NextCursor">Pass it as <c>cursor</c> for the next page; null on the last one.</param>
public sealed record CoverageReport(
    DateOnly On, int Compounds, int Grids, int Groups, int Total, IReadOnlyList<CoverageCount> Counts, IReadOnlyList<CoverageFaultRow> Items, string? NextCursor);

public sealed record CoverageCount(CoverageFaultKind Code, int Count);

/// <summary>One thing amiss.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Subject">What kind of object it is about.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="OtherId">The other grid of an overlap, the compound of a neighbour group.</param>
/// <param name="Sentence">What is amiss, in the caller's language.</param>
/// <param name="Href">The resource of this API where it is mended.</param>
public sealed record CoverageFaultRow(
    CoverageFaultKind Code, CoverageSubject Subject, Guid SubjectId, string Name, string DivisionCode, string? DivisionName, Guid? OtherId, string? OtherName,
    string Sentence, string Href);

internal sealed class GetCoverageValidator : AbstractValidator<GetCoverageQuery>
{
    public GetCoverageValidator()
    {
        RuleFor(q => q.Area).DivisionCode();
        RuleFor(q => q.Limit).PageLimit();
    }
}

internal sealed class GetCoverageHandler(CoverageReader reader, TerritoryBooks books, CallContext call, Cursors cursors, TimeProvider clock)
    : IQueryHandler<GetCoverageQuery, CoverageReport>
{
    public async Task<ErrorOr<CoverageReport>> Handle(GetCoverageQuery request, CancellationToken cancellationToken)
    {
        var binding = $"coverage|{call.User.Id}|{request.Area}|{request.Kind}";
        var after = cursors.Decode<Position>(request.Cursor, binding);
        if (after.IsError)
        {
            return after.Errors;
        }

        var today = BusinessCalendar.DateOf(clock.GetUtcNow());
        var facts = await reader.ReadAsync(call.User, request.Area, today, cancellationToken);
        var rules = await books.RulesAsync(cancellationToken);
        var faults = CoverageCheck.Faults(facts, (key, area) => rules.Bounds(
            key, area, today, key == SizeRules.NeighbourGroup ? SizeRules.DefaultNeighbourGroup : SizeRules.DefaultGrid));
        var limit = request.Limit ?? Cursors.DefaultLimit;
        var rest = faults.Where(f => (request.Kind is null || f.Kind == request.Kind) && (after.Value is null || Position.Of(f).IsAfter(after.Value))).Take(limit + 1).ToList();
        var names = await books.NamesAsync(cancellationToken);
        return new CoverageReport(
            today, facts.Compounds.Count, facts.Grids.Count, facts.Groups.Count, faults.Count,
            [.. faults.GroupBy(f => f.Kind).OrderBy(g => g.Key).Select(g => new CoverageCount(g.Key, g.Count()))],
            [.. rest.Take(limit).Select(f => CoverageWords.Row(f, names))],
            rest.Count > limit ? cursors.Encode(Position.Of(rest[limit - 1]), binding) : null);
    }

    /// <summary>The sort key of the last fault of a page: what was mended meanwhile leaves no gap and repeats nothing.</summary>
    private sealed record Position(CoverageFaultKind Kind, string Division, string Name, Guid Id, Guid? OtherId)
    {
        public static Position Of(CoverageFault fault) => new(fault.Kind, fault.Division.Value, fault.Name, fault.Id, fault.OtherId);

        public bool IsAfter(Position other) =>
            (Kind != other.Kind ? Kind.CompareTo(other.Kind)
            : string.CompareOrdinal(Division, other.Division) is not 0 and var division ? division
            : string.CompareOrdinal(Name, other.Name) is not 0 and var name ? name
            : Id != other.Id ? Id.CompareTo(other.Id)
            : Nullable.Compare(OtherId, other.OtherId)) > 0;
    }
}
