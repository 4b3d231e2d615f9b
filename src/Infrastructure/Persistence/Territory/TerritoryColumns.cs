using System.Text.Json;
using GovernanceApi.Application.Territory;
using GovernanceApi.Domain.Common;
using GovernanceApi.Domain.Territory.Clocks;
using GovernanceApi.Domain.Territory.Grids;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovernanceApi.Infrastructure.Persistence.Territory;

/// <summary>How the module's values become columns.</summary>
internal static class TerritoryColumns
{
    public const string Schema = "territory";

    /// <summary>One column for each level above the community: an area is found by an equality and an index.</summary>
    public static void HasAreaColumns<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        foreach (var (name, length) in new[] { (AreaFilter.ProvinceColumn, 2), (AreaFilter.CityColumn, 4), (AreaFilter.CountyColumn, 6), (AreaFilter.TownColumn, 9) })
        {
            builder.Property<string>(name).HasMaxLength(length).IsFixedLength().HasComputedColumnSql($"left(division_code, {length})::char({length})", stored: true);
        }

        builder.Property<DivisionCode>(AreaFilter.DivisionColumn).HasColumnName("division_code");
        builder.HasIndex(AreaFilter.CountyColumn);
        builder.HasIndex(AreaFilter.TownColumn);
        builder.HasIndex(AreaFilter.DivisionColumn);
    }

    public static void HasLimit(ComplexPropertyBuilder<Limit> limit)
    {
        limit.Property(l => l.Amount).HasColumnName("amount");
        limit.Property(l => l.Unit).HasColumnName("unit").HasMaxLength(20).HasConversion<EnumCodeConverter<LimitUnit>>();
    }
}

internal sealed class GridCodeConverter() : ValueConverter<GridCode, string>(c => c.Value, v => GridCode.From(v));

internal sealed class PhoneNumberConverter() : ValueConverter<PhoneNumber, string>(p => p.Value, v => PhoneNumber.Parse(v).Value);

/// <summary>A boundary as <c>[[longitude, latitude], …]</c>, the ring of a GeoJSON polygon.</summary>
internal sealed class GridBoundaryConverter() : ValueConverter<GridBoundary, string>(b => Write(b), v => Read(v))
{
    /// <summary>A boundary is immutable: the same object or the same ring.</summary>
    public static readonly ValueComparer<GridBoundary> Comparer = new(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.Ring.SequenceEqual(b.Ring)),
        b => b.Ring.Count,
        b => b);

    private static string Write(GridBoundary boundary) => JsonSerializer.Serialize(boundary.Ring.Select(p => new[] { p.Longitude, p.Latitude }));

    private static GridBoundary Read(string json) =>
        GridBoundary.Create([.. JsonSerializer.Deserialize<double[][]>(json)!.Select(p => new GeoPoint(p[0], p[1]))]).Value;
}
