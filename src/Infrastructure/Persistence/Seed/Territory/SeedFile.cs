namespace GovernanceApi.Infrastructure.Persistence.Seed.Territory;

/// <summary>Reference data kept as plain CSV (no quotes, no commas in cells) beside the seeders and embedded in the assembly.</summary>
internal static class SeedFile
{
    /// <summary>The rows below the heading, each with its cells in order.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream($"{typeof(SeedFile).Namespace}.{name}")
            ?? throw new InvalidOperationException($"No embedded seed file '{name}'.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            yield return line.Split(',');
        }
    }
}
