using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Grids;

namespace GovernanceApi.Domain.Feeds.Imports;

public sealed record ImportedGrid(GridFacts Facts) : ImportedRow;

/// <summary>Rows that become grids.</summary>
public sealed class GridTemplate(IReadOnlyList<ImportColumn> columns, ImportSettings settings, RegisterLookups lookups) : RowTemplate(columns, ImportField.GridCode)
{
    private const int Most = 100_000;
    private static readonly char[] Between = ['、', ',', '，', ';', '；', '/', '\n'];

    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var code = row.Code(ImportField.GridCode, required: true);
        if (code is { } given && !(settings.Division.Covers(given.Division) && lookups.Divisions.ContainsKey(given.Division.Value)))
        {
            row.Fail(ImportField.GridCode, CellErrors.DivisionUnknown);
        }

        var name = row.Line(ImportField.GridName, Grid.NameLength, required: true);
        var parent = row.Code(ImportField.ParentCode, required: false);
        // A grid that is known may keep the outline it has.
        var boundary = Boundary(row, required: code is { } c && !lookups.Grids.ContainsKey(c.Value));
        var compounds = Compounds(row, code);
        var households = row.CountUpTo(ImportField.Households, Most, required: false);
        return row.Errors.Count > 0
            ? new RowReading(null, code?.Value, row.Errors)
            : new RowReading(new ImportedGrid(new GridFacts(code!.Value, name!, parent, boundary, compounds, households)), code.Value.Value, []);
    }

    private static GridBoundary? Boundary(Cells row, bool required)
    {
        if (row.Text(ImportField.Outline, required) is not { } text)
        {
            return null;
        }

        if (OutlineText.Read(text) is { } ring && GridBoundary.Create(ring) is { IsError: false, Value: var boundary })
        {
            return boundary;
        }

        row.Fail(ImportField.Outline, CellErrors.OutlineInvalid);
        return null;
    }

    private List<Guid>? Compounds(Cells row, GridCode? code)
    {
        if (code is not { } grid || row.Text(ImportField.Compounds, required: false) is not { } text)
        {
            return null;
        }

        return [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => row.Compound(name, ImportField.Compounds, grid.Division, lookups.Compounds)?.Id).OfType<Guid>().Distinct()];
    }
}

/// <summary>An outline in a cell: WKT (OGC 06-103r4) as geographic programs write it, or a GeoJSON geometry (RFC 7946).</summary>
internal static class OutlineText
{
    /// <summary>The one ring; null for anything but a polygon without holes.</summary>
    public static List<GeoPoint>? Read(string text) => text.TrimStart().StartsWith('{') ? ReadGeoJson(text) : ReadWkt(text.Trim());

    private static List<GeoPoint>? ReadWkt(string text)
    {
        var start = text.IndexOf('(', StringComparison.Ordinal);
        var name = start < 0 ? "" : text[..start].Trim();
        // Some programs write every polygon as a collection of one.
        var (open, close) = name.Equals("POLYGON", StringComparison.OrdinalIgnoreCase) ? ("((", "))")
            : name.Equals("MULTIPOLYGON", StringComparison.OrdinalIgnoreCase) ? ("(((", ")))") : ("", "");
        var body = start < 0 ? "" : string.Concat(text[start..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w + " ")).Trim();
        body = body.Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal);
        if (open.Length == 0 || body.Length <= open.Length + close.Length || !body.StartsWith(open, StringComparison.Ordinal) || !body.EndsWith(close, StringComparison.Ordinal))
        {
            return null;
        }

        var ring = new List<GeoPoint>();
        foreach (var position in body[open.Length..^close.Length].Split(','))
        {
            // A third number is a height; a bracket in here is a hole or a second part, and no number.
            var numbers = position.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CellValues.Number).OfType<decimal>().ToList();
            if (numbers.Count is not (2 or 3) || position.IndexOfAny(['(', ')']) >= 0
                || GeoPoint.Create((double)numbers[0], (double)numbers[1]) is not { IsError: false, Value: var point })
            {
                return null;
            }

            ring.Add(point);
        }

        return ring;
    }

    private static List<GeoPoint>? ReadGeoJson(string text)
    {
        try
        {
            var shape = System.Text.Json.JsonSerializer.Deserialize<Shape>(text, System.Text.Json.JsonSerializerOptions.Web);
            if (shape is not { Type: "Polygon", Coordinates: [{ } ring] } || ring.Any(p => p is not ([_, _] or [_, _, _])))
            {
                return null;
            }

            var points = ring.Select(p => GeoPoint.Create(p[0], p[1])).ToList();
            return points.Exists(p => p.IsError) ? null : points.ConvertAll(p => p.Value);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private sealed record Shape(string? Type, List<List<double[]>>? Coordinates);
}
