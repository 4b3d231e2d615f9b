using System.Globalization;
using GovernanceApi.Application.Territory.Contracts;
using GovernanceApi.Domain.Territory.Coverage;

namespace GovernanceApi.Application.Territory.Coverage;

/// <summary>What a fault says, in the caller's language, and where it is mended.</summary>
internal static class CoverageWords
{
    public static CoverageFaultRow Row(CoverageFault fault, TerritoryNames names) => new(
        fault.Kind, fault.Subject, fault.Id, fault.Name, fault.Division.Value, names.Division(fault.Division), fault.OtherId, fault.Other, Sentence(fault), Href(fault));

    public static string Sentence(CoverageFault f) => f.Kind switch
    {
        CoverageFaultKind.CompoundWithoutGrid => Say($"小区“{f.Name}”没有划入任何网格。", $"Compound {f.Name} lies in no grid."),
        CoverageFaultKind.CompoundInGap => Say($"小区“{f.Name}”所在位置没有网格覆盖。", $"No grid is drawn around compound {f.Name}."),
        CoverageFaultKind.CompoundOutsideGrid => Say($"小区“{f.Name}”的位置在其所属网格的边界之外。", $"Compound {f.Name} lies outside the outline of its grid."),
        CoverageFaultKind.GridsOverlap => Say($"网格“{f.Name}”与“{f.Other}”边界重叠。", $"Grid {f.Name} overlaps {f.Other}."),
        CoverageFaultKind.GridWithoutWorker => Say($"网格“{f.Name}”缺专职网格员。", $"Grid {f.Name} has no full-time worker."),
        CoverageFaultKind.GridWithoutLeader => Say($"网格“{f.Name}”缺网格长。", $"Grid {f.Name} has no leader."),
        CoverageFaultKind.GridTooSmall => Say($"网格“{f.Name}”只有{f.Found}户，应为{f.Least}—{f.Most}户。", $"Grid {f.Name} has {f.Found} households; {f.Least} to {f.Most} are wanted."),
        CoverageFaultKind.GridTooLarge => Say($"网格“{f.Name}”有{f.Found}户，超出{f.Least}—{f.Most}户。", $"Grid {f.Name} has {f.Found} households; {f.Least} to {f.Most} are wanted."),
        CoverageFaultKind.GridSizeUnknown => Say($"二级网格“{f.Name}”没有户数。", $"Nobody has counted the households of sub-grid {f.Name}."),
        CoverageFaultKind.CompoundHouseholdsUncovered =>
            Say($"小区“{f.Name}”{f.Least}户中有{f.Least - f.Found}户没有划入邻。", $"{f.Least - f.Found} of the {f.Least} households of {f.Name} are in no neighbour group."),
        CoverageFaultKind.CompoundHouseholdsExceeded =>
            Say($"小区“{f.Name}”有{f.Least}户，各邻合计却有{f.Found}户。", $"{f.Name} has {f.Least} households, but its neighbour groups count {f.Found}."),
        CoverageFaultKind.GroupGridEnded => Say($"{f.Other}“{f.Name}”所属网格已停用。", $"The grid of {f.Other}, {f.Name}, serves no more."),
        CoverageFaultKind.GroupTooSmall => Say($"{f.Other}“{f.Name}”只有{f.Found}户，应为{f.Least}—{f.Most}户。", $"{f.Other}, {f.Name}, has {f.Found} households; {f.Least} to {f.Most} are wanted."),
        CoverageFaultKind.GroupTooLarge => Say($"{f.Other}“{f.Name}”有{f.Found}户，超出{f.Least}—{f.Most}户。", $"{f.Other}, {f.Name}, has {f.Found} households; {f.Least} to {f.Most} are wanted."),
        CoverageFaultKind.GroupWithoutSteward => Say($"{f.Other}“{f.Name}”没有邻管家。", $"{f.Other}, {f.Name}, has no steward."),
        _ => throw new ArgumentOutOfRangeException(nameof(f), f.Kind, "A kind of fault without a sentence."),
    };

    private static string Href(CoverageFault fault) => fault.Kind switch
    {
        CoverageFaultKind.CompoundWithoutGrid or CoverageFaultKind.CompoundInGap => "/api/v1/grids",
        CoverageFaultKind.CompoundHouseholdsUncovered => $"/api/v1/compounds/{fault.Id}/split",
        CoverageFaultKind.GridWithoutLeader or CoverageFaultKind.GridWithoutWorker => $"/api/v1/grids/{fault.Id}/staff",
        CoverageFaultKind.GroupWithoutSteward => $"/api/v1/neighbour-groups/{fault.Id}/choose-steward",
        _ => fault.Subject switch
        {
            CoverageSubject.Compound => $"/api/v1/compounds/{fault.Id}",
            CoverageSubject.Grid => $"/api/v1/grids/{fault.Id}",
            _ => $"/api/v1/neighbour-groups/{fault.Id}",
        },
    };

    private static string Say(FormattableString chinese, FormattableString english) =>
        FormattableString.Invariant(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : chinese);
}
