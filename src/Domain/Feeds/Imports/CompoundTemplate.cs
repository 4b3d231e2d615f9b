using System.Collections.Frozen;
using GovernanceApi.Domain.Territory.Compounds;

namespace GovernanceApi.Domain.Feeds.Imports;

public sealed record ImportedCompound(CompoundFacts Facts) : ImportedRow;

/// <summary>Rows that become compounds.</summary>
public sealed class CompoundTemplate(IReadOnlyList<ImportColumn> columns, ImportSettings settings, RegisterLookups lookups) : RowTemplate(columns, ImportField.CompoundName)
{
    private const int Most = 100_000;
    private const decimal MostSquareMetres = 99_999_999.99m;

    private static readonly FrozenDictionary<string, CompoundKind> Kinds = new (CompoundKind Kind, string[] Names)[]
    {
        (CompoundKind.GatedMature, ["封闭", "封闭小区", "封闭式", "封闭管理", "成熟小区", "封闭成熟小区", "商品房小区", "物业小区", "gated", "gatedmature"]),
        (CompoundKind.OpenOrScattered, ["开放", "开放小区", "开放式", "开放式小区", "散居", "零散", "开放或零散", "无物业小区", "open", "scattered", "openorscattered"]),
    }.SelectMany(e => e.Names.Select(name => (name, e.Kind))).ToFrozenDictionary(e => e.name, e => e.Kind);

    public override RowReading Read(IReadOnlyList<string> cells)
    {
        var row = CellsOf(cells);
        var name = row.Line(ImportField.CompoundName, Compound.NameLength, required: true);
        var division = row.Community(settings, lookups.Divisions);
        var kind = Kind(row);
        var address = row.Line(ImportField.Address, Compound.AddressLength);
        var households = row.CountUpTo(ImportField.Households, Most, required: true);
        var units = row.CountUpTo(ImportField.DwellingUnits, Most, required: false);
        var area = Area(row);
        var location = row.Location();
        var key = name is null || division is null ? null : $"{division}/{CellText.Key(name)}";
        return row.Errors.Count > 0
            ? new RowReading(null, key, row.Errors)
            : new RowReading(new ImportedCompound(new CompoundFacts(division!.Value, name!, kind, address, households!.Value, location, units, area)), key, []);
    }

    /// <summary>Null for a blank cell: what is known stays, and a new one is a gated compound.</summary>
    private static CompoundKind? Kind(Cells row)
    {
        if (row.Text(ImportField.CompoundKind, required: false) is not { } text)
        {
            return null;
        }

        if (Kinds.TryGetValue(CellText.Key(text), out var kind))
        {
            return kind;
        }

        row.Fail(ImportField.CompoundKind, CellErrors.CompoundKindUnknown);
        return null;
    }

    private static decimal? Area(Cells row)
    {
        if (row.Number(ImportField.PropertyArea) is not { } area)
        {
            return null;
        }

        if (area is >= 0 and <= MostSquareMetres)
        {
            // Registers of buildings carry more decimals than a deed does.
            return decimal.Round(area, 2, MidpointRounding.AwayFromZero);
        }

        row.Fail(ImportField.PropertyArea, CellErrors.DecimalInvalid);
        return null;
    }
}
