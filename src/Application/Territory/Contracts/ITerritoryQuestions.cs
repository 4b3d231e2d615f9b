using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;

namespace GovernanceApi.Application.Territory.Contracts;

/// <summary>What other modules may ask the territory: narrow questions, answered from cached reference data where it can be.</summary>
public interface ITerritoryQuestions
{
    Task<string?> DivisionNameAsync(DivisionCode code, CancellationToken cancellationToken);

    Task<string?> UnitNameAsync(Guid unitId, CancellationToken cancellationToken);

    Task<UnitFact?> UnitAsync(Guid unitId, CancellationToken cancellationToken);

    Task<GridFact?> GridAsync(Guid gridId, CancellationToken cancellationToken);

    /// <summary>Those of the named grids that there are.</summary>
    Task<IReadOnlyList<GridFact>> GridsAsync(IReadOnlyCollection<Guid> gridIds, CancellationToken cancellationToken);

    Task<CompoundFact?> CompoundAsync(Guid compoundId, CancellationToken cancellationToken);

    /// <summary>Those of the named compounds that there are.</summary>
    Task<IReadOnlyDictionary<Guid, CompoundFact>> CompoundsAsync(IReadOnlyCollection<Guid> compoundIds, CancellationToken cancellationToken);

    /// <summary>Grids this person leads or works in today.</summary>
    Task<IReadOnlyList<Guid>> GridsOfUserAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Grids of the neighbour groups whose steward this person is today.</summary>
    Task<IReadOnlyList<Guid>> GridsOfStewardAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>The innermost grid of a compound or of a point; null where no grid covers it.</summary>
    Task<GridFact?> ResolveGridAsync(Guid? compoundId, GeoPoint? point, CancellationToken cancellationToken);

    /// <summary>The business calendar as it stands.</summary>
    Task<BusinessCalendar> CalendarAsync(CancellationToken cancellationToken);

    /// <summary>The rule in force: the most specific jurisdiction first, then the latest valid-from not after <paramref name="on"/>.</summary>
    /// <returns>Null where no rule set speaks: the asker's own default holds.</returns>
    Task<RuleFact?> RuleAsync(string key, DivisionCode area, DateOnly on, CancellationToken cancellationToken);

    /// <summary>Where a rule that a clock remembers stands written, also when it holds no more; null for an unknown id.</summary>
    Task<RuleOrigin?> RuleOriginAsync(Guid ruleId, CancellationToken cancellationToken);

    /// <summary>Differs whenever the calendar does; read from the database.</summary>
    Task<string> CalendarVersionAsync(CancellationToken cancellationToken);

    /// <summary>The calendar read anew from the database: for work that follows a change of it.</summary>
    Task<BusinessCalendar> FreshCalendarAsync(CancellationToken cancellationToken);

    /// <summary>The middle of an area's compounds, where a map opens; null while none has a place.</summary>
    Task<GeoPoint?> CenterAsync(DivisionCode area, CancellationToken cancellationToken);

    /// <summary>Names of everything in the territory, for the rows of a list; cached for seconds.</summary>
    Task<TerritoryNames> NamesAsync(CancellationToken cancellationToken);

    /// <summary>A complaint category with what holds for it in this area on this day; null for an unknown code.</summary>
    Task<CategoryFact?> CategoryAsync(string code, DivisionCode area, DateOnly on, CancellationToken cancellationToken);
}

/// <summary>A unit that work can be dispatched to.</summary>
/// <param name="IsDepartment">True for a functional department, whose own matters must not be pushed down to the grassroots.</param>
/// <param name="IsGrassroots">Township, street or community.</param>
public sealed record UnitFact(Guid Id, string Name, DivisionCode Area, bool IsDepartment, bool IsGrassroots);

/// <param name="Code">15 digits: community code and a three-digit sequence.</param>
/// <param name="WorkerId">The one full-time worker in post today; null while the post is vacant.</param>
/// <param name="LeaderId">Who leads it, or the grid around it, today; null while nobody does.</param>
public sealed record GridFact(Guid Id, string Code, string Name, DivisionCode Division, Guid? WorkerId, Guid? LeaderId);

/// <summary>The division that this installation serves: what is meant where nobody names one.</summary>
public sealed record HomeJurisdiction(DivisionCode Code);

public sealed record CompoundFact(Guid Id, string Name, DivisionCode Division, GeoPoint? Location);

/// <param name="Source">Law, regulation or "default, unsourced".</param>
/// <param name="Jurisdiction">Division prefix, or <c>*</c>.</param>
public sealed record RuleFact(Guid RuleId, string Key, Limit Limit, string Source, string Clause, string Jurisdiction);

/// <param name="IsLeaf">Only leaves can be filed under.</param>
/// <param name="Limit">Time to handle, from dispatch; null where no rule set gives one.</param>
/// <param name="EvidenceRequired">The closing test asks for a photo or document.</param>
/// <param name="ResponsibleUnitIsDepartment">True when the directory names a functional department.</param>
public sealed record CategoryFact(
    string Code, string Name, bool IsLeaf, RuleFact? Limit, string FilingTest, string ClosingTest, Guid? ResponsibleUnitId, bool ResponsibleUnitIsDepartment,
    bool EvidenceRequired);

/// <summary>Name and origin of a rule.</summary>
/// <param name="Jurisdiction">Division prefix, or <c>*</c>.</param>
public sealed record RuleOrigin(string Key, string Source, string Clause, string Jurisdiction);

/// <summary>Names by id and code.</summary>
public sealed class TerritoryNames(
    IReadOnlyDictionary<DivisionCode, string> divisions,
    IReadOnlyDictionary<Guid, string> compounds,
    IReadOnlyDictionary<Guid, string> grids,
    IReadOnlyDictionary<Guid, string> units,
    IReadOnlyDictionary<string, string> categories)
{
    public IReadOnlyDictionary<DivisionCode, string> Divisions => divisions;

    public IReadOnlyDictionary<string, string> Categories => categories;

    public IReadOnlyDictionary<Guid, string> Compounds => compounds;

    public string? Division(DivisionCode? code) => code is { } c ? divisions.GetValueOrDefault(c) : null;

    public string? Compound(Guid? id) => id is { } i ? compounds.GetValueOrDefault(i) : null;

    public string? Grid(Guid? id) => id is { } i ? grids.GetValueOrDefault(i) : null;

    public string? Unit(Guid? id) => id is { } i ? units.GetValueOrDefault(i) : null;

    public string? Category(string? code) => code is null ? null : categories.GetValueOrDefault(code);
}
