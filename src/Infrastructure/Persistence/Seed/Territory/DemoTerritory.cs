using System.Globalization;
using GovernanceApi.Domain.Common;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Territory;

/// <summary>Ids of the demo county's compounds and grids, for the seeders of other modules.</summary>
internal static class DemoTerritory
{
    private static readonly string[] CompoundNames =
        ["演示花园", "演示新村", "演示雅苑", "演示里弄", "演示家园", "演示公寓", "演示名邸", "演示大院", "演示佳苑", "演示华庭", "演示小筑", "演示老街"];

    public const int Compounds = 12;
    public const int Grids = 18;
    public const int GridsPerCommunity = 6;

    /// <summary>Households of the first compound of each community: enough for two sub-grids.</summary>
    public const int LargeCompound = 920;

    /// <param name="number">1 to <see cref="Compounds"/>.</param>
    public static int Households(int number) => number % 4 == 1 ? LargeCompound : 300 + (15 * number);

    /// <summary>Numbers that nobody has: a subscriber number does not begin with 0.</summary>
    public static PhoneNumber DutyPhone(int number) => PhoneNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"0564-0{number:D6}")).Value;

    /// <param name="number">1 to <see cref="Compounds"/>; four to a community.</param>
    public static Guid Compound(int number) => DemoIds.Of("compound", $"{number}");

    /// <param name="number">1 to <see cref="Grids"/>; six to a community: four of level 1, then the two halves of the first.</param>
    public static Guid Grid(int number) => DemoIds.Of("grid", $"{number}");

    public static string CompoundName(int number) => CompoundNames[number - 1];
}
