namespace GovernanceApi.Infrastructure.Persistence.Seed;

/// <summary>Where the demo data lies: real division codes of a real district, everything below the community made up.</summary>
internal static class DemoPlaces
{
    /// <summary>金安区, Lu'an.</summary>
    public const string County = "341502000000";

    /// <summary>中市街道.</summary>
    public const string Township = "341502001000";

    public static readonly IReadOnlyList<string> Communities = ["341502001001", "341502001002", "341502001008"];

    public static Guid Unit(string name) => DemoIds.Of("unit", name);
}
