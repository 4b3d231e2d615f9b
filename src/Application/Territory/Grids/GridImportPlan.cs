using System.Text.Json;
using ErrorOr;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;

namespace GovernanceApi.Application.Territory.Grids;

/// <summary>One feature of an import: what was read, and what is to become of it.</summary>
internal sealed class GridImportPlan
{
    private static readonly Error NotAPolygon = Error.Validation("territory.feature_not_a_polygon", "The feature is no Polygon with one ring.");
    private static readonly Error NoName = Error.Validation("territory.feature_without_name", "The feature has no name of 1 to 80 characters.");
    private static readonly Error NoCount = Error.Validation("territory.feature_households_invalid", "Households are a whole number from 0 to 100000.");

    private int index;

    public string? Code { get; private set; }

    public string Name { get; private set; } = "";

    public string? ParentCode { get; private set; }

    public int? Households { get; private set; }

    public GridBoundary? Boundary { get; private set; }

    public List<GridImportError> Errors { get; } = [];

    /// <summary>The grid that has the code; null when one is to be laid.</summary>
    public Grid? Existing { get; set; }

    public Grid? Parent { get; set; }

    public IReadOnlyList<Guid> CompoundIds { get; set; } = [];

    public DivisionCode Division => GridCode.From(Code!).Division;

    public void Refuse(Error error) => Errors.Add(GridImportError.Of(error));

    /// <summary>Reads what this product knows of a feature; other members of other tools are passed over.</summary>
    public static GridImportPlan Read(JsonElement feature, int index)
    {
        var plan = new GridImportPlan { index = index };
        var properties = Member(feature, "properties");
        plan.Code = Text(properties, "code");
        if (GridCode.Parse(plan.Code) is { IsError: true } code)
        {
            plan.Refuse(code.FirstError);
        }

        plan.Name = Text(properties, "name")?.Trim() ?? "";
        if (plan.Name.Length is 0 or > Grid.NameLength)
        {
            plan.Refuse(NoName);
        }

        plan.ParentCode = Text(properties, "parentCode");
        plan.ReadHouseholds(Member(properties, "households"));
        plan.ReadBoundary(Member(feature, "geometry"));
        return plan;
    }

    public GridImportLine Line() => new(
        index, Code, Name.Length == 0 ? null : Name, Errors.Count > 0 ? null : Existing is null ? GridImportAction.Lay : GridImportAction.Correct,
        Existing?.Compounds.Count ?? CompoundIds.Count, Boundary is null ? null : GeoJsonPolygon.Of(Boundary), Errors);

    private void ReadHouseholds(JsonElement? count)
    {
        if (count is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given)
        {
            return;
        }

        if (given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var households) && households is >= 0 and <= GridRules.MostHouseholds)
        {
            Households = households;
            return;
        }

        Refuse(NoCount);
    }

    private void ReadBoundary(JsonElement? geometry)
    {
        if (geometry is not { ValueKind: JsonValueKind.Object } shape || Text(shape, "type") != "Polygon"
            || Member(shape, "coordinates") is not { ValueKind: JsonValueKind.Array } rings || rings.GetArrayLength() != 1 || rings[0].ValueKind != JsonValueKind.Array)
        {
            Refuse(NotAPolygon);
            return;
        }

        var ring = new List<IReadOnlyList<double>>();
        foreach (var position in rings[0].EnumerateArray())
        {
            // A third number is a height (RFC 7946, 3.1.1); a map needs none.
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() is < 2 or > 3
                || !position.EnumerateArray().All(n => n.ValueKind == JsonValueKind.Number))
            {
                Refuse(NotAPolygon);
                return;
            }

            ring.Add([position[0].GetDouble(), position[1].GetDouble()]);
        }

        var boundary = GridRules.Boundary(new GeoJsonPolygon("Polygon", [ring]));
        if (boundary.IsError)
        {
            Refuse(boundary.FirstError);
            return;
        }

        Boundary = boundary.Value;
    }

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } and var found && found.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } and var member ? member.GetString() : null;
}
